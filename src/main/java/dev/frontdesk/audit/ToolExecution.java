package dev.frontdesk.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// One tool call and its outcome.
///
/// @param deliveryKey the turn, call or request it belongs to; with `toolCallId` it names one outcome for ever
/// @param actor `assistant` or `staff`
/// @param latencyMs from call to confirmation
public record ToolExecution(
        ClinicId clinicId,
        UUID id,
        UUID conversationId,
        String deliveryKey,
        String toolCallId,
        String tool,
        String channel,
        String actor,
        @Json JsonNode arguments,
        @Json JsonNode result,
        boolean success,
        @Nullable String errorCode,
        int latencyMs,
        Instant executedAt) {}
