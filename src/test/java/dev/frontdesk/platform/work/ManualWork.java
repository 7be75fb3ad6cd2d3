package dev.frontdesk.platform.work;

import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Durable work that runs when the test says so: the same table, the same retries, no threads.
public final class ManualWork implements DurableWork {
    private final Database database;
    private final InstantSource clock;
    private final Map<String, Registered> kinds = new HashMap<>();
    private final Map<String, Runnable> recurring = new HashMap<>();

    public ManualWork(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Registered(Retries retries, Handler handler) {}

    /// A piece of work in the queue.
    public record Queued(String taskName, String taskInstance, Instant executionTime, int failures) {}

    interface QueueDao {
        @SqlQuery("""
                SELECT task_name, task_instance, execution_time, COALESCE(consecutive_failures, 0) AS failures
                FROM scheduled_tasks ORDER BY execution_time, task_name, task_instance
                """)
        List<Queued> all();

        @SqlUpdate("DELETE FROM scheduled_tasks WHERE task_name = :taskName AND task_instance = :taskInstance")
        void remove(String taskName, String taskInstance);

        @SqlUpdate("""
                UPDATE scheduled_tasks SET execution_time = :at, consecutive_failures = :failures
                WHERE task_name = :taskName AND task_instance = :taskInstance
                """)
        void reschedule(String taskName, String taskInstance, Instant at, int failures);
    }

    @Override
    public void register(Kind kind, Retries retries, Handler handler) {
        kinds.put(kind.name(), new Registered(retries, handler));
    }

    @Override
    public void registerRecurring(String name, Duration interval, Runnable job) {
        recurring.put(name, job);
    }

    @Override
    public void schedule(Tx tx, Kind kind, UUID clinicId, UUID id, Instant at) {
        tx.dao(ScheduledTaskDao.class).insert(kind.name(), new PieceOfWork(clinicId, id).instance(), at);
    }

    @Override
    public void wakeUp() {
        // Work waits for the test.
    }

    public List<Queued> queue() {
        return database.dao(QueueDao.class).all();
    }

    /// Runs what is due, and what that makes due, one piece after the other. Returns how many runs there were.
    public int runDue() {
        var runs = 0;
        while (true) {
            var now = clock.instant();
            var next = queue().stream()
                    .filter(queued -> !queued.executionTime().isAfter(now))
                    .findFirst();
            if (next.isEmpty()) {
                return runs;
            }
            run(next.get(), now);
            runs++;
        }
    }

    public void runRecurring(String name) {
        var job = recurring.get(name);
        if (job == null) {
            throw new IllegalArgumentException("no recurring work is called " + name);
        }
        job.run();
    }

    private void run(Queued queued, Instant now) {
        var kind = kinds.get(queued.taskName());
        if (kind == null) {
            throw new IllegalStateException("no handler for " + queued.taskName());
        }
        var piece = PieceOfWork.parse(queued.taskInstance());
        var queue = database.dao(QueueDao.class);
        try {
            switch (kind.handler().run(piece.clinicId(), piece.id())) {
                case Outcome.Done() -> queue.remove(queued.taskName(), queued.taskInstance());
                case Outcome.Again(var at) -> queue.reschedule(queued.taskName(), queued.taskInstance(), at, 0);
            }
        } catch (Exception e) {
            failed(queued, kind, piece, e, now);
        }
    }

    private void failed(Queued queued, Registered kind, PieceOfWork piece, Exception failure, Instant now) {
        var queue = database.dao(QueueDao.class);
        if (queued.failures() < kind.retries().maxRetries()) {
            var at = now.plus(kind.retries().delayAfter(queued.failures()));
            queue.reschedule(queued.taskName(), queued.taskInstance(), at, queued.failures() + 1);
            return;
        }
        kind.handler().gaveUp(piece.clinicId(), piece.id(), failure);
        queue.remove(queued.taskName(), queued.taskInstance());
    }
}
