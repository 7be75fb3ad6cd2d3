package dev.frontdesk.language;

import java.time.LocalTime;

/// The starts somebody would like, to the minute, both ends included.
public record TimeWindow(LocalTime earliest, LocalTime latest) {
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    public static TimeWindow from(LocalTime earliest) {
        return new TimeWindow(earliest, END_OF_DAY);
    }

    /// Starts before `end`, `end` itself not.
    public static TimeWindow before(LocalTime end) {
        return new TimeWindow(LocalTime.MIN, end.equals(LocalTime.MIN) ? end : end.minusMinutes(1));
    }

    /// Within an hour of `time`, never across midnight.
    public static TimeWindow around(LocalTime time) {
        return new TimeWindow(
                time.getHour() == 0 ? LocalTime.MIN : time.minusHours(1),
                time.getHour() == 23 ? END_OF_DAY : time.plusHours(1));
    }

    public boolean contains(LocalTime start) {
        return !start.isBefore(earliest) && !start.isAfter(latest);
    }

    /// What lies in both, or this one when nothing does.
    public TimeWindow narrowedBy(TimeWindow other) {
        var from = earliest.isAfter(other.earliest) ? earliest : other.earliest;
        var to = latest.isBefore(other.latest) ? latest : other.latest;
        return from.isAfter(to) ? this : new TimeWindow(from, to);
    }
}
