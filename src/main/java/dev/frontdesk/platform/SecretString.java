package dev.frontdesk.platform;

import com.fasterxml.jackson.annotation.JsonCreator;

/// A text that must not be seen: printed as `[REDACTED]`.
public record SecretString(String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SecretString {}

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
