package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.TimeWindow;
import java.util.Objects;
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
        if (Intents.saysGoodbye(reading)
                && state.made() != null
                && !state.isUnderway()
                && !Intents.wantsBooking(reading)) {
            return SmallTalk.thanks(turn);
        }
        if (Intents.thanks(reading) && (!content || (Intents.saysGoodbye(reading) && !Intents.wantsBooking(reading)))) {
            return SmallTalk.thanks(turn);
        }
        if (state.isUnderway() && Intents.postpones(reading)) {
            return Step.say("Take your time, and text me when you know.", state);
        }
        if (state.isUnderway() && Intents.dropsIt(reading)) {
            return SmallTalk.leave(turn);
        }
        if (turn.input().choice() instanceof SlotChoice.Unclear unclear) {
            return Offering.sure(turn, unclear);
        }
        if (isDayTimeOrNameMissing(state) && !content && reading.when().clocks().isEmpty()) {
            return withoutContent(turn);
        }
        if (reading.when().clocks().size() > 1 && state.awaiting() == Awaiting.TIME) {
            return Questions.whichOf(turn, reading.when().clocks());
        }
        if (isAboutOneTheyHold(turn)) {
            return Moving.implied(turn);
        }
        if (asksAboutAService(reading)) {
            return Questions.aboutService(turn, reading.named().getFirst());
        }
        return content || Intents.wantsBooking(reading) ? Booking.pursue(heard(turn)) : talk(turn);
    }

    /// "Can we do Saturday instead?", "same time but on Wednesday", with no treatment spoken of.
    private static boolean isAboutOneTheyHold(Turn turn) {
        var reading = turn.reading();
        return turn.state().wish().service() == null
                && !turn.state().isUnderway()
                && reading.mentioned().meant().isEmpty()
                && !Intents.wantsAnother(reading)
                && (reading.says("instead")
                        || reading.saysSame("time")
                        || reading.shift() != null
                        || (Intents.wantsAnotherTime(reading) && !reading.saysTime()));
    }

    private static Turn heard(Turn turn) {
        var state = turn.state();
        var reading = turn.reading();
        var made = state.made();
        var before = made == null ? state.wish() : state.wish().sameAs(made.start(), reading);
        var second = reading.secondService();
        boolean another = before.service() == null && Intents.wantsAnother(reading);
        var about = made != null && another ? before.forService(made.service()) : before;
        var next = state.wishing(about.heard(reading));
        return turn.with(second == null ? next : next.wishingAlso(second.slug()));
    }

    /// "Actually make it 10:30" right after a booking is about that appointment.
    static boolean isCorrection(Turn turn) {
        var reading = turn.reading();
        return turn.state().made() != null
                && turn.state().awaiting() == Awaiting.NOTHING
                && reading.named().isEmpty()
                && !Intents.namesAnAppointment(reading)
                && !Intents.wantsAnother(reading)
                && !Intents.saysGoodbye(reading)
                && (Intents.wantsAnotherTime(reading)
                        || reading.saysWhen()
                        || reading.shift() != null
                        || ((Intents.corrects(reading) || Intents.takesBack(reading)) && reading.saysWhoOrWhere()));
    }

    /// Moves the appointment that was just made. A remark that has a day or a time in it moves nothing.
    static Step correct(Turn turn) {
        var made = Objects.requireNonNull(turn.state().made());
        var reading = turn.reading();
        boolean remark = !reading.plain()
                && !reading.asks()
                && !Intents.corrects(reading)
                && !Intents.wantsAnotherTime(reading)
                && reading.shift() == null;
        if (remark) {
            return SmallTalk.remark(turn);
        }
        var moving = turn.state().moving(made.appointment());
        return Moving.to(turn.with(moving), made.wish(), made.start());
    }

    private static boolean hasContent(Reading reading) {
        return reading.saysWhoOrWhere()
                || !reading.mentioned().meant().isEmpty()
                || !reading.when().days().isEmpty()
                || reading.saysWhen();
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
            return SmallTalk.leave(turn);
        }
        return reading.answer() == Answer.YES
                        && turn.state().awaiting() == Awaiting.NOTHING
                        && turn.state().made() != null
                ? SmallTalk.thanks(turn)
                : Questions.helpful(turn);
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
            return Step.say("No problem. Which other day or time would suit you?", state.awaiting(Awaiting.DAY));
        }
        if (reading.answer() == Answer.YES && state.awaiting() == Awaiting.TIME) {
            return state.shown().size() == 1 ? Looking.lookAgain(turn) : Questions.whichTime(turn);
        }
        if (reading.answer() == Answer.YES
                && state.awaiting() == Awaiting.DAY
                && state.wish().day() != null) {
            return Booking.pursue(turn);
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
        if (reading.says("later", "too early", "too soon")) {
            return wish.at(null, TimeWindow.from(shown.getLast().toLocalTime().plusMinutes(1)));
        }
        if (reading.says("earlier", "sooner", "too late")) {
            return wish.at(null, TimeWindow.before(shown.getFirst().toLocalTime()));
        }
        return reading.says("next day", "day after") ? wish.on(day.plusDays(1)) : null;
    }
}
