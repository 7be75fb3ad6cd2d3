package dev.frontdesk.ops.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that may begin in the past and catches up in leaps. Once it is read it never goes back, and it is never
/// ahead of the real one, which it is from the start unless told otherwise.
final class DemoClock implements InstantSource {
    private final InstantSource real;
    private volatile Duration behind = Duration.ZERO;

    DemoClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    /// Where it will be when it has caught up.
    Instant present() {
        return real.instant();
    }

    boolean isBehind() {
        return !behind.isZero();
    }

    /// Only before anybody reads it.
    synchronized void beginBehind(Duration past) {
        behind = past;
    }

    /// Leaps forward to `then`; stays where it is when that is over already.
    synchronized void leapTo(Instant then) {
        var left = Duration.between(then, real.instant());
        if (left.isNegative()) {
            behind = Duration.ZERO;
        } else if (left.compareTo(behind) < 0) {
            behind = left;
        }
    }

    synchronized void catchUp() {
        behind = Duration.ZERO;
    }
}
