package dev.frontdesk.language;

import java.time.LocalTime;

/// A part of the day, by what people mean at a clinic: morning to noon, afternoon to five, evening from five.
public enum DayPart {
    MORNING(LocalTime.MIN, LocalTime.of(11, 59)),
    AFTERNOON(LocalTime.NOON, LocalTime.of(16, 59)),
    EVENING(LocalTime.of(17, 0), LocalTime.of(23, 59));

    private final LocalTime earliest;
    private final LocalTime latest;

    DayPart(LocalTime earliest, LocalTime latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    public TimeWindow window() {
        return new TimeWindow(earliest, latest);
    }
}
