package dev.frontdesk.admin;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One guest, one conversation and what came of it, written straight into the tables:
/// `aStory(clinic).on("sms").at(start).withAppointmentAt(…).insert(db)`.
final class Story {
    private final Clinic clinic;
    private String channel = "sms";
    private String actor = "assistant";
    private String status = "open";
    private String outcome = "none";
    private Instant at = Instant.parse("2026-11-23T14:50:00Z");
    private @Nullable String phone;
    private @Nullable String name = "Dana Reyes";
    private @Nullable Instant appointmentAt;
    private boolean cancelled;
    private int toolLatencyMs = 120;
    private @Nullable String refusedWith;
    private @Nullable String bookedUnder;
    private String metadata = "{\"pending_booking_intent\": true}";

    /// What was written, by id.
    record Told(UUID customer, UUID conversation, UUID appointment) {}

    private Story(Clinic clinic) {
        this.clinic = clinic;
    }

    static Story aStory(Clinic clinic) {
        return new Story(clinic);
    }

    Story on(String channel) {
        this.channel = channel;
        return this;
    }

    Story at(Instant at) {
        this.at = at;
        return this;
    }

    Story at(String instant) {
        return at(Instant.parse(instant));
    }

    /// Staff hold the conversation, and call its tools.
    Story byStaff() {
        this.actor = "staff";
        return on("staff_console");
    }

    Story closedAs(String outcome) {
        this.status = "closed";
        this.outcome = outcome;
        return this;
    }

    Story withPhone(String phone) {
        this.phone = phone;
        return this;
    }

    Story named(String name) {
        this.name = name;
        return this;
    }

    Story withAppointmentAt(String instant) {
        this.appointmentAt = Instant.parse(instant);
        this.outcome = "booked";
        return this;
    }

    Story cancelled() {
        this.cancelled = true;
        return this;
    }

    Story toolsTaking(int milliseconds) {
        this.toolLatencyMs = milliseconds;
        return this;
    }

    /// The booking is refused with this code.
    Story refusedWith(String code) {
        this.refusedWith = code;
        return this;
    }

    /// The appointment is given another phone number than the customer's own.
    Story bookedUnder(String phone) {
        this.bookedUnder = phone;
        return this;
    }

    /// With an offer that can be booked until then.
    Story offeredUntil(String instant) {
        this.metadata = """
                {"pending_booking_intent": true, "pending_slot_offers": {"tool_call_id": "call", "service_type": "botox",
                 "date": "2026-11-24", "offered_at": "2026-11-23T09:00:00-05:00", "expires_at": "%s",
                 "slots": [], "all_slots": []}}
                """.formatted(instant);
        return this;
    }

    Told insert(TestDatabase db) {
        var told = new Told(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        db.jdbi().useTransaction(handle -> {
            customer(handle, told);
            conversation(handle, told);
            execution(handle, told, "check_availability", true, null);
            if (refusedWith != null) {
                execution(handle, told, "book_appointment", false, refusedWith);
            }
            if (appointmentAt != null) {
                execution(handle, told, "book_appointment", true, null);
                appointment(handle, told, appointmentAt);
            }
        });
        return told;
    }

    private void customer(Handle handle, Told told) {
        handle.execute(
                "INSERT INTO customers (clinic_id, id, phone, name, created_at) VALUES (?, ?, ?, ?, ?)",
                clinic.id(),
                told.customer(),
                phone,
                name,
                at);
    }

    private void conversation(Handle handle, Told told) {
        handle.execute(
                """
                INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata,
                                           dialogue_state, started_at, last_activity_at, closed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, '{}', ?, ?, ?::timestamptz)
                """,
                clinic.id(),
                told.conversation(),
                told.customer(),
                channel,
                status,
                outcome,
                metadata,
                at,
                at,
                status.equals("closed") ? at.toString() : null);
        handle.execute("""
                INSERT INTO messages (clinic_id, id, conversation_id, direction, author, body, status, message_sid,
                                      created_at, status_at)
                VALUES (?, ?, ?, 'inbound', 'guest', 'Botox tomorrow?', 'received', ?, ?, ?)
                """, clinic.id(), UUID.randomUUID(), told.conversation(), "SM" + told.conversation(), at, at);
        handle.execute("""
                INSERT INTO conversation_events (clinic_id, conversation_id, kind, detail, occurred_at)
                VALUES (?, ?, 'offered', '{"slots": 3}', ?)
                """, clinic.id(), told.conversation(), at);
    }

    private void execution(Handle handle, Told told, String tool, boolean success, @Nullable String code) {
        var id = UUID.randomUUID();
        handle.execute(
                """
                INSERT INTO tool_executions (clinic_id, id, conversation_id, delivery_key, tool_call_id, tool, channel,
                                             actor, arguments, result, success, error_code, latency_ms, executed_at)
                VALUES (?, ?, ?, 'turn', ?, ?, ?, ?, '{"date": "2026-11-24"}', '{"ok": 1}', ?, ?, ?, ?)
                """,
                clinic.id(),
                id,
                told.conversation(),
                id.toString(),
                tool,
                channel,
                actor,
                success,
                code,
                toolLatencyMs,
                at);
        handle.execute("""
                INSERT INTO argument_adjustments (clinic_id, id, conversation_id, tool, tool_call_id, kind, field,
                                                  original, normalized, recorded_at)
                VALUES (?, ?, ?, ?, ?, 'adjustment', 'start_time', '2 pm', '3 pm', ?)
                """, clinic.id(), UUID.randomUUID(), told.conversation(), tool, id.toString(), at);
    }

    private void appointment(Handle handle, Told told, Instant start) {
        var service = clinic.services().getFirst();
        handle.execute(
                """
                INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by,
                                          channel, guest_name, guest_phone, calendar_event_id, calendar_state,
                                          created_at, cancelled_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'event', 'none', ?, ?::timestamptz)
                """,
                clinic.id(),
                told.appointment(),
                told.customer(),
                told.conversation(),
                service.id(),
                cancelled ? "cancelled" : "scheduled",
                actor.equals("staff") ? "staff" : "ai",
                channel,
                name,
                bookedUnder == null ? phone : bookedUnder,
                at,
                cancelled ? at.toString() : null);
        handle.execute(
                """
                INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id,
                                        provider_id, location_id, starts_at, ends_at, during, placed_by, placed_at,
                                        active)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, tstzrange(?, ?), 'staff', ?, ?)
                """,
                clinic.id(),
                UUID.randomUUID(),
                told.appointment(),
                told.customer(),
                told.conversation(),
                service.id(),
                clinic.providers().getFirst().id(),
                clinic.locations().getFirst().id(),
                start,
                start.plus(Duration.ofMinutes(30)),
                start,
                start.plus(Duration.ofMinutes(30)),
                at,
                !cancelled);
    }
}
