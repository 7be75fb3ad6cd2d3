package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.InWords;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns free times into an offer of two or three, or takes the very time the guest named.
final class Offering {
    private static final int MOST = 3;

    private Offering() {}

    static Step offer(Turn turn, Availability free) {
        var wish = turn.state().wish();
        if (wish.clock() != null) {
            return atTheTime(turn, free, wish.clock());
        }
        var fitting = wish.within(free.allSlots());
        if (fitting.isEmpty() && wish.window() != null) {
            return instead(
                    turn,
                    free,
                    "I have nothing " + Wording.stretch(wish.window()) + " on " + InWords.shortDay(free.date()) + ".");
        }
        boolean allFit = fitting.size() == free.allSlots().size();
        var said = allFit && !free.suggestedSlots().isEmpty() ? first(free.suggestedSlots()) : spread(fitting);
        return say(
                turn,
                said,
                "For " + free.service() + " on " + InWords.shortDay(free.date()) + Wording.who(turn)
                        + Wording.commonPlace(said, turn.clinic()) + " I have ");
    }

    /// The very time is taken only when this turn's words ask for it and for nothing else. A time that was said some
    /// turns ago, or in passing, is asked about.
    private static Step atTheTime(Turn turn, Availability free, ClockTime clock) {
        var fitting = free.allSlots().stream()
                .filter(s -> clock.fits(s.start().toLocalTime()))
                .toList();
        if (fitting.isEmpty()) {
            boolean narrowByHabit = wish(turn).isNarrow() && !turn.reading().saysWhoOrWhere();
            var otherwise = narrowByHabit ? Looking.atTheTimeWithAnybody(turn, free, clock) : null;
            return otherwise != null
                    ? otherwise
                    : instead(
                            turn,
                            free,
                            InWords.time(clock.likely()) + " is not free on " + InWords.shortDay(free.date())
                                    + Wording.wished(turn) + ".");
        }
        if (fitting.stream().map(OfferedSlotView::start).distinct().count() > 1) {
            return say(turn, fitting, "On " + InWords.shortDay(free.date()) + " I have ");
        }
        var slot = fitting.getFirst();
        if (turn.state().isAlready(slot.start())) {
            return Booking.take(turn, slot.start());
        }
        var reading = turn.reading();
        boolean saidNow = reading.clock() != null || reading.saysSame("time") || reading.shift() != null;
        // "Wednesday" while December 1 was spoken of is most likely the 2nd; but only most likely
        boolean dayAsSaid = reading.day() == null || reading.day().equals(free.date());
        // Where there are several places, none is picked for the guest
        var places = free.allSlots().stream().map(OfferedSlotView::location).distinct();
        boolean placeAsSaid = wish(turn).location() != null || places.count() == 1;
        return saidNow && dayAsSaid && placeAsSaid && reading.plain()
                ? Booking.take(turn, slot.start())
                : shall(turn, slot);
    }

    private static Wish wish(Turn turn) {
        return turn.state().wish();
    }

    /// The very time, but with somebody else or elsewhere than they want; for other times that stays wanted.
    static Step otherwise(Turn turn, OfferedSlotView slot) {
        return Proposal.there(
                turn,
                slot.startTime() + " on " + InWords.shortDay(slot.start().toLocalDate()) + " is not free"
                        + Wording.wished(turn) + ", but it is " + Wording.whoAndWhere(slot, turn.clinic()) + ".",
                slot.start());
    }

    /// A time that is not where, or not with whom, they wanted it.
    static Step elsewhere(Turn turn, OfferedSlotView slot) {
        return Proposal.there(
                turn,
                (turn.state().moving() == null ? "You asked for a time" : "Your appointment is") + Wording.wished(turn)
                        + ". " + slot.startTime() + " on "
                        + InWords.shortDay(slot.start().toLocalDate()) + " is "
                        + Wording.whoAndWhere(slot, turn.clinic()) + ".",
                slot.start());
    }

    /// Others than those who were wanted, by their names.
    static Step others(Turn turn, Availability free, String why) {
        var said = nearest(turn.state().wish(), free);
        boolean alike = said.stream()
                        .map(slot -> Wording.whoAndWhere(slot, turn.clinic()))
                        .distinct()
                        .count()
                == 1;
        return alike
                ? say(
                        turn,
                        said,
                        why + " Otherwise on that day, " + Wording.whoAndWhere(said.getFirst(), turn.clinic())
                                + ", I do have ")
                : ask(
                        turn,
                        said,
                        why + " Otherwise on that day, I do have " + Wording.optionsByName(said, turn.clinic()));
    }

    /// Asks which of the times the words touch on is meant.
    static Step sure(Turn turn, SlotChoice.Unclear choice) {
        var among = first(choice.among());
        if (among.size() == 1 && Booking.isElsewhere(turn, among.getFirst())) {
            return elsewhere(turn, among.getFirst());
        }
        var pointed = Booking.pointedAt(turn, among.getFirst(), choice.serviceType());
        return among.size() == 1 ? stillFree(pointed, among.getFirst()) : which(pointed, among);
    }

    /// What was offered some time ago may be gone by now.
    private static Step stillFree(Turn turn, OfferedSlotView slot) {
        return Looking.isFree(turn, slot)
                ? shall(turn, slot)
                : Looking.lookAgain(turn.with(turn.state().showing(List.of(slot.start()))));
    }

    /// Without numbers where the times tell them apart: "1" may have been meant for either of 10:30 and 1:00.
    private static Step which(Turn turn, List<OfferedSlotView> among) {
        var times = among.stream().map(OfferedSlotView::startTime).distinct().toList();
        return times.size() < among.size()
                ? say(turn, among, "Just to be sure, which one do you mean: ")
                : Step.say(
                        "Just to be sure, do you mean " + InWords.either(times) + "?",
                        turn.state().showing(Booking.starts(among)));
    }

    private static Step shall(Turn turn, OfferedSlotView slot) {
        return Proposal.there(
                turn,
                slot.startTime() + " is free on "
                        + InWords.shortDay(slot.start().toLocalDate()) + forWhat(turn) + Wording.who(turn)
                        + Wording.commonPlace(List.of(slot), turn.clinic()) + ".",
                slot.start());
    }

    /// " for Botox": what is agreed to is named.
    private static String forWhat(Turn turn) {
        var service = turn.state().wish().service();
        return service == null || turn.state().moving() != null ? "" : " for " + turn.serviceName(service);
    }

    /// What was asked for is not there: the nearest of what is, on the same day.
    static Step instead(Turn turn, Availability free, String why) {
        var said = nearest(turn.state().wish(), free);
        return say(turn, said, why + " I do have ");
    }

    static Step nextDay(Turn turn, Availability free, String why) {
        var wish = turn.state().wish().on(free.date());
        var said = nearest(wish, free);
        var lead = why + " On " + InWords.shortDay(free.date()) + Wording.commonPlace(said, turn.clinic()) + " I have ";
        return say(turn.with(turn.state().wishing(wish)), said, lead);
    }

    static Step say(Turn turn, List<OfferedSlotView> said, String lead) {
        return ask(turn, said, lead + Wording.options(said, turn.clinic()));
    }

    private static Step ask(Turn turn, List<OfferedSlotView> said, String text) {
        if (said.size() == 1) {
            return Proposal.there(turn, text + ".", said.getFirst().start());
        }
        var question = turn.state().moving() == null
                ? ". Which works for you?"
                : ". Where shall I move " + Wording.moved(turn) + "?";
        return Step.say(text + question, turn.state().showing(Booking.starts(said)));
    }

    private static List<OfferedSlotView> nearest(Wish wish, Availability free) {
        var wanted = wish.clock() != null
                ? wish.clock().likely()
                : wish.window() == null ? null : wish.window().earliest();
        if (wanted == null || wanted.equals(LocalTime.MIN)) {
            return free.suggestedSlots().isEmpty() ? spread(free.allSlots()) : first(free.suggestedSlots());
        }
        var inside = wish.within(free.allSlots());
        return (inside.isEmpty() ? free.allSlots() : inside)
                .stream()
                        .sorted(Comparator.comparing(
                                s -> Duration.between(wanted, s.start().toLocalTime())
                                        .abs()))
                        .limit(MOST)
                        .sorted(Comparator.comparing(OfferedSlotView::start))
                        .toList();
    }

    private static List<OfferedSlotView> first(List<OfferedSlotView> slots) {
        return slots.stream().limit(MOST).toList();
    }

    /// The first, the middle and the last, when there are more than can be said.
    private static List<OfferedSlotView> spread(List<OfferedSlotView> slots) {
        if (slots.size() <= MOST) {
            return slots;
        }
        var out = new ArrayList<OfferedSlotView>();
        for (int i = 0; i < MOST; i++) {
            out.add(slots.get(i * (slots.size() - 1) / (MOST - 1)));
        }
        return List.copyOf(out);
    }
}
