package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Availability;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.ClockTime;
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
                    "I have nothing " + Wording.stretch(wish.window()) + " on " + Wording.day(free.date()) + ".");
        }
        boolean allFit = fitting.size() == free.allSlots().size();
        var said = allFit && !free.suggestedSlots().isEmpty() ? first(free.suggestedSlots()) : spread(fitting);
        return say(
                turn,
                said,
                "For " + free.service() + " on " + Wording.day(free.date()) + Wording.commonPlace(said, turn.clinic())
                        + " I have ");
    }

    private static Step atTheTime(Turn turn, Availability free, ClockTime clock) {
        var fitting = free.allSlots().stream()
                .filter(s -> clock.fits(s.start().toLocalTime()))
                .sorted(Comparator.comparing(s -> !s.start().toLocalTime().equals(clock.likely())))
                .toList();
        if (fitting.isEmpty()) {
            return instead(
                    turn, free, Wording.clock(clock.likely()) + " is not free on " + Wording.day(free.date()) + ".");
        }
        var slot = fitting.getFirst();
        if (onlyAsks(turn)) {
            return Step.say(
                    slot.startTime() + " is free on " + Wording.day(free.date())
                            + Wording.commonPlace(List.of(slot), turn.clinic()) + ". Shall I book it?",
                    turn.state().showing(List.of(slot.start())));
        }
        return Booking.take(turn, slot.start());
    }

    /// "Do you have 3 pm?" wants to know; "can I come at 3?" wants to come.
    private static boolean onlyAsks(Turn turn) {
        return turn.reading().words().asks()
                && turn.reading()
                        .says(
                                "do you have",
                                "what about",
                                "is",
                                "any",
                                "anything",
                                "available",
                                "free",
                                "open",
                                "possible");
    }

    /// What was asked for is not there: the nearest of what is, on the same day.
    static Step instead(Turn turn, Availability free, String why) {
        var said = nearest(turn.state().wish(), free);
        return say(turn, said, why + " I do have ");
    }

    static Step nextDay(Turn turn, Availability free, String why) {
        var wish = turn.state().wish().on(free.date());
        var said = nearest(wish, free);
        var lead = why + " On " + Wording.day(free.date()) + Wording.commonPlace(said, turn.clinic()) + " I have ";
        return say(turn.with(turn.state().wishing(wish)), said, lead);
    }

    static Step say(Turn turn, List<OfferedSlotView> said, String lead) {
        var question = said.size() == 1 ? ". Shall I book it?" : ". Which works for you?";
        return Step.say(
                lead + Wording.options(said, turn.clinic()) + question,
                turn.state().showing(Booking.starts(said)));
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
