package dev.frontdesk.booking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A start as it was passed: ISO 8601, with an offset or in the clinic's own time. Its year has four digits; years with
/// a sign reach beyond what clocks of all zones can show.
record StartTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final int LONGEST = 40;

    static Optional<StartTime> parse(String text) {
        var iso = text.strip().replace(' ', 'T');
        if (text.length() > LONGEST || iso.startsWith("+") || iso.startsWith("-")) {
            return Optional.empty();
        }
        try {
            var exact = OffsetDateTime.parse(iso);
            return Optional.of(new StartTime(exact.toLocalDateTime(), exact.getOffset()));
        } catch (DateTimeException _) {
            try {
                return Optional.of(new StartTime(LocalDateTime.parse(iso), null));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    /// Whether this names one moment: not so without an offset when clocks in `zone` show the time twice.
    boolean isClear(ZoneId zone) {
        return offset != null || zone.getRules().getValidOffsets(local).size() == 1;
    }

    /// Whether this names a day that is over.
    boolean isPast(Instant now, ZoneId zone) {
        return earliest(zone)
                .atZone(zone)
                .toLocalDate()
                .isBefore(now.atZone(zone).toLocalDate());
    }

    /// The first moment this names, for a clock in `zone`.
    Instant earliest(ZoneId zone) {
        return offset == null ? local.atZone(zone).withEarlierOffsetAtOverlap().toInstant() : local.toInstant(offset);
    }

    /// Whether this names `moment`. Without an offset: whether a clock in `zone` shows it then.
    boolean matches(Instant moment, ZoneId zone) {
        return offset == null
                ? moment.atZone(zone).toLocalDateTime().equals(local)
                : moment.equals(local.toInstant(offset));
    }
}
