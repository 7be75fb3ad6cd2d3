package dev.frontdesk.admin;

import dev.frontdesk.platform.http.ApiException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The `from` or `to` of a list: a moment, or a day of whichever clinic is looked at. A stretch includes the moment it
/// starts at and not the one it ends at; of days it includes both.
sealed interface TimeBound {
    /// How PostgreSQL writes a moment that is before, or after, all others.
    String EARLIEST = "-infinity";

    String LATEST = "infinity";

    record Moment(Instant at) implements TimeBound {}

    record Day(LocalDate day) implements TimeBound {}

    static @Nullable TimeBound parse(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() <= "2026-01-01".length()
                    ? new Day(Parameters.plausible(LocalDate.parse(text)))
                    : new Moment(moment(text));
        } catch (DateTimeException e) {
            throw ApiException.badParameter(name, "must be a date, or a date and time with an offset, in ISO 8601");
        }
    }

    private static Instant moment(String text) {
        // a plus sign that was not escaped arrives as a space
        var parsed = OffsetDateTime.parse(text.replace(' ', '+'));
        Parameters.plausible(parsed.toLocalDate());
        return parsed.toInstant();
    }

    static String start(@Nullable TimeBound bound, ZoneId zone) {
        return switch (bound) {
            case null -> EARLIEST;
            case Moment(var at) -> at.toString();
            case Day(var day) -> day.atStartOfDay(zone).toInstant().toString();
        };
    }

    static String end(@Nullable TimeBound bound, ZoneId zone) {
        return switch (bound) {
            case null -> LATEST;
            case Moment(var at) -> at.toString();
            case Day(var day) -> day.plusDays(1).atStartOfDay(zone).toInstant().toString();
        };
    }
}
