package dev.frontdesk.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One answered request on personal data.
///
/// @param clinicId null when the request was about several clinics, or about none that the token reaches
/// @param route the path with its parameters unfilled, for example `/api/admin/customers/{id}`
/// @param subject the id of whom or what it was about; null for a list
/// @param status as it was answered
public record StaffAccess(
        UUID id,
        @Nullable UUID clinicId,
        UUID tokenId,
        String method,
        String route,
        @Nullable String subject,
        int status,
        Instant accessedAt) {}
