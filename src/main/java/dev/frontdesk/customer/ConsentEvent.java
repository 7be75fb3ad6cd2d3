package dev.frontdesk.customer;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the consent ledger.
///
/// @param kind `stop`, `start` or `help`
/// @param source how we know: `keyword` (the guest wrote it, in the carrier's word or their own), `carrier` (the
/// carrier marked it), `send_refused` (the
///     carrier refused a text of ours for it)
/// @param messageId the message that says so
public record ConsentEvent(
        ClinicId clinicId,
        UUID id,
        CustomerId customerId,
        String channel,
        String kind,
        String source,
        @Nullable UUID messageId,
        Instant occurredAt) {}
