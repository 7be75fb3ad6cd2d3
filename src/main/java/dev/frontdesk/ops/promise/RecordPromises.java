package dev.frontdesk.ops.promise;

import java.util.List;

/// Of what is recorded about decisions (I3, I5, I8, I9), and of the guards in the schema.
final class RecordPromises {
    static final List<Promise> ALL = List.of(
            new Promise(
                    "given-as-recorded",
                    "each time given is one recorded tool call that says so, and the reverse",
                    """
                    SELECT COALESCE(given.id, said.id)
                    FROM (SELECT clinic_id, CAST(appointment_id AS text) AS id, count(*) AS times
                          FROM placements WHERE placed_by <> 'calendar' GROUP BY clinic_id, appointment_id) AS given
                    FULL JOIN (SELECT clinic_id, result ->> 'appointment_id' AS id, count(*) AS times
                               FROM tool_executions
                               WHERE success AND tool IN ('book_appointment', 'reschedule_appointment')
                                 AND result ->> 'idempotent_replay' = 'false'
                               GROUP BY clinic_id, result ->> 'appointment_id') AS said
                      ON said.clinic_id = given.clinic_id AND said.id = given.id
                    WHERE given.times IS DISTINCT FROM said.times
                    """),
            new Promise("told-as-given", "whoever was told of a time was given that time", """
                    SELECT e.id
                    FROM tool_executions e
                    JOIN conversations c ON c.clinic_id = e.clinic_id AND c.id = e.conversation_id
                    LEFT JOIN placements p
                      ON p.clinic_id = e.clinic_id AND p.customer_id = c.customer_id
                     AND CAST(p.appointment_id AS text) = e.result ->> 'appointment_id'
                     AND p.starts_at = CAST(e.result ->> 'start_time' AS timestamptz)
                    WHERE e.success AND e.tool IN ('book_appointment', 'reschedule_appointment') AND p.id IS NULL
                    """),
            new Promise("told-own", "what a guest is told of an appointment is of their own", """
                    SELECT e.id
                    FROM tool_executions e
                    JOIN conversations c ON c.clinic_id = e.clinic_id AND c.id = e.conversation_id
                    CROSS JOIN LATERAL (
                        SELECT e.result ->> 'appointment_id' UNION ALL
                        SELECT one ->> 'appointment_id' FROM jsonb_path_query(e.result, '$.appointments[*]') AS one
                    ) AS told(appointment)
                    JOIN appointments a ON CAST(a.id AS text) = told.appointment
                    WHERE e.success AND (a.clinic_id <> e.clinic_id OR a.customer_id <> c.customer_id)
                    """),
            new Promise("cancelled-as-recorded", "each cancellation is one recorded tool call, and the reverse", """
                    SELECT COALESCE(done.id, said.id)
                    FROM (SELECT clinic_id, CAST(id AS text) AS id FROM appointments
                          WHERE status = 'cancelled' AND cancelled_in IS NOT NULL) AS done
                    FULL JOIN (SELECT clinic_id, result ->> 'appointment_id' AS id, count(*) AS times
                               FROM tool_executions
                               WHERE success AND tool = 'cancel_appointment' AND result ->> 'idempotent_replay' = 'false'
                               GROUP BY clinic_id, result ->> 'appointment_id') AS said
                      ON said.clinic_id = done.clinic_id AND said.id = done.id
                    WHERE done.id IS NULL OR said.times IS DISTINCT FROM 1
                    """),
            new Promise("one-outcome", "a tool call has one outcome", """
                    SELECT min(CAST(id AS text)) FROM tool_executions
                    GROUP BY clinic_id, conversation_id, delivery_key, tool_call_id HAVING count(*) > 1
                    """),
            new Promise("adjusted-by-a-call", "an adjustment or replay on record belongs to a recorded tool call", """
                    SELECT a.id FROM argument_adjustments a
                    WHERE NOT EXISTS (SELECT FROM tool_executions e
                                      WHERE e.clinic_id = a.clinic_id AND e.conversation_id = a.conversation_id
                                        AND e.tool_call_id = a.tool_call_id AND e.tool = a.tool)
                    """),
            new Promise("guards-in-place", "the constraints and triggers that hold all this are in force", """
                    SELECT name FROM unnest(ARRAY[
                        'messages_once_by_sid', 'messages_once_by_token', 'conversations_one_open',
                        'placements_provider_free', 'placements_customer_free', 'placements_as_offered',
                        'placements_by_assistant_offered', 'placements_offer_used_once', 'placements_of_appointment',
                        'placements_in_own_conversation', 'placements_current', 'placements_never_move',
                        'placements_kept', 'tool_executions_once', 'tool_executions_append_only',
                        'tool_executions_no_truncate', 'argument_adjustments_append_only',
                        'argument_adjustments_no_truncate', 'staff_access_append_only', 'staff_access_no_truncate',
                        'consent_events_append_only', 'consent_events_no_truncate']) AS guard(name)
                    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conname = name AND convalidated)
                      AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = name AND tgenabled IN ('O', 'A'))
                      AND NOT EXISTS (SELECT FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
                                      WHERE relname = name AND indisunique AND indisvalid)
                    """));

    private RecordPromises() {}
}
