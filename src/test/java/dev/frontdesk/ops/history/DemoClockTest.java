package dev.frontdesk.ops.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoClockTest {
    private static final Instant PRESENT = Instant.parse("2026-11-23T15:00:00Z");

    private final TestClock real = new TestClock(PRESENT);
    private final DemoClock clock = new DemoClock(real);

    @Test
    void isTheRealOneUnlessToldOtherwise() {
        assertThat(clock.instant()).isEqualTo(PRESENT);
        assertThat(clock.isBehind()).isFalse();
    }

    @Test
    void runsInThePast() {
        clock.beginBehind(Duration.ofDays(21));
        real.advance(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo("2026-11-02T15:00:05Z");
        assertThat(clock.present()).isEqualTo("2026-11-23T15:00:05Z");
    }

    @Test
    void leapsForwardOnly() {
        clock.beginBehind(Duration.ofDays(21));

        clock.leapTo(Instant.parse("2026-11-10T09:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-11-10T09:00:00Z");

        clock.leapTo(Instant.parse("2026-11-09T09:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-11-10T09:00:00Z");
    }

    @Test
    void neverGetsAheadOfTheRealOne() {
        clock.beginBehind(Duration.ofDays(1));
        clock.leapTo(PRESENT.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(PRESENT);
        assertThat(clock.isBehind()).isFalse();
    }

    @Test
    void catchesUp() {
        clock.beginBehind(Duration.ofDays(1));
        clock.catchUp();

        assertThat(clock.instant()).isEqualTo(PRESENT);
    }
}
