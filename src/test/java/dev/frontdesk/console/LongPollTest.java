package dev.frontdesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongPollTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration FOREVER = Duration.ofDays(1);

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void asksUntilThereIsNews() throws Exception {
        var asked = new AtomicInteger();

        var news = new LongPoll(1, FOREVER, SHORT)
                .await(() -> Optional.of("news").filter(_ -> asked.incrementAndGet() == 3));

        assertThat(news).hasValue("news");
        assertThat(asked).hasValue(3);
    }

    @Test
    void givesUpWhenThereIsNoneForLong() throws Exception {
        assertThat(new LongPoll(1, Duration.ofMillis(5), SHORT).await(Optional::empty))
                .isEmpty();
    }

    @Test
    void turnsAwayWhoFindsNoPlaceUntilOneIsFree() throws Exception {
        var poll = new LongPoll(1, Duration.ofMillis(5), SHORT);
        var asking = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var waiting = inTheBackground(poll, () -> {
            asking.countDown();
            awaitQuietly(answer);
            return Optional.of("first");
        });
        asking.await();

        assertThatThrownBy(() -> poll.await(() -> Optional.of("second"))).isInstanceOf(LongPoll.Crowded.class);

        answer.countDown();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).hasValue("first");
        assertThat(poll.await(() -> Optional.of("third"))).hasValue("third");
    }

    @Test
    void letsEverybodyGoWhenTheServerStops() throws Exception {
        var poll = new LongPoll(1, FOREVER, FOREVER);
        var asking = new CountDownLatch(1);
        var waiting = inTheBackground(poll, () -> {
            asking.countDown();
            return Optional.empty();
        });
        asking.await();

        poll.lifeCycleStopping(new AbstractLifeCycle() {});

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    private Future<Optional<String>> inTheBackground(LongPoll poll, Supplier<Optional<String>> news) {
        return others.submit(() -> poll.await(news));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
