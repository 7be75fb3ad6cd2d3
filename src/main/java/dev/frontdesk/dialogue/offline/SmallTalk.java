package dev.frontdesk.dialogue.offline;

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
                        : "You are welcome! See you then.";
        };
        return Step.say(text, turn.state());
    }

    static Step greeting(Turn turn) {
        return Step.say(
                "Hi, this is " + turn.clinic().assistantName() + " at "
                        + turn.clinic().name()
                        + ". I can book an appointment or answer a question. What can I do for you?",
                turn.state().awaiting(turn.state().awaiting()));
    }
}
