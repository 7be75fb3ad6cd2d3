package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// All that happened with one customer, newest first.
public interface TimelineDao {
    /// @param kind `conversation`, `appointment_booked`, `appointment_moved`, `appointment_cancelled`, `consent_stop`,
    ///     `consent_start` or `consent_help`
    /// @param startsAt of the appointment, as of then
    /// @param detail the outcome of a conversation, the reason of a cancellation
    record Row(
            Instant at,
            String kind,
            String channel,
            @Nullable UUID conversationId,
            @Nullable UUID appointmentId,
            @Nullable String serviceType,
            @Nullable Instant startsAt,
            @Nullable String detail) {}

    String HAPPENED = """
            FROM (
                SELECT started_at AS at, 'conversation' AS kind, channel, id AS conversation_id,
                       NULL::uuid AS appointment_id, NULL::uuid AS service_id, NULL::timestamptz AS starts_at,
                       outcome AS detail
                FROM conversations WHERE clinic_id = :clinicId AND customer_id = :customerId
                UNION ALL
                SELECT p.placed_at,
                       CASE row_number() OVER (PARTITION BY p.appointment_id ORDER BY p.placed_at)
                           WHEN 1 THEN 'appointment_booked' ELSE 'appointment_moved' END,
                       a.channel, p.conversation_id, a.id, a.service_id, p.starts_at, NULL
                FROM appointments a JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id
                WHERE a.clinic_id = :clinicId AND a.customer_id = :customerId
                UNION ALL
                SELECT a.cancelled_at, 'appointment_cancelled', a.channel, a.cancelled_in, a.id, a.service_id,
                       p.starts_at, a.cancellation_reason
                FROM appointments a
                JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id AND p.current
                WHERE a.clinic_id = :clinicId AND a.customer_id = :customerId AND a.status = 'cancelled'
                UNION ALL
                SELECT occurred_at, 'consent_' || kind, channel, NULL, NULL, NULL, NULL, NULL
                FROM consent_events WHERE clinic_id = :clinicId AND customer_id = :customerId
            ) AS t
            """;

    @SqlQuery("""
            SELECT t.at, t.kind, t.channel, t.conversation_id, t.appointment_id, s.slug AS service_type, t.starts_at,
                   t.detail
            """ + HAPPENED + """
            LEFT JOIN services s ON s.clinic_id = :clinicId AND s.id = t.service_id
            ORDER BY t.at DESC, t.kind, t.conversation_id, t.appointment_id OFFSET :offset LIMIT :pageSize
            """)
    List<Row> list(ClinicId clinicId, CustomerId customerId, @BindMethods Paging paging);

    @SqlQuery("SELECT count(*) FROM (SELECT 1 " + HAPPENED + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int count(ClinicId clinicId, CustomerId customerId);
}
