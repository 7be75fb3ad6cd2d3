package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static dev.frontdesk.booking.TestClinic.everyDay;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Two clinics and their guests in seven conversations: Mia by text, by phone and at the desk, Ann by text and on the
/// web, and of the other clinic Bob by text and at the desk. It does what an [Act] says.
final class Cast {
    private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

    final Clinic clinic;
    final Clinic other;
    final List<Desk.Guest> guests;
    private final Desk desk;
    private final Map<Integer, Delivered> lastBookings = new ConcurrentHashMap<>();
    private final Map<Integer, BookingResult> lastAnswers = new ConcurrentHashMap<>();

    private record Delivered(BookingContext context, BookAppointment arguments) {}

    Cast(TestDatabase db, Desk desk) {
        this.desk = desk;
        var hours = everyDay("09:00", "14:00");
        clinic = aClinic().open(hours).withProvider("dana").withProvider("lee").insert(db.jdbi());
        other = aClinic().open(hours).withProvider("dana").insert(db.jdbi());
        var mia = desk.guest(clinic, "Mia");
        var ann = desk.guest(clinic, "Ann");
        var bob = desk.guest(other, "Bob");
        guests = List.of(
                mia,
                desk.guest(clinic, mia.customer, BookingChannel.VOICE),
                desk.guest(clinic, mia.customer, BookingChannel.STAFF_CONSOLE),
                ann,
                desk.guest(clinic, ann.customer, BookingChannel.WEB),
                bob,
                desk.guest(other, bob.customer, BookingChannel.STAFF_CONSOLE));
    }

    /// @param appointments all there are, of either clinic
    Object does(Act.Call call, List<AppointmentId> appointments) {
        var guest = guests.get(call.who());
        var context = guest.context();
        return switch (call) {
            case Act.Check check ->
                desk.brain.checkAvailability(
                        context,
                        new CheckAvailability(
                                TOMORROW.plusDays(check.day()).toString(),
                                service(check.service()),
                                provider(guest, check.provider()),
                                null,
                                null));
            case Act.Book book -> books(book.who(), context, booking(book));
            case Act.BookAgain again -> booksAgain(again, context);
            case Act.Move move ->
                desk.brain.rescheduleAppointment(
                        context,
                        new RescheduleAppointment(
                                pick(appointments, move.appointment()),
                                start(move.time()),
                                provider(guest, move.provider())));
            case Act.Cancel cancel ->
                desk.brain.cancelAppointment(
                        context, new CancelAppointment(pick(appointments, cancel.appointment()), null));
            case Act.Look look ->
                desk.brain.appointmentDetails(
                        context,
                        new GetAppointmentDetails(
                                look.appointment() == 0 ? null : pick(appointments, look.appointment())));
        };
    }

    private BookAppointment booking(Act.Book book) {
        var provider = provider(guests.get(book.who()), book.provider());
        return new BookAppointment(start(book.time()), service(book.service()), null, null, null, provider, null);
    }

    private BookingResult books(int who, BookingContext context, BookAppointment arguments) {
        lastBookings.put(who, new Delivered(context, arguments));
        var answer = desk.brain.bookAppointment(context, arguments);
        lastAnswers.put(who, answer);
        return answer;
    }

    private Object booksAgain(Act.BookAgain again, BookingContext fresh) {
        var last = lastBookings.get(again.who());
        if (last == null) {
            return "nothing to repeat";
        }
        return again.sameDelivery()
                ? desk.brain.bookAppointment(last.context(), last.arguments())
                : books(again.who(), fresh, last.arguments());
    }

    /// What the last booking of a conversation was answered.
    @Nullable
    BookingResult lastAnswer(int who) {
        return lastAnswers.get(who);
    }

    /// What the last booking of a conversation asked for.
    @Nullable
    BookAppointment lastBooking(int who) {
        var last = lastBookings.get(who);
        return last == null ? null : last.arguments();
    }

    /// Staff take an hour of a provider out.
    BusyBlockDao.BusyBlock blocks(Act.Block block) {
        var provider = clinic.providers().get(Math.max(0, block.provider()));
        var from = StartTime.parse(start(block.time())).orElseThrow().earliest(clinic.timeZone());
        var busy = new BusyBlockDao.BusyBlock(
                clinic.id(),
                UUID.randomUUID(),
                provider.id(),
                from,
                from.plus(Duration.ofHours(1)),
                null,
                desk.clock.instant());
        desk.database.dao(BusyBlockDao.class).insert(busy);
        return busy;
    }

    static String start(int time) {
        return TOMORROW.plusDays(time / 10)
                .atTime(9, 0)
                .plusMinutes(time % 10 * 30L)
                .toString();
    }

    static String service(int service) {
        return service == 0 ? "botox" : "facial";
    }

    static @Nullable String provider(Desk.Guest guest, int provider) {
        var all = guest.clinic.providers();
        return provider < 0 ? null : all.get(provider % all.size()).slug();
    }

    /// One that never was, while there is none.
    static String pick(List<AppointmentId> appointments, int index) {
        return appointments.isEmpty()
                ? "00000000-0000-0000-0000-000000000000"
                : appointments.get(index % appointments.size()).toString();
    }
}
