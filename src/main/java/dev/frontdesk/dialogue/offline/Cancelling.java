package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails.Item;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Question;
import dev.frontdesk.language.When;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cancelling an appointment, and thinking better of it. Only a plain request cancels; all else is asked about.
final class Cancelling {
    private static final Phrases IT = Phrases.of("it, that, this");

    private Cancelling() {}

    static Step spokenOf(Turn turn) {
        return Held.with(turn, held -> {
            var reading = turn.reading();
            if (Held.pointsToIt(reading)) {
                return it(turn, held);
            }
            if (Held.saysOther(reading) || reading.says("keep", "keeping", "stays", "leave")) {
                return which(turn, held);
            }
            var meant = Held.meant(reading, held);
            return switch (meant.size()) {
                case 0 ->
                    It.goneByName(turn, reading)
                            .map(item -> isGone(turn, item, held))
                            .orElseGet(() -> Held.notFound(turn, held, "cancel", Awaiting.WHICH_TO_CANCEL));
                case 1 -> spokenOf(turn, meant.getFirst());
                default -> which(turn, meant);
            };
        });
    }

    /// "Cancel it", "please cancel".
    private static Step it(Turn turn, List<Item> held) {
        var reading = turn.reading();
        return switch (It.of(turn, reading, held)) {
            case It.One(var item) when held.size() == 1 || reading.says(IT) -> spokenOf(turn, item);
            case It.One _, It.Unclear _ -> which(turn, held);
            case It.Gone(var item)
            when Held.saysAppointment(reading) && !held.isEmpty() ->
                which(turn, held).after(saysGone(item));
            case It.Gone(var item) -> isGone(turn, item, held);
        };
    }

    private static Step which(Turn turn, List<Item> among) {
        return among.isEmpty()
                ? Held.notFound(turn, among, "cancel", Awaiting.WHICH_TO_CANCEL)
                : Held.which(turn, among, "cancel", Awaiting.WHICH_TO_CANCEL);
    }

    static Step spokenOf(Turn turn, Item item) {
        return turn.reading().plainlyCancels() && Held.isBeyondDoubt(turn, item.appointmentId())
                ? atTheirWord(turn, item)
                : asked(turn, item);
    }

    /// "No, the Botox": asked about in its turn.
    static Step spokenOfAnother(Turn turn) {
        return Held.with(turn, held -> {
            var meant = Held.meant(turn.reading(), held);
            return meant.size() == 1
                    ? asked(turn, meant.getFirst())
                    : Held.notFound(turn, meant.isEmpty() ? held : meant, "cancel", Awaiting.WHICH_TO_CANCEL);
        });
    }

    /// "Cancel if you are closed": nothing is done on a condition.
    static Step onACondition(Turn turn) {
        return Step.say(
                "I cannot cancel on a condition, so nothing changes for now. Tell me when you would like to cancel.",
                turn.state());
    }

    /// Asks whether to, and names it.
    static Step asked(Turn turn, Item item) {
        return Step.say(
                Information.cancellation(turn.clinic()) + " Shall I cancel your " + Wording.appointment(item) + "?",
                turn.state().askedToCancel(item.appointmentId()).speakingOf(Topic.of(item)));
    }

    /// Asks once more: what came in between was no answer.
    static Step askedAgain(Turn turn, AppointmentId appointment) {
        return ifHeld(
                turn,
                appointment,
                item -> Step.say(
                        "Shall I cancel your " + Wording.appointment(item) + "?",
                        turn.state().speakingOf(Topic.of(item))));
    }

    /// The one they said when it was asked which.
    static Step picked(Turn turn, Item item) {
        var reading = turn.reading();
        boolean named = !reading.mentioned().meant().isEmpty() && reading.plainlySaysWhichToCancel();
        boolean plain = reading.answerTo(Question.CANCELLING) == Answer.YES || named;
        return plain && Held.isBeyondDoubt(turn, item.appointmentId()) ? atTheirWord(turn, item) : asked(turn, item);
    }

    /// They ask for it. A fee that was named some time ago is named again: asking to cancel is no yes to it.
    private static Step atTheirWord(Turn turn, Item item) {
        return item.appointmentId().equals(turn.state().warned())
                ? Step.say(
                        asking(Information.cancellation(turn.clinic())),
                        turn.state().warnedOf(item.appointmentId()).speakingOf(Topic.of(item)))
                : cancel(turn, item);
    }

    /// They say yes. It is a yes to what the question named: what was moved since is asked about anew.
    static Step confirmed(Turn turn, AppointmentId appointment) {
        return ifHeld(
                turn,
                appointment,
                item -> Held.isAsSaid(turn, item)
                        ? cancel(turn, item)
                        : asked(turn, item).after("Its time has been changed meanwhile."));
    }

    /// Asks the tool. Inside the cancellation window its first answer says what it costs, and the guest has to
    /// say yes.
    private static Step cancel(Turn turn, Item item) {
        var appointment = item.appointmentId();
        return switch (turn.tools().cancelAppointment(new CancelAppointment(appointment.toString(), null))) {
            case Cancelled cancelled ->
                Step.say(cancelled.spokenConfirmation(), turn.state().cancelled(cancelled));
            case Refusal refusal
            when refusal.code() == RefusalCode.OUTSIDE_POLICY ->
                Step.say(
                        asking(refusal.userMessage()),
                        turn.state().warnedOf(appointment).speakingOf(Topic.of(item)));
            case Refusal refusal ->
                Step.say(refusal.userMessage(), turn.state().moving(null).awaiting(Awaiting.NOTHING));
        };
    }

    /// Does something with the appointment, if they still hold it.
    static Step ifHeld(Turn turn, AppointmentId appointment, Function<Item, Step> step) {
        return Held.with(
                turn,
                held -> held.stream()
                        .filter(item -> item.appointmentId().equals(appointment))
                        .findFirst()
                        .map(step)
                        .orElseGet(() -> Held.find(turn, appointment)
                                .filter(item -> item.status().equals("cancelled"))
                                .map(item -> isGone(turn, item, held))
                                .orElseGet(() -> which(turn, held))));
    }

    private static String asking(String message) {
        return message.contains("?") ? message : message + " Shall I cancel it anyway?";
    }

    /// Without its time, which may be the one that is offered next.
    static String saysGone(Item item) {
        return "Your " + item.service() + " on "
                + InWords.shortDay(item.startTime().toLocalDate()) + " is cancelled already.";
    }

    /// What else they hold is named, and is not what they speak of.
    static Step isGone(Turn turn, Item item, List<Item> held) {
        var others = held.isEmpty() ? "" : " Your " + Wording.all(held) + Wording.stay(held) + " as before.";
        return Step.say(saysGone(item) + others, turn.state().leaving().speakingOf(Topic.of(item)));
    }

    /// "Forget it", right after a booking or a move.
    static @Nullable Step ofWhatWasMade(Turn turn) {
        var made = turn.state().made();
        if (made != null && made.before() != null) {
            return Moving.back(turn, made, made.before());
        }
        return made == null
                ? null
                : ifHeld(
                        turn,
                        made.appointment(),
                        item -> Step.say(
                                "Your " + Wording.appointment(item) + " is booked. Shall I cancel it?",
                                turn.state().askedToCancel(item.appointmentId()).speakingOf(Topic.of(item))));
    }

    /// "No wait", right after a cancellation: the time may still be free.
    static Step undone(Turn turn) {
        var topic = turn.state().topic();
        var gone = topic == null || topic.appointment() == null
                ? "That one is cancelled already."
                : Held.find(turn, topic.appointment())
                        .map(Cancelling::saysGone)
                        .orElse("That one is cancelled already.");
        return Booking.pursue(turn.with(turn.state().awaiting(Awaiting.NOTHING))
                        .with(turn.reading().saying(new When(List.of(), List.of()))))
                .after(gone);
    }
}
