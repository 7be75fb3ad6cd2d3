package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a conversation is held. Every one of them can book, through the same brain.
public enum BookingChannel {
    @JsonProperty("voice")
    VOICE("voice"),
    @JsonProperty("sms")
    SMS("sms"),
    @JsonProperty("email")
    EMAIL("email"),
    @JsonProperty("web")
    WEB("web"),
    @JsonProperty("staff_console")
    STAFF_CONSOLE("staff_console");

    private final String wireName;

    BookingChannel(String wireName) {
        this.wireName = wireName;
    }

    /// As it stands in the database, in JSON and in labels.
    public String wireName() {
        return wireName;
    }

    public boolean isStaff() {
        return this == STAFF_CONSOLE;
    }
}
