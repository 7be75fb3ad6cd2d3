package dev.frontdesk.console;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.util.component.LifeCycle;

/// Requests that wait for news. So many at once, each for so long; all are let go when the server stops. Waiting
/// costs a virtual thread and, several times a second, the question whether there is news.
final class LongPoll implements LifeCycle.Listener {
    /// Nobody's turn to wait: too many do.
    static final class Crowded extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final Semaphore places;
    private final Duration longest;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);

    LongPoll(int places, Duration longest, Duration pause) {
        this.places = new Semaphore(places);
        this.longest = longest;
        this.pause = pause;
    }

    /// Asks `news` until it has some; empty when it had none for as long as one may wait.
    <T> Optional<T> await(Supplier<Optional<T>> news) throws Crowded {
        if (!places.tryAcquire()) {
            throw new Crowded();
        }
        try {
            return askUntilTimeIsUp(news);
        } finally {
            places.release();
        }
    }

    private <T> Optional<T> askUntilTimeIsUp(Supplier<Optional<T>> news) {
        for (var waited = Duration.ZERO; ; waited = waited.plus(pause)) {
            var answer = news.get();
            if (answer.isPresent() || waited.compareTo(longest) >= 0 || isStopping()) {
                return answer;
            }
        }
    }

    /// Pauses first.
    private boolean isStopping() {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void lifeCycleStopping(LifeCycle server) {
        stopping.countDown();
    }
}
