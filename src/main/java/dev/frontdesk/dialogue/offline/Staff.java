package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Service;

/// When people take over: the conversation is handed to them, and the guest is told.
final class Staff {
    private Staff() {}

    static Step asked(Turn turn) {
        call(turn, "The guest asked for a person.");
        return Step.handOver(
                "Of course. I am passing you to our team, and someone will get back to you here.", turn.state());
    }

    /// Something is wrong with the guest: never a matter for advice from here.
    static Step unwell(Turn turn) {
        call(turn, "The guest has a medical question.");
        return Step.handOver(
                "I am sorry to hear that. I cannot give medical advice, so I am asking our team to contact you. "
                        + "If it gets serious, call 911.",
                turn.state());
    }

    /// Whether something suits the guest's health or age is for people to say.
    static Step advises(Turn turn) {
        call(turn, "The guest asks whether a treatment suits them.");
        return Step.handOver(
                "That is for our providers to judge. I am passing it to our team, and someone will get back to you here.",
                turn.state());
    }

    /// A picture or file came, without a word. What the guest was asked stays open.
    static Step looks(Turn turn) {
        call(turn, "The guest sent a picture or file.");
        var next = switch (turn.state().awaiting()) {
            case TIME -> Questions.whichTime(turn);
            case NAME -> Questions.nameStill(turn);
            case NOTHING, DONE, CANCELLED ->
                Step.say("Meanwhile I can book, move or cancel an appointment, or answer a question.", turn.state());
            default -> Step.say("Meanwhile, what do you say to my last question?", turn.state());
        };
        return next.after("Thank you, what you sent has arrived. I cannot look at it myself, but our team will see it.")
                .handingOver();
    }

    static Step books(Turn turn, Service service) {
        call(turn, service.name());
        return Step.handOver(
                service.name() + " is arranged by our team. Someone will follow up with you about a time.",
                turn.state());
    }

    private static void call(Turn turn, String reason) {
        turn.tools().information("transfer_to_human", reason);
    }
}
