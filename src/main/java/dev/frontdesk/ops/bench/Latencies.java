package dev.frontdesk.ops.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// How long each call of one run took, exactly: nothing is rounded into buckets.
final class Latencies {
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final long[] sorted;
    private final long took;
    private final int failed;

    private Latencies(long[] sorted, long took, int failed) {
        this.sorted = sorted;
        this.took = took;
        this.failed = failed;
    }

    /// @param nanos of the calls that succeeded
    /// @param took the whole run, in nanoseconds
    static Latencies of(LongStream nanos, long took, int failed) {
        return new Latencies(nanos.sorted().toArray(), took, failed);
    }

    /// What several parts of one run have in common.
    static Latencies together(List<Latencies> parts) {
        return of(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)),
                parts.stream().mapToLong(part -> part.took).sum(),
                parts.stream().mapToInt(part -> part.failed).sum());
    }

    int count() {
        return sorted.length;
    }

    int failed() {
        return failed;
    }

    /// @param percent above 0, at most 100; the smallest latency that so many calls did not exceed
    double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return sorted[Math.max(rank, 0)] / (double) Duration.ofMillis(1).toNanos();
    }

    double perSecond() {
        return sorted.length * NANOS_OF_A_SECOND / took;
    }
}
