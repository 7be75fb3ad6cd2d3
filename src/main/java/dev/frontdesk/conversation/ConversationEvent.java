package dev.frontdesk.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import org.jdbi.v3.json.Json;

/// Something that happened in a conversation besides what was said, for those who look at it later.
///
/// @param kind for example `message_received`, `opted_out`, `handed_over`
/// @param detail never a person's name, number or words
public record ConversationEvent(
        ClinicId clinicId,
        long seq,
        ConversationId conversationId,
        String kind,
        @Json ObjectNode detail,
        Instant occurredAt) {}
