package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.platform.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads a guest's own appointments; anybody else's are not there.
final class AppointmentReader {
    /// So many upcoming appointments are told at most.
    private static final int TOLD_AT_MOST = 10;

    private final Database database;

    AppointmentReader(Database database) {
        this.database = database;
    }

    AppointmentDetailsResult details(BookingContext context, GetAppointmentDetails arguments, Instant now) {
        var clinic = context.clinic();
        if (arguments.appointmentId() == null) {
            var upcoming =
                    database.dao(AppointmentDao.class).upcoming(clinic.id(), context.customer(), now, TOLD_AT_MOST);
            return details(clinic, upcoming, now);
        }
        return find(context, arguments.appointmentId())
                .<AppointmentDetailsResult>map(a -> details(clinic, List.of(a), now))
                .orElseGet(Refusals::appointmentNotFound);
    }

    Optional<Appointment> find(BookingContext context, String id) {
        return parse(id)
                .flatMap(appointment -> database.dao(AppointmentDao.class)
                        .find(context.clinic().id(), context.customer(), appointment));
    }

    /// Why an appointment can be neither moved nor cancelled; empty when it can.
    Optional<String> whyFixed(Appointment appointment, Instant now) {
        if (!appointment.isScheduled()) {
            return Optional.of("is " + appointment.status().replace('_', ' ') + " already");
        }
        return appointment.startsAt().isAfter(now) ? Optional.empty() : Optional.of("has begun already");
    }

    /// Only the usual form of an id counts; Java's parser would take "1-1-1-1-1" as well.
    private static Optional<AppointmentId> parse(String id) {
        try {
            var uuid = UUID.fromString(id.strip());
            return uuid.toString().equalsIgnoreCase(id.strip())
                    ? Optional.of(new AppointmentId(uuid))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static AppointmentDetails details(Clinic clinic, List<Appointment> appointments, Instant now) {
        var items = appointments.stream().map(a -> item(clinic, a, now)).toList();
        var words = appointments.stream()
                .map(a -> (a.isScheduled() ? "" : a.status().replace('_', ' ') + ": ")
                        + AppointmentView.of(clinic, a).words())
                .collect(Collectors.joining("; "));
        var summary = switch (appointments.size()) {
            case 0 -> "You have no upcoming appointments.";
            case 1 -> "Your appointment: " + words + ".";
            default -> "Your appointments: " + words + ".";
        };
        return new AppointmentDetails(items, summary);
    }

    private static AppointmentDetails.Item item(Clinic clinic, Appointment appointment, Instant now) {
        var view = AppointmentView.of(clinic, appointment);
        return new AppointmentDetails.Item(
                appointment.id(),
                appointment.status(),
                view.service(),
                view.serviceType(),
                view.provider(),
                view.location(),
                SlotWords.iso(appointment.startsAt(), clinic.timeZone()),
                SlotWords.iso(appointment.endsAt(), clinic.timeZone()),
                view.minutes(),
                isInsideCancellationWindow(clinic, appointment, now));
    }

    static boolean isInsideCancellationWindow(Clinic clinic, Appointment appointment, Instant now) {
        return now.isAfter(appointment.startsAt().minus(clinic.policies().cancellationWindow()));
    }
}
