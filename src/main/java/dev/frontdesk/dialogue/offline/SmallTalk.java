package dev.frontdesk.dialogue.offline;

import dev.frontdesk.language.InWords;

/// Politeness, which changes nothing.
final class SmallTalk {
    private SmallTalk() {}

    static Step thanks(Turn turn) {
        var text = switch (turn.state().awaiting()) {
            case TIME -> "You are welcome! Just tell me which time suits you when you are ready.";
            case NAME -> "You are welcome! I only need a name to finish the booking.";
            default ->
                turn.state().made() == null
                        ? "You are welcome! I am here if you need anything else."
                        : "You are welcome! Your "
                                + turn.serviceName(turn.state().made().service()) + " is on "
                                + when(turn.state().made()) + ".";
        };
        return Step.say(text, turn.state());
    }

    /// Something was said of a day or a time that asks for nothing.
    static Step remark(Turn turn) {
        var made = turn.state().made();
        var held = made == null
                ? ""
                : " Your " + turn.serviceName(made.service()) + " is on " + when(made) + "; just tell me if you would "
                        + "like another time.";
        return Step.say("All right." + held, turn.state());
    }

    private static String when(OfflineState.Made made) {
        return InWords.shortDay(made.start()) + " at " + InWords.time(made.start());
    }

    /// The guest thought better of what they were being asked about. What was done before stays done.
    static Step leave(Turn turn) {
        var made = turn.state().made();
        if (made != null && turn.state().moving() == null) {
            return Step.say(
                    "All right. Your " + turn.serviceName(made.service()) + " on " + when(made) + " stays as it is.",
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
