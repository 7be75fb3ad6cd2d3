package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The appointment that was spoken of last, with what was said of it. What became of it since is for [It] to find out.
///
/// @param appointment nothing when several were spoken of, or something else
/// @param start when it was, as far as the guest was told
record Topic(
        @Nullable AppointmentId appointment,
        @Nullable String service,
        @Nullable OffsetDateTime start) {
    static final Topic UNCLEAR = new Topic(null, null, null);

    static Topic of(AppointmentDetails.Item item) {
        return new Topic(item.appointmentId(), item.serviceType(), item.startTime());
    }

    boolean is(AppointmentId other) {
        return other.equals(appointment);
    }

    /// Whether the guest was told that it is then.
    boolean isSaidToBeAt(OffsetDateTime time) {
        return start != null && start.isEqual(time);
    }
}
