package dev.frontdesk.platform.work;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ScheduledTaskDao {
    /// db-scheduler's own `scheduleIfNotExists` tries the insert and looks afterwards; inside our transaction a failed
    /// insert would spoil the transaction.
    @SqlUpdate("""
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            VALUES (:name, :instance, :at, FALSE, 1)
            ON CONFLICT DO NOTHING
            """)
    int insert(String name, String instance, Instant at);

    /// Makes everything due that is marked as running. The version goes on: whoever ran it writes nothing any more.
    @SqlUpdate("""
            UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1
            WHERE picked
            """)
    int releaseAll();

    @SqlUpdate("""
            UPDATE scheduled_tasks SET execution_time = :now, version = version + 1
            WHERE task_name = :name AND execution_time > :now
            """)
    int makeDue(String name, Instant now);
}
