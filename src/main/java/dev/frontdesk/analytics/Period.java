package dev.frontdesk.analytics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A stretch of whole days that ends with today.
public enum Period {
    TODAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Period> named(String wireName) {
        return Arrays.stream(values())
                .filter(p -> p.wireName().equals(wireName))
                .findFirst();
    }
}
