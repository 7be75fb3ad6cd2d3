package dev.frontdesk.ops.promise;

import java.util.List;

/// Of what guests write and are answered (I7).
final class TextPromises {
    static final List<Promise> ALL = List.of(
            new Promise("stored-once", "a text is stored once, however often the carrier delivers it", """
                    SELECT min(CAST(id AS text)) FROM messages
                    WHERE message_sid IS NOT NULL
                    GROUP BY clinic_id, message_sid HAVING count(*) > 1
                    """),
            new Promise("answered-or-queued", "a guest's text is answered, or its answer is in the queue", """
                    SELECT m.id
                    FROM messages m LEFT JOIN turns t ON t.clinic_id = m.clinic_id AND t.id = m.turn_id
                    WHERE m.direction = 'inbound' AND t.completed_at IS NULL
                      AND NOT EXISTS (SELECT FROM scheduled_tasks s
                                      WHERE s.task_name = 'turn' AND s.task_instance = m.clinic_id || '/' || m.id)
                    """),
            new Promise("nobody-waits", "no guest waits for an answer longer than ten minutes", """
                    SELECT m.id
                    FROM messages m LEFT JOIN turns t ON t.clinic_id = m.clinic_id AND t.id = m.turn_id
                    WHERE m.direction = 'inbound' AND t.completed_at IS NULL
                      AND m.created_at < (SELECT now - interval '10 minutes' FROM clock)
                    """),
            new Promise("one-reply", "a turn that is over has exactly one reply, or was one that gets none", """
                    SELECT t.id
                    FROM turns t LEFT JOIN messages r
                      ON r.clinic_id = t.clinic_id AND r.turn_id = t.id AND r.direction = 'outbound'
                    WHERE t.completed_at IS NOT NULL
                    GROUP BY t.clinic_id, t.id, t.answered_by
                    HAVING count(r.id) > 1 OR count(r.id) = 0 AND t.answered_by <> 'none'
                    """),
            new Promise("turn-of-its-own", "a turn answers texts, all of its own conversation", """
                    SELECT t.id
                    FROM turns t LEFT JOIN messages m
                      ON m.clinic_id = t.clinic_id AND m.turn_id = t.id AND m.direction = 'inbound'
                    WHERE m.conversation_id IS DISTINCT FROM t.conversation_id
                    """),
            new Promise("one-turn-at-a-time", "a turn that is not over is the one its conversation is at", """
                    SELECT t.id
                    FROM turns t JOIN conversations c ON c.clinic_id = t.clinic_id AND c.id = t.conversation_id
                    WHERE t.completed_at IS NULL AND c.turn_id IS DISTINCT FROM t.id
                    UNION
                    SELECT c.turn_id
                    FROM conversations c LEFT JOIN turns t
                      ON t.clinic_id = c.clinic_id AND t.id = c.turn_id AND t.conversation_id = c.id
                    WHERE c.turn_id IS NOT NULL AND (t.id IS NULL OR t.completed_at IS NOT NULL)
                    """),
            new Promise("sent-or-queued", "what is said to a guest is handed over, or in the queue to be", """
                    SELECT m.id FROM messages m
                    WHERE m.direction = 'outbound' AND m.status = 'queued'
                      AND NOT EXISTS (SELECT FROM scheduled_tasks s
                                      WHERE s.task_name = 'send' AND s.task_instance = m.clinic_id || '/' || m.id)
                    """),
            new Promise("sent-in-time", "what is said to a guest waits no longer than half an hour", """
                    SELECT m.id FROM messages m
                    WHERE m.direction = 'outbound' AND m.status = 'queued'
                      AND m.status_at < (SELECT now - interval '30 minutes' FROM clock)
                    """));

    private TextPromises() {}
}
