package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.customer.Customer;
import java.time.Instant;
import java.util.List;

/// All a receptionist knows when it answers. No database connection is held meanwhile.
///
/// @param text what the guest wrote since the last reply, joined by line breaks
/// @param crossed whether some of it was written before the last reply was there: it cannot answer that one
/// @param history what was said before, oldest first, bounded
/// @param choice what the text was understood to choose among the open offers
/// @param dialogueState what this receptionist remembered at its last reply; empty at first
/// @param tools the booking tools, bound to this guest and turn
public record TurnInput(
        Clinic clinic,
        Customer customer,
        BookingChannel channel,
        String text,
        boolean crossed,
        List<Message> history,
        SlotChoice choice,
        ObjectNode dialogueState,
        TurnTools tools,
        Instant now) {}
