package dev.frontdesk.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.conversation.ConversationMetadata.PendingSlotOffers;
import dev.frontdesk.conversation.MessageStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What the page shows of one guest: the phone, and what the receptionist did.
///
/// @param version changes whenever anything below does
/// @param customer the guest's id in the API
/// @param replying whether an answer is being worked on
/// @param offer the latest one that can still be booked
/// @param toolCalls oldest first
record TryView(
        String version,
        UUID customer,
        List<Text> messages,
        boolean replying,
        @Nullable PendingSlotOffers offer,
        List<ToolCall> toolCalls,
        List<Appointment> appointments) {

    /// With the version that its content has.
    TryView versioned() {
        var version = Integer.toHexString(Objects.hash(customer, messages, replying, offer, toolCalls, appointments));
        return new TryView(version, customer, messages, replying, offer, toolCalls, appointments);
    }

    /// @param id the page's own for what the guest wrote
    /// @param author `guest`, `assistant`, `staff` or `system`
    record Text(String id, String author, String body, MessageStatus status, Instant at) {}

    record ToolCall(
            UUID id,
            String tool,
            @Json JsonNode arguments,
            @Json JsonNode result,
            boolean success,
            @Nullable String errorCode,
            int latencyMs,
            Instant at) {}

    /// Times are the clinic's.
    record Appointment(
            UUID id,
            String status,
            String service,
            String provider,
            String location,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            String guestName,
            String calendarState) {}
}
