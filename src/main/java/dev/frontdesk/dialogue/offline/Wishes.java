package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.TimeWindow;
import dev.frontdesk.language.When;
import dev.frontdesk.language.WordList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the guest wants now, by this turn's words and what is under way: a booking, another time for the one just made,
/// or only to talk.
final class Wishes {
    private static final Set<String> ASKING = WordList.of("is does do will are should why what how");

    private Wishes() {}

    static Step pursue(Turn turn) {
        var reading = turn.reading();
        var state = turn.state();
        boolean content = hasContent(reading);
        if (Reactions.saysGoodbye(reading)
                && state.made() != null
                && !state.isUnderway()
                && !Intents.wantsBooking(reading)) {
            return SmallTalk.thanks(turn);
        }
        if (state.isUnderway() && Reactions.postpones(reading)) {
            return Step.say("Take your time, and text me when you know.", undecided(state));
        }
        if (state.isUnderway() && (Reactions.dropsIt(reading) || (!content && Reactions.declines(reading)))) {
            return SmallTalk.leave(turn);
        }
        if (Reactions.thanks(reading)
                && (!content || (Reactions.saysGoodbye(reading) && !Intents.wantsBooking(reading)))) {
            return SmallTalk.thanks(Reactions.saysGoodbye(reading) ? turn.with(undecided(state)) : turn);
        }
        if (state.moving() != null && reading.says("keep")) {
            return SmallTalk.leave(turn);
        }
        if (Intents.isForSeveral(reading)
                && state.wish().service() == null
                && reading.named().isEmpty()) {
            return Step.say(
                    "I book for one person at a time, so please let the other one text us too. What can I do for you?",
                    state);
        }
        if (turn.input().choice() instanceof SlotChoice.Unclear unclear) {
            if (saysOnlyWhoOrWhere(reading)) {
                return Booking.pursue(heard(turn));
            }
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
        var treatment = Moving.ofTheTreatment(turn);
        if (treatment.isPresent()) {
            return treatment.get();
        }
        if (addsATreatment(turn)) {
            return added(turn);
        }
        if (asksAboutAService(reading)) {
            return Questions.aboutService(turn, reading.named().getFirst());
        }
        boolean tellsAComplaint = state.wish().service() == null
                && !reading.mentioned().suggested().isEmpty();
        return content || tellsAComplaint || Intents.wantsBooking(reading) ? Booking.pursue(heard(turn)) : talk(turn);
    }

    /// A name that comes later is no yes any more: the time is asked about again.
    private static OfflineState undecided(OfflineState state) {
        return state.chosen() == null ? state : state.showing(List.of(state.chosen()));
    }

    /// "Riverside please", "does Esme have anything?": a wish for all times there, and no choice of one.
    private static boolean saysOnlyWhoOrWhere(Reading reading) {
        return (reading.provider() != null || reading.location() != null)
                && !reading.saysTime()
                && Position.read(reading.words()).isEmpty()
                && Position.bareNumber(reading.words()).isEmpty();
    }

    /// "Can we do Saturday instead?", "same time but on Wednesday", with no treatment spoken of.
    private static boolean isAboutOneTheyHold(Turn turn) {
        var reading = turn.reading();
        return turn.state().wish().service() == null
                && !turn.state().isUnderway()
                && reading.mentioned().meant().isEmpty()
                && !Reactions.wantsAnother(reading)
                && (reading.says(
                                "instead",
                                "rather",
                                "prefer",
                                "another provider",
                                "other location",
                                "different location")
                        || reading.saysSame("time")
                        || reading.shift() != null
                        || (Reactions.wantsAnotherTime(reading) && !reading.saysTime()));
    }

    /// "Also a facial", while times are looked for.
    private static boolean addsATreatment(Turn turn) {
        var reading = turn.reading();
        var wished = turn.state().wish().service();
        return turn.state().isUnderway()
                && wished != null
                && turn.state().also() == null
                && reading.named().size() == 1
                && !reading.named().getFirst().slug().equals(wished)
                && reading.says("also", "too", "as well", "add", "plus", "and a", "and then", "on top")
                && !reading.saysWhen();
    }

    private static Step added(Turn turn) {
        var service = turn.reading().named().getFirst();
        var next = turn.with(turn.state().wishingAlso(service.slug()));
        var question = switch (turn.state().awaiting()) {
            case TIME -> Questions.whichTime(next);
            case NAME -> Questions.nameStill(next);
            default -> Questions.day(next, null);
        };
        return question.after("One after the other: " + service.name() + " comes next.");
    }

    private static Turn heard(Turn turn) {
        var state = turn.state();
        var reading = turn.reading();
        var made = state.made();
        var before = made == null ? state.wish() : state.wish().sameAs(made.start(), reading);
        var second = reading.secondService();
        boolean another = before.service() == null && Reactions.wantsAnother(reading);
        var about = made != null && another ? before.forService(made.service()) : before;
        var from = state.from();
        var shift = reading.shift();
        if (state.moving() != null && from != null && shift != null) {
            // "One week later, same time" counts from where it is
            return turn.with(state.wishing(about.heard(reading).shifted(from, shift)))
                    .with(reading.saying(new When(List.of(), List.of())));
        }
        var next = state.wishing(keepingTheChosenTime(turn, about.heard(reading)));
        return turn.with(second == null ? next : next.wishingAlso(second.slug()));
    }

    /// "Can I have Bex?" when only the name is missing: at the time that was chosen.
    private static Wish keepingTheChosenTime(Turn turn, Wish wish) {
        var chosen = turn.state().chosen();
        var reading = turn.reading();
        return chosen != null && reading.saysWhoOrWhere() && !reading.saysWhen()
                ? wish.at(ClockTime.at(chosen.toLocalTime()), null)
                : wish;
    }

    /// "Actually make it 10:30" right after a booking, or after one was spoken of, is about that appointment.
    static boolean isCorrection(Turn turn) {
        var reading = turn.reading();
        var topic = turn.state().topic();
        return topic != null
                && topic.appointment() != null
                && turn.state().awaiting() == Awaiting.NOTHING
                && turn.state().wish().service() == null
                && reading.named().isEmpty()
                && !Intents.isForSeveral(reading)
                && !Intents.namesAnAppointment(reading)
                && !Held.saysWhichOne(reading)
                && !reading.says("both", "all of them")
                && !Reactions.wantsAnother(reading)
                && !Reactions.saysGoodbye(reading)
                && (Reactions.wantsAnotherTime(reading)
                        || (reading.saysWhen() && (isAboutWhatWasMade(turn) || Reactions.corrects(reading)))
                        || reading.shift() != null
                        || ((Reactions.corrects(reading) || Reactions.takesBack(reading)) && reading.saysWhoOrWhere()));
    }

    private static boolean isAboutWhatWasMade(Turn turn) {
        var made = turn.state().made();
        return made != null && turn.state().isAbout(made.appointment());
    }

    /// Moves the appointment that was just made or spoken of. A remark that has a day or a time in it moves nothing.
    static Step correct(Turn turn) {
        var reading = turn.reading();
        boolean remark = !reading.plain()
                && !reading.asks()
                && !Reactions.corrects(reading)
                && !Reactions.wantsAnotherTime(reading)
                && reading.shift() == null;
        if (remark) {
            return SmallTalk.remark(turn);
        }
        boolean moves = Intents.wantsMove(reading)
                || (isAboutWhatWasMade(turn)
                        && (Reactions.corrects(reading)
                                || Reactions.takesBack(reading)
                                || Reactions.wantsAnotherTime(reading)
                                || reading.shift() != null));
        return Moving.whatWasSpokenOf(moves ? turn : turn.with(reading.inDoubt()));
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
        if (Reactions.greets(reading.words()) || reading.name() != null) {
            return SmallTalk.greeting(turn);
        }
        if (reading.answer() == Answer.NO || Reactions.dropsIt(reading)) {
            return SmallTalk.leave(turn);
        }
        return reading.answer() == Answer.YES
                        && turn.state().awaiting() == Awaiting.NOTHING
                        && turn.state().made() != null
                ? SmallTalk.thanks(turn)
                : Questions.notOffered(turn).orElseGet(() -> Questions.helpful(turn));
    }

    /// Words without content while a day, a time or a name is missing: later, earlier, another day, none of these.
    private static Step withoutContent(Turn turn) {
        var reading = turn.reading();
        var state = turn.state();
        var shifted = state.awaiting() == Awaiting.DAY ? null : shifted(turn);
        if (shifted != null) {
            return Booking.pursue(turn.with(state.wishing(shifted)));
        }
        if (Reactions.isFlexible(reading)) {
            return whenever(turn);
        }
        if (Reactions.wantsOthers(reading) && state.wish().day() != null) {
            return Booking.pursue(turn.with(state.wishing(state.wish().at(null, null))));
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

    /// Any day, any time: the first there is, and still only after a yes.
    private static Step whenever(Turn turn) {
        var state = turn.state();
        return state.awaiting() == Awaiting.DAY || state.shown().isEmpty()
                ? Booking.pursue(turn.with(state.wishing(state.wish().on(turn.today()))))
                : Questions.whichTime(turn.with(state.showing(state.shown().subList(0, 1))));
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
