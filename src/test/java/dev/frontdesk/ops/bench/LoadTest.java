package dev.frontdesk.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aClosedLoopEndsWithItsCalls() throws Exception {
        assertThat(Load.closed(4, LONG, 100, _ -> true).count()).isEqualTo(100);
    }

    @Test
    void anOpenLoopWaitsForNobody() throws Exception {
        var all = new CountDownLatch(10);

        var answered = Load.open(100, Duration.ofMillis(100), _ -> {
            all.countDown();
            return all.await(30, TimeUnit.SECONDS) ? System.nanoTime() : Load.FAILED;
        });

        assertThat(answered.count()).isEqualTo(10);
        // the first was due at once, and is charged for the wait until the last was due
        assertThat(answered.millis(100)).isGreaterThanOrEqualTo(90);
    }

    @Test
    void aFewFailuresAreCounted() throws Exception {
        var answered = Load.closed(1, LONG, 10, new Load.Call() {
            private int calls;

            @Override
            public boolean make(int client) {
                return ++calls % 5 != 0;
            }
        });

        assertThat(answered.failed()).isEqualTo(2);
        assertThat(answered.count()).isEqualTo(8);
    }

    @Test
    void whenMostFailNothingIsMeasured() {
        assertThatThrownBy(() -> Load.closed(1, LONG, 10, _ -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("10 calls failed and 0 succeeded")
                .hasRootCauseMessage("refused");
    }
}
