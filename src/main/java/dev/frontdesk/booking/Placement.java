package dev.frontdesk.booking;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time an appointment is given. Once written it never changes, but for being released or superseded.
///
/// @param during with buffers: what the provider is kept for
/// @param placedBy `assistant`, `staff` or `calendar`; the assistant's must repeat an offered slot
public record Placement(
        ClinicId clinicId,
        UUID id,
        AppointmentId appointmentId,
        CustomerId customerId,
        ConversationId conversationId,
        ServiceId serviceId,
        ProviderId providerId,
        LocationId locationId,
        Instant startsAt,
        Instant endsAt,
        TimeRange during,
        @Nullable OfferedSlotId offeredSlotId,
        String placedBy,
        Instant placedAt) {}
