package dev.frontdesk.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Latencies hundred =
            Latencies.of(LongStream.rangeClosed(1, 100).map(TimeUnit.MILLISECONDS::toNanos), 2 * SECOND, 3);

    @Test
    void aPercentileIsTheLatencyThatSoManyDidNotExceed() {
        assertThat(hundred.millis(50)).isEqualTo(50);
        assertThat(hundred.millis(99)).isEqualTo(99);
        assertThat(hundred.millis(100)).isEqualTo(100);
        assertThat(hundred.millis(0.1)).isEqualTo(1);
    }

    @Test
    void onlyWhatSucceededCounts() {
        assertThat(hundred.count()).isEqualTo(100);
        assertThat(hundred.perSecond()).isEqualTo(50);
        assertThat(hundred.failed()).isEqualTo(3);
    }

    @Test
    void theMedianOfSeveralRunsIsOneOfThem() {
        assertThat(Effort.median(List.of(9.0, 1.0, 5.0), figure -> figure)).isEqualTo(5);
        assertThat(Effort.median(List.of(4.0), figure -> figure)).isEqualTo(4);
    }
}
