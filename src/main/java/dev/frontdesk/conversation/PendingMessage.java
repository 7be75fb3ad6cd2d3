package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that has not reached the carrier, for those who look after pending work. Its kind is [Outbox#WORK].
///
/// @param status `queued` or `failed`
/// @param since when it was queued, or failed
/// @param error the code of the last failure
public record PendingMessage(
        ClinicId clinicId,
        MessageId id,
        MessageStatus status,
        Instant since,
        int attempts,
        @Nullable String error) {}
