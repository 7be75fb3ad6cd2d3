package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.Question;
import org.jspecify.annotations.Nullable;

/// Cancelling an appointment, and thinking better of it. Only a plain request cancels; all else is asked about.
final class Cancelling {
    private Cancelling() {}

    static Step spokenOf(Turn turn) {
        return Held.with(turn, held -> {
            boolean excludes = held.size() > 1 && Held.excludes(turn.reading());
            var meant = excludes ? held : Held.meant(turn.reading(), held, turn.state());
            return switch (meant.size()) {
                case 0 -> Held.notFound(turn, held, "cancel", Awaiting.WHICH_TO_CANCEL);
                case 1 ->
                    spokenOf(turn, meant.getFirst().appointmentId(), "your " + Wording.appointment(meant.getFirst()));
                default -> Held.which(turn, meant, "cancel", Awaiting.WHICH_TO_CANCEL);
            };
        });
    }

    /// @param called how the appointment is called in a question
    static Step spokenOf(Turn turn, AppointmentId appointment, String called) {
        return turn.reading().plainlyCancels() ? atTheirWord(turn, appointment) : asked(turn, appointment, called);
    }

    static Step asked(Turn turn, AppointmentId appointment, String called) {
        return Step.say(
                Information.cancellation(turn.clinic()) + " Shall I cancel " + called + "?",
                turn.state().askedToCancel(appointment));
    }

    /// The one they said when it was asked which.
    static Step picked(Turn turn, AppointmentDetails.Item item) {
        var reading = turn.reading();
        return reading.answerTo(Question.CANCELLING) == Answer.YES || reading.plainlySaysWhichToCancel()
                ? atTheirWord(turn, item.appointmentId())
                : asked(turn, item.appointmentId(), "your " + Wording.appointment(item));
    }

    /// They ask for it. A fee that was named some time ago is named again: asking to cancel is no yes to it.
    static Step atTheirWord(Turn turn, AppointmentId appointment) {
        return appointment.equals(turn.state().warned())
                ? Step.say(
                        asking(Information.cancellation(turn.clinic())),
                        turn.state().warnedOf(appointment))
                : cancel(turn, appointment);
    }

    /// Asks the tool. Inside the cancellation window its first answer says what it costs, and the guest has to
    /// say yes.
    static Step cancel(Turn turn, AppointmentId appointment) {
        return switch (turn.tools().cancelAppointment(new CancelAppointment(appointment.toString(), null))) {
            case Cancelled cancelled ->
                Step.say(cancelled.spokenConfirmation(), turn.state().cancelled(cancelled));
            case Refusal refusal
            when refusal.code() == RefusalCode.OUTSIDE_POLICY ->
                Step.say(asking(refusal.userMessage()), turn.state().warnedOf(appointment));
            case Refusal refusal ->
                Step.say(refusal.userMessage(), turn.state().moving(null).awaiting(Awaiting.NOTHING));
        };
    }

    private static String asking(String message) {
        return message.contains("?") ? message : message + " Shall I cancel it anyway?";
    }

    /// "Forget it", right after a booking or a move.
    static @Nullable Step ofWhatWasMade(Turn turn) {
        var made = turn.state().made();
        if (made != null && made.before() != null) {
            return Moving.back(turn, made, made.before());
        }
        return made == null
                ? null
                : Step.say(
                        "Your " + Wording.appointment(turn, made) + " is booked. Shall I cancel it?",
                        turn.state().askedToCancel(made.appointment()));
    }

    /// "No wait", right after a cancellation: the time may still be free.
    static Step undone(Turn turn) {
        return Booking.pursue(turn.with(turn.state().awaiting(Awaiting.NOTHING)))
                .after("That one is cancelled already.");
    }
}
