package dev.frontdesk.booking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.audit.ToolExecution;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.time.Duration;
import java.time.Instant;

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

    /// Who acts, as the records name them: `assistant` or `staff`.
    String actor() {
        return byStaff() ? "staff" : "assistant";
    }

    /// The record of this tool call.
    ///
    /// @param result as the tool answered it: with `success`, and with `code` when it refused
    public ToolExecution execution(
            String tool, JsonNode arguments, JsonNode result, Duration latency, Instant executedAt) {
        return new ToolExecution(
                clinic.id(),
                TimeOrderedUuid.create(),
                conversation.value(),
                deliveryKey,
                toolCallId,
                tool,
                channel.wireName(),
                actor(),
                arguments,
                result,
                result.path("success").asBoolean(),
                result.hasNonNull("code") ? result.get("code").asText() : null,
                (int) latency.toMillis(),
                executedAt);
    }
}
