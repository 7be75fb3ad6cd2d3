package dev.frontdesk.clinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// Opening hours of a week in the clinic's own zone. A day that is not named is off.
public record WeeklyHours(Map<DayOfWeek, List<Span>> days) {
    /// A stretch of one day, `from` before `to`; `to` may be [#MIDNIGHT], the end of the day.
    public record Span(LocalTime from, LocalTime to) {}

    /// 24:00, which Java's LocalTime does not have.
    public static final LocalTime MIDNIGHT = LocalTime.MAX;

    public static final WeeklyHours NONE = new WeeklyHours(Map.of());

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
