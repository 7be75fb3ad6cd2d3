package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Opening hours of a week in the clinic's own zone. A day that is not named is off. Written as
/// `{mon: ["09:00-12:00", "13:00-19:00"], sun: []}`.
public record WeeklyHours(Map<DayOfWeek, List<Span>> days) {
    /// 24:00, which Java's LocalTime does not have.
    public static final LocalTime MIDNIGHT = LocalTime.MAX;

    public static final WeeklyHours NONE = new WeeklyHours(Map.of());

    public WeeklyHours {
        var ordered = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        days.forEach((day, spans) -> ordered.put(
                day, spans.stream().sorted(Comparator.comparing(Span::from)).toList()));
        days = Collections.unmodifiableMap(ordered);
    }

    /// A stretch of one day, `from` before `to`; `to` may be [#MIDNIGHT], the end of the day.
    public record Span(LocalTime from, LocalTime to) {
        private static final Pattern WRITTEN =
                Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

        /// Reads `09:00-19:00`; empty when it is not two times of a day. Says nothing of their order.
        static Optional<Span> parse(String text) {
            var match = WRITTEN.matcher(text);
            if (!match.matches()) {
                return Optional.empty();
            }
            var to = match.group(3) == null ? MIDNIGHT : time(match.group(3), match.group(4));
            return Optional.of(new Span(time(match.group(1), match.group(2)), to));
        }

        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        @Override
        public String toString() {
            return from + "-" + (to.equals(MIDNIGHT) ? "24:00" : to.toString());
        }

        private static LocalTime time(String hour, String minute) {
            return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
        }
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /// `mon`, `tue`, …
    static String nameOf(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    @JsonValue
    Map<String, List<String>> written() {
        var written = new LinkedHashMap<String, List<String>>();
        days.forEach((day, spans) ->
                written.put(nameOf(day), spans.stream().map(Span::toString).toList()));
        return written;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WeeklyHours parse(Map<String, List<String>> written) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = written.get(nameOf(day));
            if (spans != null) {
                days.put(
                        day,
                        spans.stream().map(s -> Span.parse(s).orElseThrow()).toList());
            }
        }
        return new WeeklyHours(days);
    }
}
