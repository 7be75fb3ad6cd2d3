package dev.frontdesk.twilio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The carrier answered 429 or 5xx: nothing was accepted, and trying again later makes sense.
final class CarrierBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable Duration retryAfter;

    /// @param retryAfter the header: seconds; a date, or nothing, leaves the wait to us
    CarrierBusyException(int status, String retryAfter) {
        super("the carrier answered " + status);
        this.status = status;
        this.retryAfter = retryAfter.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
    }

    int status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
