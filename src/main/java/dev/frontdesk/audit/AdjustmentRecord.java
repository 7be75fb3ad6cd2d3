package dev.frontdesk.audit;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One difference between what a tool was passed and what it did, or one replay.
///
/// @param kind `adjustment` or `idempotent_replay`
/// @param field the argument, for an adjustment
public record AdjustmentRecord(
        ClinicId clinicId,
        UUID id,
        UUID conversationId,
        String tool,
        String toolCallId,
        String kind,
        @Nullable String field,
        @Nullable String original,
        @Nullable String normalized,
        @Nullable UUID appointmentId,
        Instant recordedAt) {}
