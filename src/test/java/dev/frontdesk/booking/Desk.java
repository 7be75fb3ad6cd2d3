package dev.frontdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationEvent;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The booking brain on a real database, and guests who talk to it.
final class Desk {
    static final ObjectMapper JSON = Json.newMapper();

    private static final AtomicInteger GUESTS = new AtomicInteger(5_550_100);

    final Jdbi jdbi;
    final Database database;
    final TestClock clock;
    final SlotSelectionManager selection;
    final BookingOrchestrator brain;

    Desk(TestDatabase db, TestClock clock) {
        this(db, clock, new BuiltInCalendar(db.database()));
    }

    Desk(TestDatabase db, TestClock clock, CalendarGateway calendar) {
        this(db.database(), db.jdbi(), clock, calendar);
    }

    /// On a pool of the caller's.
    Desk(Database database, Jdbi jdbi, TestClock clock) {
        this(database, jdbi, clock, new BuiltInCalendar(database));
    }

    private Desk(Database database, Jdbi jdbi, TestClock clock, CalendarGateway calendar) {
        this.jdbi = jdbi;
        this.database = database;
        this.clock = clock;
        var finder = new SlotFinder(database, calendar);
        this.selection = new SlotSelectionManager(database, finder);
        this.brain = new BookingOrchestrator(database, clock, finder, selection, calendar);
    }

    Guest guest(Clinic clinic, @Nullable String name) {
        return guest(clinic, name, BookingChannel.SMS);
    }

    Guest guest(Clinic clinic, @Nullable String name, BookingChannel channel) {
        return guest(clinic, CustomerId.create(), name, channel);
    }

    /// Somebody new, by an id of the caller's.
    Guest guest(Clinic clinic, CustomerId customer, @Nullable String name, BookingChannel channel) {
        var phone = "+1212%07d".formatted(GUESTS.incrementAndGet());
        jdbi.useHandle(h -> h.execute(
                "INSERT INTO customers (clinic_id, id, phone, name, created_at) VALUES (?, ?, ?, ?, now())",
                clinic.id().value(),
                customer.value(),
                phone,
                name));
        return guest(clinic, customer, channel);
    }

    /// Another conversation of the same person.
    Guest guest(Clinic clinic, CustomerId customer, BookingChannel channel) {
        var conversation = ConversationId.create();
        jdbi.useHandle(h -> h.execute(
                """
                INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state,
                    started_at, last_activity_at)
                VALUES (?, ?, ?, ?, 'open', 'none', '{"pending_booking_intent": false}', '{}', ?, ?)
                """,
                clinic.id().value(),
                conversation.value(),
                customer.value(),
                channel.wireName(),
                clock.instant().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC)));
        return new Guest(clinic, customer, conversation, channel);
    }

    /// One person in one conversation. Every call is a delivery of its own unless `sameDelivery` says otherwise.
    final class Guest {
        final Clinic clinic;
        final CustomerId customer;
        final ConversationId conversation;
        final BookingChannel channel;

        Guest(Clinic clinic, CustomerId customer, ConversationId conversation, BookingChannel channel) {
            this.clinic = clinic;
            this.customer = customer;
            this.conversation = conversation;
            this.channel = channel;
        }

        BookingContext context(String delivery, String call) {
            return new BookingContext(clinic, conversation, customer, channel, delivery, call);
        }

        BookingContext context() {
            return context(UUID.randomUUID().toString(), "call");
        }

        CheckAvailabilityResult check(String date, String service) {
            return brain.checkAvailability(context(), new CheckAvailability(date, service, null, null, null));
        }

        Availability offered(String date, String service) {
            var result = check(date, service);
            assertThat(result).isInstanceOf(Availability.class);
            return (Availability) result;
        }

        Availability offeredWith(String provider, String date, String service) {
            var result = brain.checkAvailability(context(), new CheckAvailability(date, service, provider, null, null));
            assertThat(result).isInstanceOf(Availability.class);
            return (Availability) result;
        }

        BookingResult bookWith(String provider, String start, String service) {
            return brain.bookAppointment(
                    context(), new BookAppointment(start, service, null, null, null, provider, null));
        }

        BookingResult moveTo(AppointmentId appointment, String start, String provider) {
            return brain.rescheduleAppointment(
                    context(), new RescheduleAppointment(appointment.toString(), start, provider));
        }

        BookingResult book(String start, String service) {
            return brain.bookAppointment(context(), new BookAppointment(start, service, null, null, null, null, null));
        }

        Booked booked(String start, String service) {
            var result = book(start, service);
            assertThat(result).isInstanceOf(Booked.class);
            return (Booked) result;
        }

        BookingResult move(AppointmentId appointment, String start) {
            return brain.rescheduleAppointment(
                    context(), new RescheduleAppointment(appointment.toString(), start, null));
        }

        CancellationResult cancel(AppointmentId appointment) {
            return brain.cancelAppointment(context(), new CancelAppointment(appointment.toString(), "changed plans"));
        }

        SlotChoice says(String text) {
            return selection.capture(clinic, conversation, text, List.of(), clock.instant());
        }

        List<ConversationEvent> history() {
            return database.dao(ConversationEventDao.class).of(clinic.id(), conversation);
        }

        /// The kinds of what happened, in order.
        List<String> events() {
            return history().stream().map(ConversationEvent::kind).toList();
        }

        /// The detail of the last event of a kind, each value as text.
        Map<String, String> eventDetail(String kind) {
            var detail = new HashMap<String, String>();
            history().stream()
                    .filter(event -> event.kind().equals(kind))
                    .forEach(event -> event.detail()
                            .properties()
                            .forEach(e -> detail.put(e.getKey(), e.getValue().asText())));
            return detail;
        }

        JsonNode metadata() {
            var text = jdbi.withHandle(
                    h -> h.createQuery("SELECT custom_metadata::text FROM conversations WHERE clinic_id = ? AND id = ?")
                            .bind(0, clinic.id().value())
                            .bind(1, conversation.value())
                            .mapTo(String.class)
                            .one());
            try {
                return JSON.readTree(text);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        long count(String table) {
            return jdbi.withHandle(
                    h -> h.createQuery("SELECT count(*) FROM " + table + " WHERE clinic_id = ? AND conversation_id = ?")
                            .bind(0, clinic.id().value())
                            .bind(1, conversation.value())
                            .mapTo(long.class)
                            .one());
        }
    }

    static RefusalCode code(Object result) {
        assertThat(result).isInstanceOf(Refusal.class);
        return ((Refusal) result).code();
    }
}
