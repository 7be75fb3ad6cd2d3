package dev.frontdesk.booking;

import dev.frontdesk.platform.TimeOrderedUuid;
import java.time.Instant;

/// Makes placements of slots that were offered.
final class Placements {
    private Placements() {}

    static Placement of(
            BookingContext context, AppointmentId appointment, Slot slot, OfferedSlot offered, Instant now) {
        return new Placement(
                context.clinic().id(),
                TimeOrderedUuid.create(),
                appointment,
                context.customer(),
                context.conversation(),
                slot.service().id(),
                slot.provider().id(),
                slot.location().id(),
                slot.guestTime().start(),
                slot.guestTime().end(),
                slot.during(),
                offered.id(),
                context.actor(),
                now);
    }
}
