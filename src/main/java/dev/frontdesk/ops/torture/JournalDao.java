package dev.frontdesk.ops.torture;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// What the service has written, as the guests' journal is compared with.
interface JournalDao {
    /// A reply that has been handed over, and a text it answers.
    record Reply(String messageSid, String body) {}

    /// A guest's text.
    ///
    /// @param copies how often it is stored
    /// @param over whether its turn is over
    /// @param replies how many replies its turn has that were handed over
    record Fate(String messageSid, int copies, boolean over, int replies) {}

    /// A scheduled appointment.
    record Visit(String phone, Instant startsAt) {}

    @SqlQuery("SELECT id FROM clinics WHERE slug = :slug")
    ClinicId clinic(String slug);

    @SqlQuery("""
            SELECT i.message_sid, o.body
            FROM messages i JOIN messages o
              ON o.clinic_id = i.clinic_id AND o.conversation_id = i.conversation_id AND o.turn_id = i.turn_id
            WHERE i.clinic_id = :clinicId AND i.message_sid = ANY(:messageSids)
              AND o.direction = 'outbound' AND o.status = 'simulated'
            """)
    List<Reply> replies(ClinicId clinicId, List<String> messageSids);

    @SqlQuery("""
            SELECT i.message_sid, count(DISTINCT i.id) AS copies, bool_and(t.completed_at IS NOT NULL) AS over,
                   count(o.id) AS replies
            FROM messages i
            LEFT JOIN turns t ON t.clinic_id = i.clinic_id AND t.id = i.turn_id
            LEFT JOIN messages o ON o.clinic_id = i.clinic_id AND o.conversation_id = i.conversation_id
              AND o.turn_id = i.turn_id AND o.direction = 'outbound' AND o.status = 'simulated'
            WHERE i.clinic_id = :clinicId AND i.direction = 'inbound'
            GROUP BY i.message_sid
            """)
    List<Fate> fates(ClinicId clinicId);

    @SqlQuery("""
            SELECT c.phone, p.starts_at
            FROM appointments a
            JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id AND p.active
            JOIN customers c ON c.clinic_id = a.clinic_id AND c.id = a.customer_id
            WHERE a.clinic_id = :clinicId AND a.status = 'scheduled'
            """)
    List<Visit> visits(ClinicId clinicId);

    /// Answers and replies that are still on their way.
    @SqlQuery("""
            SELECT task_name || ' ' || task_instance FROM scheduled_tasks WHERE task_name IN ('turn', 'send')
            UNION ALL
            SELECT 'queued ' || id FROM messages WHERE direction = 'outbound' AND status IN ('queued', 'failed')
            """)
    List<String> unfinished();

    /// The processes that serve connections, this one's among them.
    @SqlQuery("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")
    List<Long> backends();
}
