package dev.frontdesk.ops.promise;

import java.util.List;

/// Of the queue.
final class WorkPromises {
    static final List<Promise> ALL = List.of(
            new Promise("work-not-overdue", "no work is due for longer than five minutes without being begun", """
                    SELECT task_name || ' ' || task_instance FROM scheduled_tasks
                    WHERE NOT picked AND execution_time < (SELECT now - interval '5 minutes' FROM clock)
                    """),
            new Promise("work-not-abandoned", "no work is marked as begun by a node that has not been heard of", """
                    SELECT task_name || ' ' || task_instance FROM scheduled_tasks
                    WHERE picked
                      AND COALESCE(last_heartbeat, execution_time) < (SELECT now - interval '2 minutes' FROM clock)
                    """),
            new Promise("lease-not-forgotten", "no conversation is held by a turn whose lease ended long ago", """
                    SELECT id FROM conversations
                    WHERE turn_id IS NOT NULL AND turn_lease_until < (SELECT now - interval '5 minutes' FROM clock)
                    """));

    private WorkPromises() {}
}
