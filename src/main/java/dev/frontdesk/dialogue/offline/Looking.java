package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.InWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for free times: on the day that is wanted, in another part of it, on the days after, with anybody.
final class Looking {
    /// How many following days are looked at when a day is full.
    private static final int DAYS_AHEAD = 3;
    /// The same where only one provider or place will do, who are not there every day.
    private static final int DAYS_AHEAD_FOR_ONE = 6;

    private Looking() {}

    static Step look(Turn turn, String service, LocalDate day) {
        var part = turn.state().wish().part();
        return switch (check(turn, service, day, part)) {
            case Refusal refusal -> Refusals.ofCheck(turn, refusal);
            case Availability free when !free.allSlots().isEmpty() -> Offering.offer(turn, free);
            case Availability _ when part != null -> lookAtTheWholeDay(turn, service, day, part);
            case Availability _ -> lookFurther(turn, service, day);
        };
    }

    /// Whether it is still free, for what is wished.
    static boolean isFree(Turn turn, OfferedSlotView slot) {
        var service = turn.state().wish().service();
        return service != null
                && check(turn, service, slot.start().toLocalDate(), null) instanceof Availability free
                && free.allSlots().stream().anyMatch(other -> other.start().isEqual(slot.start()));
    }

    /// What was shown last may be gone by now: looks again, and asks again.
    static Step lookAgain(Turn turn) {
        var start = turn.state().shown().getFirst();
        var wish = turn.state().wish().on(start.toLocalDate()).at(ClockTime.at(start.toLocalTime()), null);
        return Booking.pursue(turn.with(turn.state().wishing(wish)));
    }

    /// The very time, with somebody else or elsewhere, where the one who was wanted is not free; null when nobody is.
    static @Nullable Step atTheTimeWithAnybody(Turn turn, Availability narrow, ClockTime clock) {
        var wider =
                turn.with(turn.state().wishing(turn.state().wish().withAnybody().anywhere()));
        return check(wider, narrow.serviceType(), narrow.date(), null) instanceof Availability free
                ? free.allSlots().stream()
                        .filter(slot -> clock.fits(slot.start().toLocalTime()))
                        .findFirst()
                        .map(slot -> Offering.otherwise(turn, slot))
                        .orElse(null)
                : null;
    }

    /// The day again, whatever part of it was wanted.
    static Step lookAgain(Turn turn, String service, LocalDate day, String why) {
        return switch (check(turn, service, day, null)) {
            case Refusal again -> Refusals.ofCheck(turn, again);
            case Availability free when !free.allSlots().isEmpty() -> Offering.instead(turn, free, why);
            case Availability _ -> lookFurther(turn, service, day);
        };
    }

    private static Step lookAtTheWholeDay(Turn turn, String service, LocalDate day, PartOfDay part) {
        var why = "There is nothing left in the " + part.name().toLowerCase(Locale.ROOT) + " of "
                + InWords.shortDay(day) + Wording.wished(turn) + ".";
        return lookAgain(turn, service, day, why);
    }

    /// A day with nothing free is said. Then the other days that were said are looked at, and the next ones; last the
    /// day itself without the wish for one provider or place.
    private static Step lookFurther(Turn turn, String service, LocalDate day) {
        var why = nothingOn(turn, service, day);
        boolean narrowByHabit = turn.state().moving() != null
                && turn.state().wish().isNarrow()
                && !turn.reading().saysWhoOrWhere();
        var elsewhere = narrowByHabit ? sameDayWithAnybody(turn, service, day, why) : null;
        if (elsewhere != null) {
            return elsewhere;
        }
        for (var next : following(turn, day)) {
            switch (check(turn, service, next, null)) {
                case Refusal _ -> {
                    return askForADay(turn, why + " Which other day would work for you?");
                }
                case Availability free
                when !free.allSlots().isEmpty() -> {
                    return Offering.nextDay(turn, free, why);
                }
                case Availability _ -> {}
            }
        }
        return turn.state().wish().isNarrow()
                ? lookWithAnybody(turn, service, day, why)
                : askForADay(turn, why + " The days right after are full too. Which other day would suit you?");
    }

    private static Step lookWithAnybody(Turn turn, String service, LocalDate day, String why) {
        var nothing = why + " Nor on the days right after.";
        var others = sameDayWithAnybody(turn, service, day, nothing);
        return others == null ? askForADay(turn, nothing + " Which other day would suit you?") : others;
    }

    private static @Nullable Step sameDayWithAnybody(Turn turn, String service, LocalDate day, String why) {
        var wider =
                turn.with(turn.state().wishing(turn.state().wish().withAnybody().anywhere()));
        return check(wider, service, day, null) instanceof Availability free
                        && !free.allSlots().isEmpty()
                ? Offering.others(wider, free, why)
                : null;
    }

    private static String nothingOn(Turn turn, String service, LocalDate day) {
        var wish = turn.state().wish();
        var place = wish.location() == null
                ? null
                : turn.clinic().findLocation(wish.location()).orElse(null);
        if (place == null ? Hours.isClosed(turn.clinic(), day) : Hours.isClosed(place, day)) {
            return (place == null ? "We are" : place.name() + " is") + " closed on " + InWords.shortDay(day) + ".";
        }
        return "There is nothing free for " + turn.serviceName(service) + Wording.wished(turn) + " on "
                + InWords.shortDay(day) + ".";
    }

    private static List<LocalDate> following(Turn turn, LocalDate day) {
        var said = turn.reading().days(turn.state().wish().span(), day).stream().filter(other -> !other.equals(day));
        int ahead = turn.state().wish().isNarrow() ? DAYS_AHEAD_FOR_ONE : DAYS_AHEAD;
        return Stream.concat(said, day.plusDays(1).datesUntil(day.plusDays(ahead + 1L)))
                .distinct()
                .filter(next -> !Hours.isClosed(turn.clinic(), next))
                .toList();
    }

    private static Step askForADay(Turn turn, String text) {
        return Step.say(text, turn.state().awaiting(Awaiting.DAY));
    }

    private static CheckAvailabilityResult check(Turn turn, String service, LocalDate day, @Nullable PartOfDay part) {
        var wish = turn.state().wish();
        return wish.notProvider() == null || wish.provider() != null
                ? checkWith(turn, service, day, part, wish.provider())
                : checkWithout(turn, service, day, part, wish.notProvider());
    }

    /// One after the other of those who are left, since an offer has one provider for each time: the first who has the
    /// time that is wanted, else the first who has any.
    private static CheckAvailabilityResult checkWithout(
            Turn turn, String service, LocalDate day, @Nullable PartOfDay part, String notProvider) {
        CheckAvailabilityResult best = null;
        for (var other : turn.clinic().providers()) {
            if (other.slug().equals(notProvider) || !performs(turn, other, service)) {
                continue;
            }
            var found = checkWith(turn, service, day, part, other.slug());
            if (hasTheTime(turn, found)) {
                return found;
            }
            best = best instanceof Availability free && !free.allSlots().isEmpty() ? best : found;
        }
        return best == null ? checkWith(turn, service, day, part, null) : best;
    }

    private static boolean performs(Turn turn, Provider provider, String service) {
        return turn.clinic().findService(service).map(provider::performs).orElse(false);
    }

    private static boolean hasTheTime(Turn turn, CheckAvailabilityResult found) {
        var clock = turn.state().wish().clock();
        return found instanceof Availability free
                && free.allSlots().stream()
                        .anyMatch(
                                slot -> clock == null || clock.fits(slot.start().toLocalTime()));
    }

    private static CheckAvailabilityResult checkWith(
            Turn turn, String service, LocalDate day, @Nullable PartOfDay part, @Nullable String provider) {
        var location = turn.state().wish().location();
        var found = turn.tools()
                .checkAvailability(new CheckAvailability(day.toString(), service, provider, location, part));
        var from = turn.state().from();
        boolean otherTimes =
                turn.state().moving() != null && turn.state().wish().clock() == null;
        return from != null && otherTimes && found instanceof Availability free ? free.without(from) : found;
    }
}
