package dev.frontdesk.language;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;

/// A stub.
public record Shift(Period days, Duration time) {
    public static Optional<Shift> read(Utterance text) {
        return text.says("an hour later") ? Optional.of(new Shift(Period.ZERO, Duration.ofHours(1))) : Optional.empty();
    }

    public LocalDateTime apply(LocalDateTime start) {
        return start.plus(days).plus(time);
    }
}
