package dev.frontdesk.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// One episode with one customer on one channel.
///
/// @param dialogueState what the receptionist remembers between turns; private to the dialogue package
public record Conversation(
        ClinicId clinicId,
        ConversationId id,
        CustomerId customerId,
        BookingChannel channel,
        String status,
        String outcome,
        @Json ConversationMetadata customMetadata,
        @Json ObjectNode dialogueState,
        Instant startedAt,
        Instant lastActivityAt,
        @Nullable Instant closedAt) {}
