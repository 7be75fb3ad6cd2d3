package dev.frontdesk.booking;

import dev.frontdesk.booking.SlotSelectionManager.Resolution;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Database;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gives an appointment a time that was offered.
final class AppointmentBooker {
    private final Database database;
    private final SlotSelectionManager selection;
    private final SlotFinder finder;
    private final AvailabilityChecker availability;
    private final CalendarGateway calendar;

    AppointmentBooker(
            Database database,
            SlotSelectionManager selection,
            SlotFinder finder,
            AvailabilityChecker availability,
            CalendarGateway calendar) {
        this.database = database;
        this.selection = selection;
        this.finder = finder;
        this.availability = availability;
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
        var replayed = replayOf(context, service, start, arguments, resolution);
        if (replayed.isPresent()) {
            return replay(context, replayed.get(), run);
        }
        if (!clinic.aiBooking() && !context.byStaff()) {
            return Refusals.aiBookingDisabled();
        }
        return switch (resolution) {
            case Resolution.Found found -> bookFound(context, arguments, run, service, found);
            case Resolution _
            when start != null && start.isPast(run.now(), clinic.timeZone()) ->
                Refusals.pastDate(start.local().toLocalDate(), today(clinic, run));
            case Resolution.NotAmongOffers _ when start == null -> Refusals.badStartTime(arguments.startTime());
            case Resolution.NotAmongOffers other ->
                mismatch(context, service, provider.orElse(null), other.latest(), run);
            case Resolution.Expired _ -> Refusals.offerExpired(service);
            case Resolution.NothingOffered _ ->
                start == null ? Refusals.badStartTime(arguments.startTime()) : Refusals.nothingOffered(service);
        };
    }

    static LocalDate today(Clinic clinic, ToolJournal.Run run) {
        return run.now().atZone(clinic.timeZone()).toLocalDate();
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
                    yield Refusals.customerConflict(context.clinic(), held.getFirst());
                }
                yield freeSlot(context.clinic(), service, found, run, null)
                        .map(slot -> commit(context, arguments, run, slot, found, guest))
                        .orElseGet(() -> inTheWay(context, service, found, run));
            }
        };
    }

    /// The slot, if the function that offered it still finds it free: by the notice and horizon of when it was offered.
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
        return finder.find(query).slots().stream().filter(offered::isFor).findFirst();
    }

    /// What keeps a slot from being free: the guest's own visit to the same provider, with its buffers, or others.
    private BookingResult inTheWay(
            BookingContext context, Service service, Resolution.Found found, ToolJournal.Run run) {
        var during = freeSlot(context.clinic(), service, found, run, context.customer())
                .map(Slot::during);
        return during.flatMap(time -> database.dao(AppointmentDao.class)
                        .keepsProvider(context.clinic().id(), found.slot().providerId(), context.customer(), time))
                .<BookingResult>map(own -> Refusals.customerConflict(context.clinic(), own))
                .orElseGet(() -> taken(context, service, found, run));
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
            OfferBook.writeMetadata(tx, clinic, context.conversation(), Confirmation.metadata(clinic, id, slot));
            tx.dao(ConversationDao.class).setOutcome(clinic.id(), context.conversation(), "booked");
            Adjustments.record(tx, context, run.tool(), adjustments, false, id, run.now());
            BookingEvents.placed(tx, context, booked, run.now());
            return Optional.of(run.recordIn(tx, booked));
        });
        return committed.orElseGet(() -> lost(context, arguments, run, slot, found));
    }

    /// Why the time was not to be had: by an identical request, by another appointment of the guest, or by somebody
    /// else.
    private BookingResult lost(
            BookingContext context, BookAppointment arguments, ToolJournal.Run run, Slot slot, Resolution.Found found) {
        var start = StartTime.parse(arguments.startTime()).orElse(null);
        var replayed = replayOf(context, slot.service(), start, arguments, found);
        if (replayed.isPresent()) {
            return replay(context, replayed.get(), run);
        }
        var held = database.dao(AppointmentDao.class)
                .held(
                        context.clinic().id(),
                        context.customer(),
                        slot.guestTime().start(),
                        slot.guestTime().end());
        if (!held.isEmpty()) {
            return Refusals.customerConflict(context.clinic(), held.getFirst());
        }
        return taken(context, slot.service(), found, run);
    }

    /// The appointment that this conversation made at that time for that service, if it still stands.
    private Optional<Appointment> replayOf(
            BookingContext context,
            Service service,
            @Nullable StartTime start,
            BookAppointment arguments,
            Resolution resolution) {
        var dao = database.dao(AppointmentDao.class);
        var zone = context.clinic().timeZone();
        if (resolution instanceof Resolution.Found found && found.byGuest()) {
            return dao
                    .held(
                            context.clinic().id(),
                            context.customer(),
                            found.slot().startsAt(),
                            found.slot().endsAt())
                    .stream()
                    .filter(a -> a.startsAt().equals(found.slot().startsAt()))
                    .filter(a -> madeHere(a, context, service))
                    .findFirst();
        }
        if (start == null) {
            return Optional.empty();
        }
        var from = start.earliest(zone);
        return dao.held(context.clinic().id(), context.customer(), from, from.plusSeconds(1)).stream()
                .filter(a -> start.matches(a.startsAt(), zone))
                .filter(a -> madeHere(a, context, service))
                .findFirst()
                .or(() -> dao.bookedByTheSameWords(
                        context.clinic().id(),
                        context.conversation(),
                        context.customer(),
                        service.id(),
                        arguments.startTime()));
    }

    private static boolean madeHere(Appointment appointment, BookingContext context, Service service) {
        return appointment.placedIn().equals(context.conversation())
                && appointment.serviceId().equals(service.id());
    }

    Booked replay(BookingContext context, Appointment appointment, ToolJournal.Run run) {
        var booked = Confirmation.replayed(context.clinic(), appointment);
        return database.inTransaction(tx -> {
            Adjustments.record(tx, context, run.tool(), Map.of(), true, appointment.id(), run.now());
            return run.recordIn(tx, booked);
        });
    }

    /// The time was not offered; what could be booked is offered by the answer. The offers that were open stay open.
    Refusal mismatch(
            BookingContext context, Service service, @Nullable Provider provider, Offer latest, ToolJournal.Run run) {
        var location = latest.onlyLocation().flatMap(context.clinic()::location).orElse(null);
        var draft = availability.alternatives(context, service, provider, location, latest.day(), run.now());
        return refuseWith(context, draft, run, Refusals::mismatch);
    }

    /// The time is gone; what could be booked instead, at the same place, is offered by the answer.
    Refusal taken(BookingContext context, Service service, Resolution.Found found, ToolJournal.Run run) {
        var location = context.clinic().location(found.slot().locationId()).orElse(null);
        var draft = availability.alternatives(
                context, service, null, location, found.offer().day(), run.now());
        return refuseWith(context, draft, run, Refusals::taken);
    }

    private Refusal refuseWith(
            BookingContext context,
            OfferBook.Draft draft,
            ToolJournal.Run run,
            Function<List<OfferedSlotView>, Refusal> refusal) {
        return database.inTransaction(tx -> {
            var fresh = OfferBook.write(tx, context.clinic(), context.conversation(), draft);
            return run.recordIn(tx, refusal.apply(SlotWords.views(context.clinic(), OfferBook.shown(fresh))));
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
