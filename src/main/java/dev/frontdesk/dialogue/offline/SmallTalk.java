package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import java.util.Optional;

/// Politeness, which changes nothing.
final class SmallTalk {
    private SmallTalk() {}

    static Step thanks(Turn turn) {
        var text = switch (turn.state().awaiting()) {
            case TIME -> "You are welcome! Just tell me which time suits you when you are ready.";
            case NAME -> "You are welcome! I only need a name to finish the booking.";
            default ->
                made(turn)
                        .map(item -> "You are welcome! Your " + Wording.isOn(item) + ".")
                        .orElse("You are welcome! I am here if you need anything else.");
        };
        return Step.say(text, turn.state());
    }

    /// What this conversation made, as it is now: somebody of the staff may have moved or cancelled it since.
    private static Optional<AppointmentDetails.Item> made(Turn turn) {
        var made = turn.state().made();
        return made == null ? Optional.empty() : Held.stillOn(turn, made.appointment());
    }

    /// Something was said of a day or a time that asks for nothing.
    static Step remark(Turn turn) {
        var held = made(turn)
                .map(item -> " Your " + Wording.isOn(item) + "; just tell me if you would like another time.")
                .orElse("");
        return Step.say("All right." + held, turn.state());
    }

    /// Something was told that books nothing.
    static Step told(Turn turn) {
        return Step.say(
                "All right, I have not changed anything. Just tell me if you would like to book a time for yourself.",
                turn.state());
    }

    /// The guest thought better of what they were being asked about. What was done before stays done.
    static Step leave(Turn turn) {
        var made = turn.state().moving() == null ? made(turn) : Optional.<AppointmentDetails.Item>empty();
        if (made.isPresent()) {
            return Step.say(
                    "All right. Your " + Wording.appointment(made.get()) + " stays as it is.",
                    turn.state().leaving());
        }
        var text = switch (turn.state().awaiting()) {
            case NOTHING -> "All right. What else can I do for you?";
            case SERVICE, DAY, TIME, NAME ->
                turn.state().moving() == null
                        ? "All right, I have not booked anything. Just text me when you would like to."
                        : "All right, nothing changes. What else can I do for you?";
            default -> "All right, nothing changes. What else can I do for you?";
        };
        return Step.say(text, turn.state().leaving());
    }

    static Step greeting(Turn turn) {
        return Step.say(
                "Hi, this is " + turn.clinic().assistantName() + " at "
                        + turn.clinic().name()
                        + ". I can book an appointment or answer a question. What can I do for you?",
                turn.state().awaiting(turn.state().awaiting()));
    }
}
