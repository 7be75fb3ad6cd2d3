package dev.frontdesk.dialogue.offline;

import dev.frontdesk.language.Answer;
import dev.frontdesk.language.TimeWindow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the guest wants now, by this turn's words and what is under way: a booking, another time for the one just made,
/// or only to talk.
final class Wishes {
    private static final Set<String> ASKING = Set.of("is", "does", "do", "will", "are", "should", "why", "what", "how");

    private Wishes() {}

    static Step pursue(Turn turn) {
        var reading = turn.reading();
        var state = turn.state();
        boolean content = hasContent(reading);
        if (Intents.thanks(reading) && (!content || (Intents.saysGoodbye(reading) && !Intents.wantsBooking(reading)))) {
            return SmallTalk.thanks(turn);
        }
        if (isDayTimeOrNameMissing(state) && !content && reading.when().clocks().isEmpty()) {
            return withoutContent(turn);
        }
        if (reading.when().clocks().size() > 1 && state.awaiting() == Awaiting.TIME) {
            return Questions.whichOf(turn, reading.when().clocks());
        }
        if (asksAboutAService(reading)) {
            return Questions.aboutService(turn, reading.named().getFirst());
        }
        return content || Intents.wantsBooking(reading)
                ? Booking.pursue(turn.with(state.wishing(wish(turn))))
                : talk(turn);
    }

    /// "Actually make it 10:30" right after a booking is about that appointment.
    static boolean isCorrection(Turn turn) {
        var reading = turn.reading();
        return turn.state().booked() != null
                && turn.state().awaiting() == Awaiting.NOTHING
                && reading.named().isEmpty()
                && !Intents.namesAnAppointment(reading)
                && (Intents.wantsAnotherTime(reading)
                        || ((Intents.corrects(reading) || Intents.takesBack(reading))
                                && (reading.saysTime() || reading.day() != null)));
    }

    /// Moves the appointment that was just made.
    static Step correct(Turn turn) {
        var moving = turn.state().moving(turn.state().booked());
        if (!turn.reading().saysTime() && turn.reading().day() == null) {
            return Questions.day(turn.with(moving), null);
        }
        return Booking.pursue(turn.with(moving.wishing(turn.state().wish().heard(turn.reading()))));
    }

    private static boolean hasContent(Reading reading) {
        return reading.location() != null
                || !reading.named().isEmpty()
                || !reading.hinted().isEmpty()
                || !reading.when().days().isEmpty()
                || reading.saysTime();
    }

    private static boolean isDayTimeOrNameMissing(OfflineState state) {
        return switch (state.awaiting()) {
            case DAY, TIME, NAME -> true;
            default -> false;
        };
    }

    private static boolean asksAboutAService(Reading reading) {
        var words = reading.words();
        boolean question = words.asks()
                || (!words.isBlank() && ASKING.contains(words.words().getFirst()));
        return question
                && !reading.named().isEmpty()
                && !Intents.wantsBooking(reading)
                && reading.when().isEmpty();
    }

    private static Step talk(Turn turn) {
        var reading = turn.reading();
        if (Intents.greets(reading.words()) || reading.name() != null) {
            return SmallTalk.greeting(turn);
        }
        if (reading.answer() == Answer.NO || Intents.dropsIt(reading)) {
            return Changes.leave(turn);
        }
        return reading.answer() == Answer.YES
                        && turn.state().awaiting() == Awaiting.NOTHING
                        && turn.state().booked() != null
                ? SmallTalk.thanks(turn)
                : Questions.helpful(turn);
    }

    /// What is wanted now. After a booking that starts from nothing but what is said now.
    private static Wish wish(Turn turn) {
        var state = turn.state();
        var reading = turn.reading();
        boolean over = state.awaiting() == Awaiting.NOTHING && state.booked() != null;
        var before = over ? Wish.NONE : state.wish();
        var sameDay = reading.says("same day") ? before.on(state.wish().day()) : before;
        var wish = sameDay.heard(reading);
        boolean otherDay = reading.day() != null
                && !reading.saysTime()
                && state.wish().clock() != null
                && state.awaiting() == Awaiting.TIME;
        return otherDay ? wish.atAnyTime() : wish;
    }

    /// Words without content while a day, a time or a name is missing: later, earlier, another day, none of these.
    private static Step withoutContent(Turn turn) {
        var reading = turn.reading();
        var state = turn.state();
        var shifted = state.awaiting() == Awaiting.TIME ? shifted(turn) : null;
        if (shifted != null) {
            return Booking.pursue(turn.with(state.wishing(shifted)));
        }
        if (reading.answer() == Answer.NO
                || reading.says("another day", "different day", "other day", "other days", "none")) {
            return reading.says("never mind", "nevermind", "forget it")
                    ? Changes.leave(turn)
                    : Step.say("No problem. Which other day or time would suit you?", state.awaiting(Awaiting.DAY));
        }
        if (reading.answer() == Answer.YES && state.awaiting() == Awaiting.TIME) {
            return Questions.whichTime(turn);
        }
        return Questions.helpful(turn);
    }

    /// The wish measured from the times that were shown: later, earlier, or the day after.
    private static @Nullable Wish shifted(Turn turn) {
        var reading = turn.reading();
        var wish = turn.state().wish();
        var shown = turn.state().shown();
        var day = wish.day();
        if (day == null || shown.isEmpty()) {
            return null;
        }
        if (reading.says("later")) {
            return wish.at(null, TimeWindow.from(shown.getLast().toLocalTime().plusMinutes(1)));
        }
        if (reading.says("earlier", "sooner")) {
            return wish.at(null, TimeWindow.before(shown.getFirst().toLocalTime()));
        }
        return reading.says("next day", "day after") ? wish.on(day.plusDays(1)) : null;
    }
}
