package dev.frontdesk.platform.work;

import dev.frontdesk.platform.database.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Work that survives a crash: scheduled in the transaction that makes it necessary, run at least once afterwards by
/// some node, retried with backoff, and given up loudly. Handlers must be repeatable.
public interface DurableWork {
    /// A kind of work, for example `turn`. Its name stands in the queue: it never changes once released.
    record Kind(String name) {}

    /// What happens next to a piece of work.
    sealed interface Outcome {
        record Done() implements Outcome {}

        /// To be run again at `at`; not counted as a failure.
        record Again(Instant at) implements Outcome {}
    }

    /// Does one piece of work. Throwing means: try again later.
    interface Handler {
        Outcome run(UUID clinicId, UUID id) throws Exception;

        /// Called once when the last retry failed, in place of another try: leave the failure where people see it.
        default void gaveUp(UUID clinicId, UUID id, Exception last) {}
    }

    /// @param maxRetries retries after the first try, doubling from `firstDelay`
    record Retries(int maxRetries, Duration firstDelay) {
        private static final int MAX_DOUBLINGS = 20;

        /// The wait after a try that failed when `earlierFailures` had failed before it.
        Duration delayAfter(int earlierFailures) {
            return firstDelay.multipliedBy(1L << Math.min(earlierFailures, MAX_DOUBLINGS));
        }
    }

    /// Names the handler of a kind. Only before the work starts.
    void register(Kind kind, Retries retries, Handler handler);

    /// Runs `job` every `interval` on one node at a time. Only before the work starts.
    void registerRecurring(String name, Duration interval, Runnable job);

    /// Schedules a piece of work in `tx`: it runs if and only if `tx` commits. The same piece twice is one.
    void schedule(Tx tx, Kind kind, UUID clinicId, UUID id, Instant at);

    /// Says that something is due now: called after the commit, it saves the wait for the next poll.
    void wakeUp();
}
