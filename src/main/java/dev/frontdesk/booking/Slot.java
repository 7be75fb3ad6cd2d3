package dev.frontdesk.booking;

import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;

/// A time at which a provider could perform a service at a location.
public record Slot(Service service, Provider provider, Location location, Instant start) {

    /// What the guest is told: from the start for the service's duration.
    public TimeRange guestTime() {
        return new TimeRange(start, start.plus(service.duration()));
    }

    /// What the provider is kept for: the guest's time with the service's buffers.
    public TimeRange during() {
        var guest = guestTime();
        return new TimeRange(
                guest.start().minus(service.bufferBefore()), guest.end().plus(service.bufferAfter()));
    }
}
