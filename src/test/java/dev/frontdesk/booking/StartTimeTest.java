package dev.frontdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void is_read_with_and_without_an_offset() {
        var three = Instant.parse("2026-11-27T20:00:00Z");

        assertThat(StartTime.parse("2026-11-27T15:00:00-05:00"))
                .hasValueSatisfying(
                        start -> assertThat(start.matches(three, NEW_YORK)).isTrue());
        assertThat(StartTime.parse(" 2026-11-27 15:00 "))
                .hasValueSatisfying(
                        start -> assertThat(start.matches(three, NEW_YORK)).isTrue());
    }

    /// Their first or last moment has no day in another zone, or none at all.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                " +999999999-12-31T23:59:59",
                "+10000-01-01T00:00:00Z",
                "2026-02-30T10:00:00Z",
                ""
            })
    void is_nothing_that_no_clock_shows(String text) {
        assertThat(StartTime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00+18:00", "9999-12-31T23:59:59-18:00"})
    void of_any_year_of_four_digits_can_be_told_from_now(String text) {
        assertThat(StartTime.parse(text)).hasValueSatisfying(start -> start.isPast(Instant.EPOCH, NEW_YORK));
    }
}
