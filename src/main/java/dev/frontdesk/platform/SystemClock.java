package dev.frontdesk.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// The clock of the running system, made once at the root. Everything else is handed an [InstantSource].
public final class SystemClock {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private SystemClock() {}

    /// PostgreSQL keeps microseconds: an instant read back equals the one that was written.
    public static InstantSource inMicroseconds() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
