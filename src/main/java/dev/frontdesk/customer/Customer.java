package dev.frontdesk.customer;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param phone E.164, unique within the clinic
/// @param smsOptedOutAt since when they may not be texted
/// @param smsBlockedCode the carrier's error code when their number cannot be texted at all
public record Customer(
        ClinicId clinicId,
        CustomerId id,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String name,
        @Nullable Instant smsOptedOutAt,
        @Nullable String smsBlockedCode,
        Instant createdAt) {}
