package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The appointment that was made or moved last.
///
/// @param before when it was before it was moved
record Made(
        AppointmentId appointment,
        String service,
        OffsetDateTime start,
        @Nullable OffsetDateTime before,
        String provider,
        String location) {
    /// The wish that it fulfilled.
    Wish wish() {
        return Wish.NONE
                .forService(service)
                .on(start.toLocalDate())
                .with(provider)
                .in(location);
    }
}
