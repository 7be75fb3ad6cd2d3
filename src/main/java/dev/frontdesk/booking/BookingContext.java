package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;

/// Who asks for what, where: every booking tool gets one, and reaches nothing outside it.
///
/// @param customer whose appointments the tools see and change
/// @param deliveryKey the turn, call or request this tool call belongs to; with `toolCallId` it names one outcome
public record BookingContext(
        Clinic clinic,
        ConversationId conversation,
        CustomerId customer,
        BookingChannel channel,
        String deliveryKey,
        String toolCallId) {

    public boolean byStaff() {
        return channel.isStaff();
    }
}
