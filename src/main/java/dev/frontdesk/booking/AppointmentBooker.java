package dev.frontdesk.booking;

import dev.frontdesk.booking.SlotSelectionManager.Resolution;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives an appointment a time that was offered.
final class AppointmentBooker {
    private final Database database;
    private final SlotSelectionManager selection;
    private final SlotFinder finder;
    private final Alternatives alternatives;
    private final CalendarGateway calendar;

    AppointmentBooker(
            Database database,
            SlotSelectionManager selection,
            SlotFinder finder,
            Alternatives alternatives,
            CalendarGateway calendar) {
        this.database = database;
        this.selection = selection;
        this.finder = finder;
        this.alternatives = alternatives;
        this.calendar = calendar;
    }

    BookingResult book(BookingContext context, BookAppointment arguments, ToolJournal.Run run) {
        var clinic = context.clinic();
        var service = clinic.findService(arguments.serviceType()).orElse(null);
        if (service == null) {
            return Refusals.unknownService(clinic, arguments.serviceType());
        }
        var provider = AvailabilityChecker.findProvider(clinic, service, arguments.provider());
        if (arguments.provider() != null && provider.isEmpty()) {
            return Refusals.unknownProvider(clinic, service, arguments.provider());
        }
        var start = StartTime.parse(arguments.startTime())
                .filter(time -> time.isClear(clinic.timeZone()))
                .orElse(null);
        var resolution = selection.resolve(
                context, service.id(), start, provider.map(Provider::id).orElse(null), run.now());
        var replayed = replayOf(context, service, start, provider.orElse(null), arguments, run, resolution);
        if (replayed.isPresent()) {
            return replay(context, arguments, replayed.get(), run);
        }
        if (!clinic.aiBooking() && !context.byStaff()) {
            return Refusals.aiBookingDisabled();
        }
        return switch (resolution) {
            case Resolution.Found found -> bookFound(context, arguments, run, service, found);
            case Resolution _
            when start != null && start.isPast(run.now(), clinic.timeZone()) ->
                Refusals.pastDate(start.local().toLocalDate(), clinic.today(run.now()));
            case Resolution.NotAmongOffers _ when start == null -> Refusals.badStartTime(arguments.startTime());
            case Resolution.NotAmongOffers other ->
                alternatives.mismatch(context, service, start, provider.orElse(null), other.latest(), run);
            case Resolution.Expired _ -> Refusals.offerExpired(service);
            case Resolution.NothingOffered _ ->
                start == null ? Refusals.badStartTime(arguments.startTime()) : Refusals.nothingOffered(service);
        };
    }

    private BookingResult bookFound(
            BookingContext context,
            BookAppointment arguments,
            ToolJournal.Run run,
            Service service,
            Resolution.Found found) {
        var details = GuestDetails.of(context, arguments, database.dao(CustomerDao.class));
        return switch (details) {
            case GuestDetails.Refused refused -> refused.why();
            case GuestDetails.Known guest -> {
                var offered = found.slot();
                var held = database.dao(AppointmentDao.class)
                        .held(context.clinic().id(), context.customer(), offered.startsAt(), offered.endsAt());
                if (!held.isEmpty()) {
                    yield replayOr(
                            context,
                            arguments,
                            run,
                            service,
                            found,
                            () -> Refusals.customerConflict(context.clinic(), held.getFirst()));
                }
                yield freeSlot(context.clinic(), service, found, run, null)
                        .map(slot -> commit(context, arguments, run, slot, found, guest))
                        .orElseGet(() -> replayOr(
                                context, arguments, run, service, found, () -> inTheWay(context, service, found, run)));
            }
        };
    }

    /// The slot, if the function that offered it still finds it free: by the notice and horizon of when it was offered.
    /// A calendar that cannot be read any more does not take back what it was read for: our own book decides then.
    ///
    /// @param moving whose own appointment does not stand in the way, because it is moved; or null
    Optional<Slot> freeSlot(
            Clinic clinic, Service service, Resolution.Found found, ToolJournal.Run run, @Nullable CustomerId moving) {
        var offered = found.slot();
        var provider = clinic.provider(offered.providerId()).orElse(null);
        if (provider == null || !offered.startsAt().isAfter(run.now())) {
            return Optional.empty();
        }
        var location = clinic.location(offered.locationId()).orElse(null);
        var query = new SlotFinder.Query(
                clinic,
                service,
                found.offer().day(),
                provider,
                location,
                found.offer().offeredAt(),
                moving);
        return finder.find(query).stillFree(offered);
    }

    /// What keeps a slot from being free: the guest's own visit to the same provider, with its buffers, or others.
    private BookingResult inTheWay(
            BookingContext context, Service service, Resolution.Found found, ToolJournal.Run run) {
        var during = freeSlot(context.clinic(), service, found, run, context.customer())
                .map(Slot::during);
        return during.flatMap(time -> database.dao(AppointmentDao.class)
                        .keepsProvider(context.clinic().id(), found.slot().providerId(), context.customer(), time))
                .<BookingResult>map(own -> Refusals.customerConflict(context.clinic(), own))
                .orElseGet(() -> alternatives.taken(context, service, found, run));
    }

    private BookingResult commit(
            BookingContext context,
            BookAppointment arguments,
            ToolJournal.Run run,
            Slot slot,
            Resolution.Found found,
            GuestDetails.Known guest) {
        var clinic = context.clinic();
        var adjustments = adjustments(arguments, slot, guest, clinic);
        var id = AppointmentId.create();
        var state = calendar.initialState(clinic, slot.provider());
        var booked = Confirmation.booked(clinic, id, slot, null, adjustments, false, state);
        Optional<BookingResult> committed = database.inTransaction(tx -> {
            OfferBook.lockMetadata(tx, clinic, context.conversation());
            var offers = tx.dao(OfferDao.class);
            if (offers.lockBookable(clinic.id(), found.offer().id(), run.now()).isEmpty()) {
                return Optional.empty();
            }
            var appointments = tx.dao(AppointmentDao.class);
            appointments.insert(new AppointmentDao.NewAppointment(
                    clinic.id(),
                    id,
                    context.customer(),
                    context.conversation(),
                    slot.service().id(),
                    context.byStaff() ? "staff" : "ai",
                    context.channel().wireName(),
                    guest.name(),
                    guest.phone(),
                    guest.email(),
                    guest.notes(),
                    Confirmation.eventId(id),
                    booked.calendarState(),
                    run.now()));
            if (appointments.place(Placements.of(context, id, slot, found.slot(), run.now())) == 0) {
                throw tx.rollBackWith(Optional.empty());
            }
            offers.closeForService(
                    clinic.id(), context.conversation(), slot.service().id());
            tx.dao(CustomerDao.class).learn(clinic.id(), context.customer(), guest.name(), guest.email());
            OfferBook.conclude(tx, clinic, context.conversation(), Confirmation.metadata(clinic, id, slot), "booked");
            Adjustments.record(tx, context, run.tool(), adjustments, false, id, run.now());
            BookingEvents.placed(tx, context, booked, run.now());
            return Optional.of(run.recordIn(tx, booked));
        });
        return committed.orElseGet(
                () -> replayOr(context, arguments, run, slot.service(), found, () -> lost(context, run, slot, found)));
    }

    /// What an identical request booked in the meantime, or else why the time is not to be had.
    private BookingResult replayOr(
            BookingContext context,
            BookAppointment arguments,
            ToolJournal.Run run,
            Service service,
            Resolution.Found found,
            Supplier<BookingResult> refusal) {
        var start = StartTime.parse(arguments.startTime()).orElse(null);
        var provider = AvailabilityChecker.findProvider(context.clinic(), service, arguments.provider());
        return replayOf(context, service, start, provider.orElse(null), arguments, run, found)
                .<BookingResult>map(appointment -> replay(context, arguments, appointment, run))
                .orElseGet(refusal);
    }

    /// Another appointment of the guest, or somebody else, has the time.
    private BookingResult lost(BookingContext context, ToolJournal.Run run, Slot slot, Resolution.Found found) {
        var held = database.dao(AppointmentDao.class)
                .held(
                        context.clinic().id(),
                        context.customer(),
                        slot.guestTime().start(),
                        slot.guestTime().end());
        if (!held.isEmpty()) {
            return Refusals.customerConflict(context.clinic(), held.getFirst());
        }
        return alternatives.taken(context, slot.service(), found, run);
    }

    /// The appointment that this conversation made for that slot and service, if it still stands. A slot is a start
    /// with a provider at a place: what was asked for with another provider is not what was booked.
    private Optional<Appointment> replayOf(
            BookingContext context,
            Service service,
            @Nullable StartTime start,
            @Nullable Provider provider,
            BookAppointment arguments,
            ToolJournal.Run run,
            Resolution resolution) {
        var dao = database.dao(AppointmentDao.class);
        var clinic = context.clinic();
        if (resolution instanceof Resolution.Found(var _, var slot, var byGuest) && byGuest) {
            return dao.held(clinic.id(), context.customer(), slot.startsAt(), slot.endsAt()).stream()
                    .filter(a -> a.isAt(slot) && madeHere(a, context, service))
                    .findFirst();
        }
        return (start == null ? Optional.<Appointment>empty() : madeHereAt(context, service, start, provider))
                .filter(a -> !resolution.isElsewhereThan(a))
                .or(() -> resolution.isOpen()
                        ? Optional.empty()
                        : dao.placedByTheSameWords(
                                clinic.id(),
                                context.conversation(),
                                context.customer(),
                                service.id(),
                                run.tool(),
                                null,
                                arguments.startTime(),
                                arguments.provider()));
    }

    private Optional<Appointment> madeHereAt(
            BookingContext context, Service service, StartTime start, @Nullable Provider provider) {
        var clinic = context.clinic();
        var from = start.earliest(clinic.timeZone());
        return database
                .dao(AppointmentDao.class)
                .held(clinic.id(), context.customer(), from, from.plusSeconds(1))
                .stream()
                .filter(a -> start.matches(a.startsAt(), clinic.timeZone()))
                .filter(a -> provider == null || provider.id().equals(a.providerId()))
                .filter(a -> madeHere(a, context, service))
                .findFirst();
    }

    private static boolean madeHere(Appointment appointment, BookingContext context, Service service) {
        return appointment.placedIn().equals(context.conversation())
                && appointment.serviceId().equals(service.id());
    }

    private Booked replay(
            BookingContext context, BookAppointment arguments, Appointment appointment, ToolJournal.Run run) {
        var clinic = context.clinic();
        var stands = AppointmentView.of(clinic, appointment);
        var adjustments = new LinkedHashMap<String, ArgumentAdjustment>();
        Adjustments.noteStart(
                adjustments, "start_time", arguments.startTime(), appointment.startsAt(), clinic.timeZone());
        Adjustments.note(adjustments, "service_type", arguments.serviceType(), stands.serviceType());
        Adjustments.note(adjustments, "provider", arguments.provider(), stands.provider());
        return replay(context, appointment, adjustments, run);
    }

    /// Answers with the appointment that stands.
    ///
    /// @param adjustments where it differs from what was passed
    Booked replay(
            BookingContext context,
            Appointment appointment,
            Map<String, ArgumentAdjustment> adjustments,
            ToolJournal.Run run) {
        var booked = Confirmation.replayed(context.clinic(), appointment, adjustments);
        return database.inTransaction(tx -> {
            Adjustments.record(tx, context, run.tool(), adjustments, true, appointment.id(), run.now());
            return run.recordIn(tx, booked);
        });
    }

    private static Map<String, ArgumentAdjustment> adjustments(
            BookAppointment arguments, Slot slot, GuestDetails.Known guest, Clinic clinic) {
        var adjustments = new LinkedHashMap<String, ArgumentAdjustment>();
        Adjustments.noteStart(adjustments, "start_time", arguments.startTime(), slot.start(), clinic.timeZone());
        Adjustments.note(
                adjustments,
                "service_type",
                arguments.serviceType(),
                slot.service().slug());
        Adjustments.note(
                adjustments, "provider", arguments.provider(), slot.provider().slug());
        if (guest.phone() != null) {
            Adjustments.note(adjustments, "customer_phone", arguments.customerPhone(), guest.phone());
        }
        return adjustments;
    }
}
