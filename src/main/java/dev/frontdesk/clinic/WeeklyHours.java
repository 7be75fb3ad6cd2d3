package dev.frontdesk.clinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// Opening hours of a week in the clinic's own zone. A day that is not named is off.
public record WeeklyHours(Map<DayOfWeek, List<Span>> days) {
    /// A stretch of one day, `from` before `to`; `to` may be 24:00, written as [LocalTime#MAX].
    public record Span(LocalTime from, LocalTime to) {}

    public static final WeeklyHours NONE = new WeeklyHours(Map.of());

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
