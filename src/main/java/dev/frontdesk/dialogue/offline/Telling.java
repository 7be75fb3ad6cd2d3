package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentDetails.Item;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.language.Phrases;
import java.util.List;

/// Tells when appointments are, and what became of them. What is told of one makes it the one that "it" is.
final class Telling {
    /// Asked of themselves, and not of one appointment.
    private static final Phrases OF_ALL = Phrases.of("""
            when am i, when do i, what time am i, what time do i, am i booked, am i scheduled, do i have, what do i have, i have,
            coming up
            """);

    private Telling() {}

    static Step tell(Turn turn) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case AppointmentDetails details -> told(turn, details);
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
        };
    }

    private static Step told(Turn turn, AppointmentDetails details) {
        var reading = turn.reading();
        var held = Held.toCome(details);
        var treatments = reading.mentioned().meant();
        if (!treatments.isEmpty()) {
            var theirs = Held.ofTreatments(held, treatments);
            return switch (theirs.size()) {
                case 0 ->
                    It.goneByName(turn, reading)
                            .map(item -> Cancelling.isGone(turn, item, held))
                            .orElseGet(() -> all(turn, details, held));
                case 1 -> one(turn, theirs.getFirst());
                default -> all(turn, details, held);
            };
        }
        boolean ofCancelling = reading.says("cancel", "cancelled", "canceled");
        boolean ofAll = reading.says(OF_ALL) && !reading.says("it", "that", "again");
        boolean it = Held.pointsToIt(reading) && !ofAll && (ofCancelling || !Held.saysAppointment(reading));
        return switch (it ? It.of(turn, reading, held) : new It.Unclear()) {
            case It.One(var item) -> one(turn, item);
            case It.Gone(var item) -> Cancelling.isGone(turn, item, held);
            case It.Unclear _ -> all(turn, details, held);
        };
    }

    private static Step all(Turn turn, AppointmentDetails details, List<Item> held) {
        var topic = held.size() == 1 ? Topic.of(held.getFirst()) : Topic.UNCLEAR;
        return told(turn, details.summary(), topic);
    }

    static Step one(Turn turn, Item item) {
        var id = item.appointmentId().toString();
        var text = turn.tools().appointmentDetails(new GetAppointmentDetails(id)) instanceof AppointmentDetails details
                ? details.summary()
                : "Your appointment: " + Wording.appointment(item) + ".";
        return told(turn, text, Topic.of(item));
    }

    /// A move that is under way goes on: else the new day would be for another booking.
    private static Step told(Turn turn, String text, Topic topic) {
        var state = turn.state().speakingOf(topic);
        boolean moves =
                state.moving() != null && (state.awaiting() == Awaiting.DAY || state.awaiting() == Awaiting.TIME);
        return moves
                ? Step.say(text + " When would you like " + Wording.moved(turn) + " instead?", state)
                : Step.say(text, state.awaiting(Awaiting.NOTHING));
    }
}
