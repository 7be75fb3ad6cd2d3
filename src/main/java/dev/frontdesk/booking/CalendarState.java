package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far the mirror in an outside calendar is. `none`: the built-in calendar, there is nothing to mirror.
public enum CalendarState {
    @JsonProperty("synced")
    SYNCED,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("none")
    NONE
}
