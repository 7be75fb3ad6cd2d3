package dev.frontdesk.console;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// What the page reads. All of it starts from a guest that the page made.
interface TryDao {
    /// The guest who sent this first text.
    record Guest(CustomerId customerId, String number) {}

    record Metadata(@Json ConversationMetadata customMetadata) {}

    /// An appointment at the time it has, or had when it was cancelled.
    record AppointmentRow(
            UUID id,
            String status,
            String service,
            String provider,
            String location,
            Instant startsAt,
            Instant endsAt,
            String guestName,
            String calendarState) {}

    @SqlQuery("""
            SELECT c.customer_id, m.their_address AS number
            FROM messages m JOIN conversations c ON c.clinic_id = m.clinic_id AND c.id = m.conversation_id
            WHERE m.clinic_id = :clinicId AND m.message_sid = :firstSid AND m.direction = 'inbound'
            """)
    Optional<Guest> guest(ClinicId clinicId, String firstSid);

    /// Who writes from where, seen in one moment.
    ///
    /// @param ownNumber the number of the guest; null: they have not written yet
    /// @param taken whether anybody is known by the number
    record Standing(@Nullable String ownNumber, boolean taken) {}

    @SqlQuery("""
            SELECT (SELECT their_address FROM messages
                    WHERE clinic_id = :clinicId AND message_sid = :firstSid AND direction = 'inbound') AS own_number,
                   EXISTS (SELECT FROM customers WHERE clinic_id = :clinicId AND phone = :number) AS taken
            """)
    Standing standing(ClinicId clinicId, String firstSid, String number);

    /// The last `limit` texts, oldest first.
    @SqlQuery("""
            SELECT COALESCE(substr(message_sid, length(:madeUp) + 1), id::text) AS id, author, body, status, created_at AS at
            FROM (SELECT m.seq, m.id, CASE WHEN m.direction = 'inbound' THEN m.message_sid END AS message_sid,
                         m.author, m.body, m.status, m.created_at
                  FROM messages m JOIN conversations c ON c.clinic_id = m.clinic_id AND c.id = m.conversation_id
                  WHERE c.clinic_id = :clinicId AND c.customer_id = :customerId AND c.channel = 'sms'
                  ORDER BY m.seq DESC LIMIT :limit) AS latest
            ORDER BY seq
            """)
    List<TryView.Text> texts(ClinicId clinicId, CustomerId customerId, String madeUp, int limit);

    /// Whether something that was written since has no answer yet.
    @SqlQuery("""
            SELECT EXISTS (
                SELECT FROM messages m
                JOIN conversations c ON c.clinic_id = m.clinic_id AND c.id = m.conversation_id
                LEFT JOIN turns t ON t.clinic_id = m.clinic_id AND t.id = m.turn_id
                WHERE c.clinic_id = :clinicId AND c.customer_id = :customerId AND c.channel = 'sms'
                  AND m.direction = 'inbound' AND m.created_at > :since AND t.completed_at IS NULL)
            """)
    boolean isReplying(ClinicId clinicId, CustomerId customerId, Instant since);

    /// Of the latest conversation.
    @SqlQuery("""
            SELECT custom_metadata FROM conversations
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND channel = 'sms'
            ORDER BY last_activity_at DESC, id LIMIT 1
            """)
    Optional<Metadata> metadata(ClinicId clinicId, CustomerId customerId);

    /// The last `limit` tool calls, oldest first.
    @SqlQuery("""
            SELECT id, tool, arguments, result, success, error_code, latency_ms, executed_at AS at
            FROM (SELECT e.id, e.tool, e.arguments, e.result, e.success, e.error_code, e.latency_ms, e.executed_at
                  FROM tool_executions e
                  JOIN conversations c ON c.clinic_id = e.clinic_id AND c.id = e.conversation_id
                  WHERE c.clinic_id = :clinicId AND c.customer_id = :customerId AND c.channel = 'sms'
                  ORDER BY e.executed_at DESC, e.id DESC LIMIT :limit) AS latest
            ORDER BY executed_at, id
            """)
    List<TryView.ToolCall> toolCalls(ClinicId clinicId, CustomerId customerId, int limit);

    /// The last `limit` that were booked, newest first.
    @SqlQuery("""
            SELECT a.id, a.status, s.name AS service, p.name AS provider, l.name AS location, t.starts_at, t.ends_at,
                   a.guest_name, a.calendar_state
            FROM appointments a
            JOIN placements t ON t.clinic_id = a.clinic_id AND t.appointment_id = a.id AND t.current
            JOIN services s ON s.clinic_id = a.clinic_id AND s.id = a.service_id
            JOIN providers p ON p.clinic_id = t.clinic_id AND p.id = t.provider_id
            JOIN locations l ON l.clinic_id = t.clinic_id AND l.id = t.location_id
            WHERE a.clinic_id = :clinicId AND a.customer_id = :customerId
            ORDER BY a.created_at DESC, a.id LIMIT :limit
            """)
    List<AppointmentRow> appointments(ClinicId clinicId, CustomerId customerId, int limit);
}
