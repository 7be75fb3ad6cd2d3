package dev.frontdesk.ai;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The model did not answer this time: busy, failing, slow, or its answer was unreadable. Worth another try.
/// The message is ours and carries nothing of what was asked or answered.
public final class ModelUnavailableException extends Exception {
    /// What went wrong, as a label.
    public enum Kind {
        RATE_LIMITED,
        SERVER_ERROR,
        TIMEOUT,
        CONNECTION,
        UNREADABLE,
        /// Not asked: it failed too often just now.
        SWITCHED_OFF
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ModelUnavailableException(Kind kind, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super("model unavailable: " + kind, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /// How long the model asked to be left alone.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
