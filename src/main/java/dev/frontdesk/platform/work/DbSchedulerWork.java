package dev.frontdesk.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.frontdesk.platform.FailureTrace;
import dev.frontdesk.platform.database.Background;
import dev.frontdesk.platform.database.Tx;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Durable work on db-scheduler: the table `scheduled_tasks` is the queue, claimed with `SKIP LOCKED` by any node. A
/// piece whose node died is run again by another after four missed heartbeats; a crash is not counted as a failure.
public final class DbSchedulerWork implements DurableWork, Managed {
    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerWork.class);
    private static final int MISSED_HEARTBEATS = 4;
    private static final double REFILL_BELOW = 0.5;
    private static final double FILL_UP_TO = 1.0;

    private final DataSource dataSource;
    private final InstantSource clock;
    private final DurableWorkConfiguration configuration;
    private final List<Task<?>> tasks = new ArrayList<>();
    private final List<RecurringTask<Void>> recurring = new ArrayList<>();
    private volatile @Nullable Scheduler scheduler;

    public DbSchedulerWork(DataSource dataSource, InstantSource clock, DurableWorkConfiguration configuration) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.configuration = configuration;
    }

    @Override
    public void register(Kind kind, Retries retries, Handler handler) {
        requireNotStarted();
        tasks.add(Tasks.custom(kind.name(), Void.class)
                .onFailure((failed, operations) -> failed(kind, retries, handler, failed, operations))
                .onDeadExecution((dead, operations) -> revive(kind, dead, operations))
                .execute((instance, _) -> run(handler, PieceOfWork.parse(instance.getId()))));
    }

    @Override
    public void registerRecurring(String name, Duration interval, Runnable job) {
        requireNotStarted();
        recurring.add(Tasks.recurring(name, FixedDelay.of(interval)).execute((_, _) -> runRecurring(name, job)));
    }

    @Override
    public void schedule(Tx tx, Kind kind, UUID clinicId, UUID id, Instant at) {
        tx.dao(ScheduledTaskDao.class).insert(kind.name(), new PieceOfWork(clinicId, id).instance(), at);
    }

    @Override
    public void wakeUp() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /// For a node that is the only one, before it starts: what is marked as running was running when it was
    /// stopped, and need not wait until heartbeats are missed.
    ///
    /// @param waiting work that may have been put off until such an earlier run would be over: it is due now
    public static void takeUpWhatWasLeft(Tx tx, Kind waiting, Instant now) {
        tx.dao(ScheduledTaskDao.class).releaseAll();
        tx.dao(ScheduledTaskDao.class).makeDue(waiting.name(), now);
    }

    @Override
    public void start() {
        requireNotStarted();
        var started = Scheduler.create(dataSource, tasks)
                .startTasks(recurring)
                .clock(clock::instant)
                .threads(configuration.concurrency())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("work-", 0).factory()))
                .pollUsingLockAndFetch(REFILL_BELOW, FILL_UP_TO)
                .pollingInterval(configuration.pollingInterval())
                .heartbeatInterval(configuration.heartbeatInterval())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(configuration.shutdownWait())
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    private static CompletionHandler<Void> run(Handler handler, PieceOfWork piece) {
        try {
            return switch (Background.call(() -> handler.run(piece.clinicId(), piece.id()))) {
                case Outcome.Done() -> (_, operations) -> operations.remove();
                case Outcome.Again(var at) -> (complete, operations) -> operations.reschedule(complete, at);
            };
        } catch (Exception e) {
            throw new WorkFailed(e);
        }
    }

    private void failed(
            Kind kind,
            Retries retries,
            Handler handler,
            ExecutionComplete failed,
            ExecutionOperations<Void> operations) {
        var earlierFailures = failed.getExecution().consecutiveFailures;
        var piece = PieceOfWork.parse(failed.getExecution().getId());
        var cause = WorkFailed.causeOf(failed);
        logFailure(kind.name(), piece.instance(), earlierFailures + 1, cause);
        if (earlierFailures < retries.maxRetries()) {
            operations.reschedule(failed, failed.getTimeDone().plus(retries.delayAfter(earlierFailures)));
            return;
        }
        LOG.error("{} {} is given up after {} tries", kind.name(), piece.instance(), earlierFailures + 1);
        handler.gaveUp(piece.clinicId(), piece.id(), cause);
        operations.remove();
    }

    private void revive(Kind kind, ExecutionComplete dead, ExecutionOperations<Void> operations) {
        var execution = dead.getExecution();
        LOG.warn("{} {} is run again: its node stopped", kind.name(), execution.getId());
        var now = clock.instant();
        // Told as a success because a failure would use up one of the retries.
        operations.reschedule(ExecutionComplete.success(execution, now, now), now);
    }

    private static void runRecurring(String name, Runnable job) {
        try {
            Background.call(Executors.callable(job));
        } catch (Exception e) {
            logFailure(name, "recurring", 1, e);
        }
    }

    /// Exception messages may quote what people wrote: above DEBUG only types and places are logged.
    private static void logFailure(String name, String instance, int failures, Throwable cause) {
        LOG.warn("{} {} failed, try {}: {}", name, instance, failures, FailureTrace.of(cause));
        LOG.debug("{} {} failed", name, instance, cause);
    }

    private void requireNotStarted() {
        if (scheduler != null) {
            throw new IllegalStateException("work has started");
        }
    }

    private static final class WorkFailed extends RuntimeException {
        WorkFailed(Exception cause) {
            super(cause);
        }

        static Exception causeOf(ExecutionComplete failed) {
            return switch (failed.getCause().orElse(null)) {
                case WorkFailed wrapped when wrapped.getCause() instanceof Exception cause -> cause;
                case Exception other -> other;
                case null -> new IllegalStateException("failed without a cause");
                case Throwable error -> new IllegalStateException(error);
            };
        }
    }
}
