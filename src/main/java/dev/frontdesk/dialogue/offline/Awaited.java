package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Position;
import org.jspecify.annotations.Nullable;

/// The guest's answer to what the last reply asked.
final class Awaited {
    private Awaited() {}

    /// Does as the answer says; null when the words answer nothing that was asked.
    static @Nullable Step step(Turn turn) {
        return switch (turn.state().awaiting()) {
            case CANCELLATION -> cancellation(turn);
            case STAFF -> staff(turn);
            case CONSULTATION -> turn.reading().answer() == Answer.YES ? consultation(turn) : null;
            case WHICH_TO_MOVE, WHICH_TO_CANCEL -> which(turn);
            case NAME -> named(turn);
            case DONE -> Reactions.undoesBooking(turn.reading()) ? Cancelling.ofWhatWasMade(turn) : null;
            case CANCELLED -> Reactions.undoesCancelling(turn.reading()) ? Cancelling.undone(turn) : null;
            case TIME -> nameInstead(turn);
            case NOTHING, SERVICE, DAY -> null;
        };
    }

    private static @Nullable Step cancellation(Turn turn) {
        var appointment = turn.state().moving();
        return switch (turn.reading().answer()) {
            case YES -> appointment == null ? null : Cancelling.cancel(turn, appointment);
            case NO ->
                Step.say(
                        "All right, your appointment stays as it is.",
                        turn.state().leaving());
            case UNCLEAR ->
                appointment != null && isAboutThatOne(turn) ? Moving.insteadOfCancelling(turn, appointment) : null;
        };
    }

    private static boolean isAboutThatOne(Turn turn) {
        var reading = turn.reading();
        return reading.named().isEmpty()
                && (reading.saysWhen() || reading.shift() != null)
                && !Intents.namesAnAppointment(reading);
    }

    private static @Nullable Step staff(Turn turn) {
        return switch (turn.reading().answer()) {
            case YES -> Staff.asked(turn);
            case NO ->
                Step.say("All right. What else can I do for you?", turn.state().awaiting(Awaiting.NOTHING));
            // The name may still come that was asked for before
            case UNCLEAR -> named(turn);
        };
    }

    private static Step consultation(Turn turn) {
        var slug = Questions.consultation(turn).map(Service::slug).orElse(null);
        if (slug == null) {
            return Questions.service(turn);
        }
        return Booking.pursue(turn.with(
                turn.state().wishing(turn.state().wish().heard(turn.reading()).forService(slug))));
    }

    private static @Nullable Step which(Turn turn) {
        var reading = turn.reading();
        boolean plainNo = reading.answer() == Answer.NO
                && reading.named().isEmpty()
                && reading.when().isEmpty()
                && Position.read(reading.words()).isEmpty();
        if (plainNo || Reactions.dropsIt(reading)) {
            return SmallTalk.leave(turn);
        }
        boolean answers =
                reading.answer() == Answer.YES || Held.saysWhich(reading) || reading.says("both", "all", "everything");
        return answers
                        && !Intents.overrulesWhich(turn)
                        && Information.answer(turn).isEmpty()
                ? Held.pick(turn)
                : null;
    }

    private static @Nullable Step named(Turn turn) {
        var chosen = turn.state().chosen();
        var name = NameReader.answered(turn.reading().words()).orElse(null);
        boolean otherTime = !(turn.input().choice() instanceof SlotChoice.None)
                || turn.reading().saysTime()
                || turn.reading().saysWhoOrWhere();
        return chosen == null || name == null || otherTime ? null : Booking.book(turn, chosen, name);
    }

    /// A name, where "Shall I book it?" was asked: it is kept, and the question is asked again.
    private static @Nullable Step nameInstead(Turn turn) {
        var reading = turn.reading();
        boolean plain = turn.name() == null
                && turn.state().shown().size() == 1
                && turn.input().choice() instanceof SlotChoice.None
                && reading.answer() == Answer.UNCLEAR
                && reading.when().isEmpty()
                && reading.mentioned().meant().isEmpty()
                && !reading.saysWhoOrWhere()
                && !reading.asks();
        var name = plain ? NameReader.answered(reading.words()).orElse(null) : null;
        return name == null || Intents.isAbout(reading)
                ? null
                : Questions.whichTime(turn.with(turn.state().knowing(name, null)))
                        .after("Thank you, " + name + ".");
    }
}
