package dev.frontdesk.analytics;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Counts what happened; each question is one statement over stretches of the indexes by time.
public interface AnalyticsDao {
    record ToolCounts(
            int bookingAttempts,
            int calendarErrors,
            int slotSelectionMismatches,
            int withIntent,
            int withIntentBooked,
            @Nullable Integer messagingP95Ms,
            @Nullable Integer voiceP95Ms) {}

    record BookingCounts(int conversations, int aiScheduled, int cancelled, int slotBypasses) {}

    record DayCounts(
            LocalDate day, int conversations, int withIntent, int withIntentBooked, int aiScheduled, int cancelled) {}

    @SqlQuery("""
            WITH executions AS MATERIALIZED (
                SELECT clinic_id, conversation_id, tool, channel, success, error_code, latency_ms
                FROM tool_executions
                WHERE clinic_id = ANY (:clinics) AND executed_at >= :from AND executed_at < :to
            ), intents AS (
                SELECT bool_or(success AND tool IN ('book_appointment', 'reschedule_appointment')) AS booked
                FROM executions
                GROUP BY clinic_id, conversation_id
                HAVING bool_or(success AND tool = 'check_availability')
            )
            SELECT count(*) FILTER (WHERE tool IN ('book_appointment', 'reschedule_appointment')) AS booking_attempts,
                   count(*) FILTER (WHERE error_code = 'calendar_unavailable') AS calendar_errors,
                   count(*) FILTER (WHERE error_code = 'slot_selection_mismatch') AS slot_selection_mismatches,
                   (SELECT count(*) FROM intents) AS with_intent,
                   (SELECT count(*) FROM intents WHERE booked) AS with_intent_booked,
                   percentile_disc(0.95) WITHIN GROUP (ORDER BY latency_ms)
                       FILTER (WHERE channel IN ('sms', 'email', 'web')) AS messaging_p95_ms,
                   percentile_disc(0.95) WITHIN GROUP (ORDER BY latency_ms)
                       FILTER (WHERE channel = 'voice') AS voice_p95_ms
            FROM executions
            """)
    ToolCounts tools(List<ClinicId> clinics, Instant from, Instant to);

    @SqlQuery("""
            SELECT (SELECT count(*) FROM conversations
                    WHERE clinic_id = ANY (:clinics) AND last_activity_at >= :from AND last_activity_at < :to)
                       AS conversations,
                   (SELECT count(*) FROM appointments
                    WHERE clinic_id = ANY (:clinics) AND booked_by = 'ai' AND created_at >= :from AND created_at < :to)
                       AS ai_scheduled,
                   (SELECT count(*) FROM appointments
                    WHERE clinic_id = ANY (:clinics) AND cancelled_at >= :from AND cancelled_at < :to)
                       AS cancelled,
                   (SELECT count(*) FROM placements p
                    WHERE p.clinic_id = ANY (:clinics) AND p.placed_at >= :from AND p.placed_at < :to
                      AND p.placed_by = 'assistant'
                      AND NOT EXISTS (
                          SELECT FROM offered_slots o
                          WHERE o.clinic_id = p.clinic_id AND o.id = p.offered_slot_id
                            AND (o.conversation_id, o.service_id, o.provider_id, o.location_id, o.starts_at, o.ends_at)
                              = (p.conversation_id, p.service_id, p.provider_id, p.location_id, p.starts_at, p.ends_at)))
                       AS slot_bypasses
            """)
    BookingCounts bookings(List<ClinicId> clinics, Instant from, Instant to);

    /// The days on which anything happened, oldest first, each clinic's by its own clocks.
    ///
    /// @param zones of `clinics`, side by side; so are `froms` and `tos`
    @SqlQuery("""
            WITH k AS (
                SELECT * FROM unnest(:clinics, :zones, :froms::timestamptz[], :tos::timestamptz[])
                    AS k (clinic_id, zone, from_at, to_at)
            ), intents AS (
                SELECT (min(e.executed_at) AT TIME ZONE k.zone)::date AS day,
                       bool_or(e.success AND e.tool IN ('book_appointment', 'reschedule_appointment')) AS booked
                FROM k JOIN tool_executions e
                    ON e.clinic_id = k.clinic_id AND e.executed_at >= k.from_at AND e.executed_at < k.to_at
                GROUP BY k.zone, e.clinic_id, e.conversation_id
                HAVING bool_or(e.success AND e.tool = 'check_availability')
            ), happened AS (
                SELECT (c.last_activity_at AT TIME ZONE k.zone)::date AS day,
                       1 AS conversations, 0 AS with_intent, 0 AS with_intent_booked, 0 AS ai_scheduled, 0 AS cancelled
                FROM k JOIN conversations c
                    ON c.clinic_id = k.clinic_id AND c.last_activity_at >= k.from_at AND c.last_activity_at < k.to_at
                UNION ALL
                SELECT day, 0, 1, booked::int, 0, 0 FROM intents
                UNION ALL
                SELECT (a.created_at AT TIME ZONE k.zone)::date, 0, 0, 0, 1, 0
                FROM k JOIN appointments a
                    ON a.clinic_id = k.clinic_id AND a.created_at >= k.from_at AND a.created_at < k.to_at
                WHERE a.booked_by = 'ai'
                UNION ALL
                SELECT (a.cancelled_at AT TIME ZONE k.zone)::date, 0, 0, 0, 0, 1
                FROM k JOIN appointments a
                    ON a.clinic_id = k.clinic_id AND a.cancelled_at >= k.from_at AND a.cancelled_at < k.to_at
            )
            SELECT day, sum(conversations) AS conversations, sum(with_intent) AS with_intent,
                   sum(with_intent_booked) AS with_intent_booked, sum(ai_scheduled) AS ai_scheduled,
                   sum(cancelled) AS cancelled
            FROM happened GROUP BY day ORDER BY day
            """)
    List<DayCounts> days(List<ClinicId> clinics, List<String> zones, List<String> froms, List<String> tos);
}
