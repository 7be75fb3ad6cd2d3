package dev.frontdesk.admin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a token may do. Each role may all that the ones before it may.
public enum Role {
    /// Reads.
    VIEWER,
    /// Books, moves and cancels, and blocks providers' time.
    STAFF,
    /// Changes clinics and hands out tokens.
    ADMIN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(String wireName) {
        return compareTo(valueOf(wireName.toUpperCase(Locale.ROOT))) >= 0;
    }
}
