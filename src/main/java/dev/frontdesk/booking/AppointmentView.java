package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import java.time.Duration;

/// A stored appointment in the clinic's names, those included that it has dropped from its document since.
record AppointmentView(
        String service, String serviceType, String provider, String location, int minutes, String words) {

    static AppointmentView of(Clinic clinic, Appointment appointment) {
        var service = clinic.service(appointment.serviceId());
        var provider = clinic.provider(appointment.providerId());
        var location = clinic.location(appointment.locationId());
        var words = service.map(Service::name).orElse("your appointment") + " on "
                + SlotWords.dayAndTime(appointment.startsAt(), clinic.timeZone())
                + provider.map(p -> " with " + p.titledName()).orElse("")
                + location.map(l -> " at " + l.name()).orElse("");
        return new AppointmentView(
                service.map(Service::name).orElse(""),
                service.map(Service::slug).orElse(""),
                provider.map(Provider::slug).orElse(""),
                location.map(Location::slug).orElse(""),
                (int) Duration.between(appointment.startsAt(), appointment.endsAt())
                        .toMinutes(),
                words);
    }
}
