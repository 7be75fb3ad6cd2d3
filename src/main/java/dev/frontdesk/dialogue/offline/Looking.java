package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.booking.Refusal;
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
                        .map(slot -> Offering.otherwise(wider, slot, Wording.wished(turn)))
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
        var wider =
                turn.with(turn.state().wishing(turn.state().wish().withAnybody().anywhere()));
        return check(wider, service, day, null) instanceof Availability free
                        && !free.allSlots().isEmpty()
                ? Offering.instead(wider, free, why + " The days right after neither. Otherwise on that day,")
                : askForADay(turn, why + " The days right after neither. Which other day would suit you?");
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
        var result = turn.tools()
                .checkAvailability(
                        new CheckAvailability(day.toString(), service, wish.provider(), wish.location(), part));
        return wish.notProvider() != null && result instanceof Availability free
                ? free.without(wish.notProvider())
                : result;
    }
}
