package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.drive.Spread;
import java.util.List;
import java.util.stream.LongStream;

/// How long each call of one run took.
///
/// @param spread of the calls that succeeded
/// @param took the whole run, in nanoseconds
record Latencies(Spread spread, long took, int failed) {
    private static final double NANOS_OF_A_SECOND = 1e9;

    /// @param nanos of the calls that succeeded
    static Latencies of(LongStream nanos, long took, int failed) {
        return new Latencies(Spread.ofNanos(nanos), took, failed);
    }

    /// What several parts of one run have in common.
    static Latencies together(List<Latencies> parts) {
        return new Latencies(
                Spread.together(parts.stream().map(Latencies::spread).toList()),
                parts.stream().mapToLong(Latencies::took).sum(),
                parts.stream().mapToInt(Latencies::failed).sum());
    }

    int count() {
        return spread.times();
    }

    /// @param percent above 0, at most 100; the smallest latency that so many calls did not exceed
    double millis(double percent) {
        return spread.millis(percent);
    }

    double perSecond() {
        return count() * NANOS_OF_A_SECOND / took;
    }
}
