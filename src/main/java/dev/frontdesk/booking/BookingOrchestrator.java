package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.platform.database.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The only way to an appointment, for every channel, model and member of staff.
///
/// Every call has one outcome, named by its delivery and tool call: asked again it answers the same and does
/// nothing. What it did and what it recorded of it committed together before it answers. It holds no database
/// connection while a calendar is asked.
public final class BookingOrchestrator {
    private final InstantSource clock;
    private final SlotFinder finder;
    private final ToolJournal journal;
    private final AvailabilityChecker availability;
    private final AppointmentBooker booker;
    private final AppointmentMover mover;
    private final AppointmentCanceller canceller;
    private final AppointmentReader reader;

    public BookingOrchestrator(
            Database database,
            InstantSource clock,
            SlotFinder finder,
            SlotSelectionManager selection,
            CalendarGateway calendar) {
        this.clock = clock;
        this.finder = finder;
        this.journal = new ToolJournal(database, clock);
        this.availability = new AvailabilityChecker(database, finder);
        var alternatives = new Alternatives(database, finder);
        this.booker = new AppointmentBooker(database, selection, finder, alternatives, calendar);
        this.reader = new AppointmentReader(database);
        this.mover = new AppointmentMover(database, selection, booker, reader, alternatives);
        this.canceller = new AppointmentCanceller(database, reader);
    }

    /// Looks at a day and offers what is free of it to the conversation.
    public CheckAvailabilityResult checkAvailability(BookingContext context, CheckAvailability arguments) {
        return journal.run(
                context,
                "check_availability",
                arguments,
                Availability.class,
                CheckAvailabilityResult.class,
                run -> availability.check(context, arguments, run));
    }

    /// Books a slot that was offered to this conversation.
    public BookingResult bookAppointment(BookingContext context, BookAppointment arguments) {
        return journal.run(
                context,
                "book_appointment",
                arguments,
                Booked.class,
                BookingResult.class,
                run -> booker.book(context, arguments, run));
    }

    /// Moves one of the customer's appointments to a slot that was offered to this conversation for the same service.
    public BookingResult rescheduleAppointment(BookingContext context, RescheduleAppointment arguments) {
        return journal.run(
                context,
                "reschedule_appointment",
                arguments,
                Booked.class,
                BookingResult.class,
                run -> mover.move(context, arguments, run));
    }

    /// Cancels one of the customer's appointments. Inside the clinic's window the first call answers
    /// `outside_policy` and names the fee; a call of a later turn cancels.
    public CancellationResult cancelAppointment(BookingContext context, CancelAppointment arguments) {
        return journal.run(
                context,
                "cancel_appointment",
                arguments,
                Cancelled.class,
                CancellationResult.class,
                run -> canceller.cancel(context, arguments, run));
    }

    /// Reads one of the customer's appointments, or all their upcoming ones.
    public AppointmentDetailsResult appointmentDetails(BookingContext context, GetAppointmentDetails arguments) {
        return journal.run(
                context,
                "get_appointment_details",
                arguments,
                AppointmentDetails.class,
                AppointmentDetailsResult.class,
                run -> reader.details(context, arguments, run.now()));
    }

    /// What is free on a day, offering nothing to anybody.
    ///
    /// @param provider only this one, or null for anybody
    public FreeTimes freeTimes(Clinic clinic, Service service, LocalDate day, @Nullable Provider provider) {
        var found = finder.find(new SlotFinder.Query(clinic, service, day, provider, null, clock.instant(), null));
        var free = found.leastLoaded();
        var slots = IntStream.range(0, free.size())
                .mapToObj(i -> SlotWords.view(clinic, free.get(i), i + 1))
                .toList();
        return new FreeTimes(slots, slots.isEmpty() && !found.unknown().isEmpty());
    }

    /// @param calendarUnavailable nothing is known to be free because a calendar could not be read
    public record FreeTimes(List<OfferedSlotView> slots, boolean calendarUnavailable) {}
}
