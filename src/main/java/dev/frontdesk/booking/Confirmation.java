package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadata.LastAppointment;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said and shown of an appointment once it is committed.
final class Confirmation {
    private Confirmation() {}

    /// The id of an appointment's calendar event: its own id in hexadecimal, which calendars accept and which makes a
    /// repeated write the same write.
    static String eventId(AppointmentId id) {
        return id.value().toString().replace("-", "");
    }

    /// @param original where the appointment was, when it is moved
    static Booked booked(
            Clinic clinic,
            AppointmentId id,
            Slot slot,
            @Nullable Instant original,
            Map<String, ArgumentAdjustment> adjustments,
            boolean replay,
            CalendarState state) {
        var zone = clinic.timeZone();
        var verb = original == null ? "You're booked for " : "You're moved: ";
        return new Booked(
                id,
                eventId(id),
                SlotWords.iso(slot.start(), zone),
                original == null ? null : SlotWords.iso(original, zone),
                slot.service().name(),
                slot.service().slug(),
                slot.provider().slug(),
                slot.location().slug(),
                (int) slot.service().duration().toMinutes(),
                !adjustments.isEmpty(),
                adjustments,
                replay,
                state,
                verb + describe(clinic, slot.service(), slot.provider(), slot.location(), slot.start()) + ".");
    }

    /// The appointment an identical request made before.
    static Booked replayed(Clinic clinic, Appointment appointment, Map<String, ArgumentAdjustment> adjustments) {
        var zone = clinic.timeZone();
        var view = AppointmentView.of(clinic, appointment);
        return new Booked(
                appointment.id(),
                appointment.calendarEventId(),
                SlotWords.iso(appointment.startsAt(), zone),
                null,
                view.service(),
                view.serviceType(),
                view.provider(),
                view.location(),
                view.minutes(),
                !adjustments.isEmpty(),
                adjustments,
                true,
                appointment.calendarState(),
                "You're booked for " + view.words() + ".");
    }

    /// "Botox on Tuesday, November 24 at 3:00 PM with Dana Reyes, NP at Main Street".
    static String describe(Clinic clinic, Service service, Provider provider, Location location, Instant start) {
        return service.name() + " on " + SlotWords.dayAndTime(start, clinic.timeZone()) + " with "
                + provider.titledName() + " at " + location.name();
    }

    /// The metadata after a booking or a move: the appointment, and nothing pending.
    static ConversationMetadata metadata(Clinic clinic, AppointmentId id, Slot slot) {
        return new ConversationMetadata(
                new LastAppointment(
                        id.toString(),
                        eventId(id),
                        slot.service().slug(),
                        slot.provider().slug(),
                        SlotWords.iso(slot.start(), clinic.timeZone()),
                        "scheduled",
                        null),
                false,
                null);
    }
}
