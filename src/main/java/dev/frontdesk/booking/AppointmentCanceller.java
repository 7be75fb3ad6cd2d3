package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadata.LastAppointment;
import dev.frontdesk.platform.StorableText;
import dev.frontdesk.platform.database.Database;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cancels an appointment; inside the clinic's window only after the guest was told what it costs.
final class AppointmentCanceller {
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final AppointmentReader reader;

    AppointmentCanceller(Database database, AppointmentReader reader) {
        this.database = database;
        this.reader = reader;
    }

    CancellationResult cancel(BookingContext context, CancelAppointment arguments, ToolJournal.Run run) {
        var clinic = context.clinic();
        var found = reader.find(context, arguments.appointmentId());
        if (found.isEmpty()) {
            return Refusals.appointmentNotFound();
        }
        var appointment = found.get();
        if (context.conversation().equals(appointment.cancelledIn())) {
            return replay(context, appointment, run);
        }
        var fixed = reader.whyFixed(appointment, run.now());
        if (fixed.isPresent()) {
            return Refusals.notChangeable(fixed.get());
        }
        if (AppointmentReader.isInsideCancellationWindow(clinic, appointment, run.now())
                && !wasWarned(context, arguments, appointment)) {
            return Refusals.insideCancellationWindow(clinic, appointment.startsAt());
        }
        var reason = reason(arguments);
        var cancelled = cancelled(context, appointment, false);
        Optional<CancellationResult> committed = database.inTransaction(tx -> {
            OfferBook.lockMetadata(tx, clinic, context.conversation());
            var appointments = tx.dao(AppointmentDao.class);
            if (appointments.cancel(
                                    clinic.id(),
                                    context.customer(),
                                    appointment.id(),
                                    reason,
                                    context.conversation(),
                                    run.now())
                            == 0
                    || appointments.release(clinic.id(), context.customer(), appointment.placementId()) == 0) {
                throw tx.rollBackWith(Optional.empty());
            }
            OfferBook.conclude(
                    tx, clinic, context.conversation(), metadata(cancelled, appointment, reason), "cancelled");
            BookingEvents.cancelled(tx, context, cancelled, run.now());
            return Optional.of(run.recordIn(tx, cancelled));
        });
        return committed.orElseGet(() -> Refusals.notChangeable("was changed by somebody else just now"));
    }

    /// In the turn that brought the news of the fee nobody can have agreed to it yet.
    private boolean wasWarned(BookingContext context, CancelAppointment arguments, Appointment appointment) {
        return database.dao(AppointmentDao.class)
                .wasWarned(
                        context.clinic().id(),
                        context.conversation(),
                        arguments.appointmentId(),
                        appointment.placementId(),
                        context.deliveryKey());
    }

    private CancellationResult replay(BookingContext context, Appointment appointment, ToolJournal.Run run) {
        var cancelled = cancelled(context, appointment, true);
        return database.inTransaction(tx -> {
            Adjustments.record(tx, context, run.tool(), Map.of(), true, appointment.id(), run.now());
            return run.recordIn(tx, cancelled);
        });
    }

    private static Cancelled cancelled(BookingContext context, Appointment appointment, boolean replay) {
        var clinic = context.clinic();
        var view = AppointmentView.of(clinic, appointment);
        return new Cancelled(
                appointment.id(),
                SlotWords.iso(appointment.startsAt(), clinic.timeZone()),
                view.service(),
                view.serviceType(),
                view.provider(),
                view.location(),
                replay,
                "Your appointment is cancelled: " + view.words() + ".");
    }

    private static ConversationMetadata metadata(
            Cancelled cancelled, Appointment appointment, @Nullable String reason) {
        return new ConversationMetadata(
                new LastAppointment(
                        appointment.id().toString(),
                        appointment.calendarEventId(),
                        cancelled.serviceType(),
                        cancelled.provider(),
                        cancelled.startTime(),
                        "cancelled",
                        reason),
                false,
                null);
    }

    private static @Nullable String reason(CancelAppointment arguments) {
        var reason = arguments.cancellationReason();
        if (reason == null || reason.isBlank()) {
            return null;
        }
        return StorableText.cut(reason.strip(), LONGEST_REASON);
    }
}
