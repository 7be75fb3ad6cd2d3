package dev.frontdesk.booking;

import dev.frontdesk.booking.SlotSelectionManager.Resolution;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.platform.database.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moves an appointment to a time that was offered.
final class AppointmentMover {
    private final Database database;
    private final SlotSelectionManager selection;
    private final AppointmentBooker booker;
    private final AppointmentReader reader;
    private final Alternatives alternatives;

    AppointmentMover(
            Database database,
            SlotSelectionManager selection,
            AppointmentBooker booker,
            AppointmentReader reader,
            Alternatives alternatives) {
        this.database = database;
        this.selection = selection;
        this.booker = booker;
        this.reader = reader;
        this.alternatives = alternatives;
    }

    BookingResult move(BookingContext context, RescheduleAppointment arguments, ToolJournal.Run run) {
        var clinic = context.clinic();
        var found = reader.find(context, arguments.appointmentId());
        if (found.isEmpty()) {
            return Refusals.appointmentNotFound();
        }
        var appointment = found.get();
        var service =
                clinic.service(appointment.serviceId()).filter(clinic::has).orElse(null);
        if (service == null) {
            return Refusals.notChangeable("is for a service the clinic no longer has");
        }
        var provider = AvailabilityChecker.findProvider(clinic, service, arguments.provider());
        if (arguments.provider() != null && provider.isEmpty()) {
            return Refusals.unknownProvider(clinic, service, arguments.provider());
        }
        var start = StartTime.parse(arguments.newStartTime())
                .filter(time -> time.isClear(clinic.timeZone()))
                .orElse(null);
        var resolution = selection.resolve(
                context, service.id(), start, provider.map(Provider::id).orElse(null), run.now());
        if (appointment.isScheduled()
                && wasMovedHere(context, arguments, run, appointment, start, provider.orElse(null), resolution)) {
            return replay(context, arguments, run, appointment);
        }
        var fixed = reader.whyFixed(appointment, run.now());
        if (fixed.isPresent()) {
            return Refusals.notChangeable(fixed.get());
        }
        if (!clinic.aiBooking() && !context.byStaff()) {
            return Refusals.aiBookingDisabled();
        }
        return switch (resolution) {
            case Resolution.Found slot ->
                moveTo(context, arguments, run, appointment, service, slot)
                        .orElseGet(() -> lost(
                                context, arguments, run, appointment, service, start, provider.orElse(null), slot));
            case Resolution _
            when start != null && start.isPast(run.now(), clinic.timeZone()) ->
                Refusals.pastDate(start.local().toLocalDate(), clinic.today(run.now()));
            case Resolution.NotAmongOffers _ when start == null -> Refusals.badStartTime(arguments.newStartTime());
            case Resolution.NotAmongOffers other ->
                alternatives.mismatch(context, service, start, provider.orElse(null), other.latest(), run);
            case Resolution.Expired _ -> Refusals.offerExpired(service);
            case Resolution.NothingOffered _ ->
                start == null ? Refusals.badStartTime(arguments.newStartTime()) : Refusals.nothingOffered(service);
        };
    }

    /// Whether this conversation already gave the appointment the slot that is asked for: the start, and the provider
    /// and the place where they are known. The same start with another provider is a move.
    private boolean wasMovedHere(
            BookingContext context,
            RescheduleAppointment arguments,
            ToolJournal.Run run,
            Appointment appointment,
            @Nullable StartTime start,
            @Nullable Provider provider,
            Resolution resolution) {
        if (!appointment.placedIn().equals(context.conversation())) {
            return false;
        }
        if (resolution instanceof Resolution.Found(var _, var slot, var byGuest) && byGuest) {
            return appointment.isAt(slot);
        }
        boolean isThere = start != null
                && start.matches(appointment.startsAt(), context.clinic().timeZone())
                && (provider == null || provider.id().equals(appointment.providerId()));
        return (isThere && !resolution.isElsewhereThan(appointment))
                || (!resolution.isOpen() && movedByTheSameWords(context, arguments, run, appointment));
    }

    private boolean movedByTheSameWords(
            BookingContext context, RescheduleAppointment arguments, ToolJournal.Run run, Appointment appointment) {
        return database.dao(AppointmentDao.class)
                .placedByTheSameWords(
                        context.clinic().id(),
                        context.conversation(),
                        context.customer(),
                        appointment.serviceId(),
                        run.tool(),
                        appointment.id(),
                        arguments.newStartTime(),
                        arguments.provider())
                .isPresent();
    }

    private BookingResult replay(
            BookingContext context, RescheduleAppointment arguments, ToolJournal.Run run, Appointment appointment) {
        var provider = AppointmentView.of(context.clinic(), appointment).provider();
        var adjustments = adjustments(context, arguments, appointment.startsAt(), provider);
        return booker.replay(context, appointment, adjustments, run);
    }

    /// Why it was not moved: an identical request did it, it was changed meanwhile, another appointment of the guest
    /// is then, or the time is taken.
    private BookingResult lost(
            BookingContext context,
            RescheduleAppointment arguments,
            ToolJournal.Run run,
            Appointment before,
            Service service,
            @Nullable StartTime start,
            @Nullable Provider provider,
            Resolution.Found found) {
        var now = reader.find(context, arguments.appointmentId()).orElse(before);
        if (now.isScheduled() && wasMovedHere(context, arguments, run, now, start, provider, found)) {
            return replay(context, arguments, run, now);
        }
        if (!now.isScheduled() || !now.placementId().equals(before.placementId())) {
            return Refusals.notChangeable("was changed just now");
        }
        return otherHeld(context, before, found)
                .<BookingResult>map(other -> Refusals.customerConflict(context.clinic(), other))
                .orElseGet(() -> alternatives.taken(context, service, found, run));
    }

    /// Another appointment of the guest at the time they want to move this one to.
    private Optional<Appointment> otherHeld(BookingContext context, Appointment moving, Resolution.Found found) {
        return database
                .dao(AppointmentDao.class)
                .held(
                        context.clinic().id(),
                        context.customer(),
                        found.slot().startsAt(),
                        found.slot().endsAt())
                .stream()
                .filter(other -> !other.id().equals(moving.id()))
                .findFirst();
    }

    private Optional<BookingResult> moveTo(
            BookingContext context,
            RescheduleAppointment arguments,
            ToolJournal.Run run,
            Appointment appointment,
            Service service,
            Resolution.Found found) {
        return otherHeld(context, appointment, found).isPresent()
                ? Optional.empty()
                : booker.freeSlot(context.clinic(), service, found, run, context.customer())
                        .flatMap(slot -> commit(context, arguments, run, appointment, slot, found));
    }

    private Optional<BookingResult> commit(
            BookingContext context,
            RescheduleAppointment arguments,
            ToolJournal.Run run,
            Appointment appointment,
            Slot slot,
            Resolution.Found found) {
        var clinic = context.clinic();
        var adjustments =
                adjustments(context, arguments, slot.start(), slot.provider().slug());
        var moved = Confirmation.booked(
                clinic,
                appointment.id(),
                slot,
                appointment.startsAt(),
                adjustments,
                false,
                appointment.calendarState());
        return database.inTransaction(tx -> {
            OfferBook.lockMetadata(tx, clinic, context.conversation());
            var appointments = tx.dao(AppointmentDao.class);
            appointments.lockProviders(
                    clinic.id(),
                    List.of(appointment.providerId(), slot.provider().id()));
            var stillThere = appointments.lockScheduled(clinic.id(), context.customer(), appointment.id());
            var offer = tx.dao(OfferDao.class)
                    .lockBookable(clinic.id(), found.offer().id(), run.now());
            if (stillThere.isEmpty()
                    || offer.isEmpty()
                    || appointments.supersede(clinic.id(), context.customer(), appointment.placementId()) == 0
                    || appointments.place(Placements.of(context, appointment.id(), slot, found.slot(), run.now()))
                            == 0) {
                throw tx.rollBackWith(Optional.empty());
            }
            tx.dao(OfferDao.class)
                    .closeForService(
                            clinic.id(), context.conversation(), slot.service().id());
            var metadata = Confirmation.metadata(clinic, appointment.id(), slot);
            OfferBook.conclude(tx, clinic, context.conversation(), metadata, "rescheduled");
            Adjustments.record(tx, context, run.tool(), adjustments, false, appointment.id(), run.now());
            BookingEvents.placed(tx, context, moved, run.now());
            return Optional.of(run.recordIn(tx, moved));
        });
    }

    private static Map<String, ArgumentAdjustment> adjustments(
            BookingContext context, RescheduleAppointment arguments, Instant start, String provider) {
        var adjustments = new LinkedHashMap<String, ArgumentAdjustment>();
        Adjustments.noteStart(
                adjustments,
                "new_start_time",
                arguments.newStartTime(),
                start,
                context.clinic().timeZone());
        Adjustments.note(adjustments, "provider", arguments.provider(), provider);
        return adjustments;
    }
}
