package dev.frontdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
    private static final Instant T = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void rangesThatOnlyTouchDoNotOverlap() {
        assertThat(range(0, 10).overlaps(range(10, 20))).isFalse();
        assertThat(range(0, 11).overlaps(range(10, 20))).isTrue();
    }

    @Test
    void theStartIsInTheEndIsNot() {
        assertThat(range(0, 10).contains(T)).isTrue();
        assertThat(range(0, 10).contains(T.plusSeconds(10))).isFalse();
        assertThat(range(0, 10).contains(range(0, 10))).isTrue();
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> range(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatPostgresWrites() {
        assertThat(TimeRangeMapping.parse("[\"2026-11-23 14:30:00+05:30\",\"2026-11-23 09:00:10.5+00\")"))
                .isEqualTo(new TimeRange(T, T.plusMillis(10_500)));
    }

    private static TimeRange range(long from, long to) {
        return new TimeRange(T.plusSeconds(from), T.plusSeconds(to));
    }
}
