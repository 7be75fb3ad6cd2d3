package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A day of a clinic that was made up, and who asks about it; see [RandomDays].
///
/// @param visits may be at odds with each other: what cannot be placed beside an earlier one is left out
/// @param asOf when it is asked
/// @param guest one of the visits' customers, or somebody new
record RandomDay(
        Clinic clinic,
        LocalDate day,
        Instant asOf,
        Service service,
        @Nullable Provider provider,
        @Nullable Location location,
        List<Visit> visits,
        List<Busy> busy,
        CustomerId guest) {

    /// @param cancelled whether it stands in nobody's way any more
    record Visit(
            Provider provider,
            Location location,
            Service service,
            CustomerId customer,
            Instant start,
            boolean cancelled) {
        Slot slot() {
            return new Slot(service, provider, location, start);
        }
    }

    record Busy(Provider provider, Instant start, int minutes) {}

    SlotFinder.Query query(@Nullable CustomerId guest) {
        return new SlotFinder.Query(clinic, service, day, provider, location, asOf, guest);
    }

    @Override
    public String toString() {
        return """
                %s on %s (%s), as of %s, with %s at %s
                %s
                notice %s, %d days ahead, every %s
                places %s
                people %s
                visits %s
                busy %s
                """.formatted(
                service.slug() + " of " + service.duration() + " within " + service.bufferBefore() + " and "
                        + service.bufferAfter(),
                day,
                day.getDayOfWeek(),
                asOf,
                provider == null ? "anybody" : provider.slug(),
                location == null ? "any place" : location.slug(),
                clinic.timeZone(),
                clinic.policies().minNotice(),
                clinic.policies().bookingHorizonDays(),
                clinic.policies().slotStep(),
                clinic.locations().stream()
                        .map(l -> l.slug() + " " + l.hours().days() + " closed " + l.closures())
                        .collect(Collectors.joining("; ")),
                clinic.providers().stream()
                        .map(p -> p.slug() + " " + p.hours().days() + " off " + p.timeOff() + " at "
                                + p.locations().size() + ", does "
                                + p.services().size())
                        .collect(Collectors.joining("; ")),
                visits.stream()
                        .map(v -> v.provider().slug() + " " + v.service().slug() + " " + v.start() + " "
                                + (v.customer().equals(guest) ? "the guest" : "somebody")
                                + (v.cancelled() ? " cancelled" : ""))
                        .collect(Collectors.joining("; ")),
                busy.stream()
                        .map(b -> b.provider().slug() + " " + b.start() + " " + b.minutes() + "m")
                        .collect(Collectors.joining("; ")));
    }
}
