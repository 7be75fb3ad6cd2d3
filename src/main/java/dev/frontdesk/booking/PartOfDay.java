package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;

/// Morning is before 12:00, afternoon 12:00-17:00, evening from 17:00, by the start of an appointment.
public enum PartOfDay {
    @JsonProperty("morning")
    MORNING,
    @JsonProperty("afternoon")
    AFTERNOON,
    @JsonProperty("evening")
    EVENING;

    public static PartOfDay of(LocalTime time) {
        if (time.getHour() < 12) {
            return MORNING;
        }
        return time.getHour() < 17 ? AFTERNOON : EVENING;
    }
}
