package dev.frontdesk.booking;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment with the time it has, or had when it was cancelled.
///
/// @param placementId the placement that is current
/// @param placedIn the conversation in which it was given that time
public record Appointment(
        ClinicId clinicId,
        AppointmentId id,
        CustomerId customerId,
        ServiceId serviceId,
        String status,
        String calendarEventId,
        CalendarState calendarState,
        @Nullable ConversationId cancelledIn,
        UUID placementId,
        ConversationId placedIn,
        ProviderId providerId,
        LocationId locationId,
        Instant startsAt,
        Instant endsAt) {

    boolean isScheduled() {
        return status.equals("scheduled");
    }

    /// Whether it has the very slot: its start, its provider and its place.
    boolean isAt(OfferedSlot slot) {
        return startsAt.equals(slot.startsAt())
                && providerId.equals(slot.providerId())
                && locationId.equals(slot.locationId());
    }
}
