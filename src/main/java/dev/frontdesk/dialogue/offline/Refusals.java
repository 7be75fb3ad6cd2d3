package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.language.InWords;
import java.time.OffsetDateTime;

/// What is said when a tool did not do it. A calendar that cannot be seen is never a day that is full.
final class Refusals {
    private static final String CALENDAR_DARK =
            "I cannot see the calendar right now, so I do not want to promise you a time. Our team will follow up with you.";
    private static final String STAFF_BOOKS =
            "Our team is taking bookings in person right now. They will follow up with you about a time. "
                    + "I am happy to answer questions meanwhile.";

    private Refusals() {}

    static Step ofCheck(Turn turn, Refusal refusal) {
        return switch (refusal.code()) {
            case CALENDAR_UNAVAILABLE -> Step.handOver(CALENDAR_DARK, turn.state());
            case AI_BOOKING_DISABLED -> Step.handOver(STAFF_BOOKS, turn.state());
            case UNKNOWN_SERVICE -> {
                var wish = turn.state().wish().forService(null);
                yield Step.say(refusal.userMessage(), turn.state().wishing(wish).awaiting(Awaiting.SERVICE));
            }
            case UNKNOWN_PROVIDER -> {
                var wish = turn.state().wish().withAnybody();
                yield Step.say(refusal.userMessage(), turn.state().wishing(wish).awaiting(Awaiting.DAY));
            }
            default ->
                Step.say(
                        refusal.userMessage(),
                        turn.state().wishing(turn.state().wish().on(null)).awaiting(Awaiting.DAY));
        };
    }

    static Step ofBooking(Turn turn, Refusal refusal, OffsetDateTime start) {
        var options = refusal.pendingSlotOptions();
        return switch (refusal.code()) {
            case MISSING_CUSTOMER_DETAILS ->
                Questions.name(turn.with(turn.state().chose(start)), start);
            case CALENDAR_UNAVAILABLE -> Step.handOver(CALENDAR_DARK, turn.state());
            case AI_BOOKING_DISABLED -> Step.handOver(STAFF_BOOKS, turn.state());
            case SLOT_TAKEN, SLOT_SELECTION_MISMATCH -> {
                if (options == null || options.isEmpty()) {
                    yield Step.say(refusal.userMessage(), turn.state().awaiting(Awaiting.DAY));
                }
                var lead = refusal.code() == RefusalCode.SLOT_TAKEN
                        ? "Sorry, that time was just taken. On "
                        : "Let me make sure I get this right. On ";
                var said = options.stream().limit(3).toList();
                yield Offering.say(
                        turn,
                        said,
                        lead + InWords.shortDay(said.getFirst().start().toLocalDate()) + " I have ");
            }
            default -> Step.say(refusal.userMessage(), turn.state().awaiting(Awaiting.TIME));
        };
    }
}
