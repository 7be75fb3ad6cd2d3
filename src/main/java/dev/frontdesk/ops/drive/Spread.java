package dev.frontdesk.ops.drive;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// How long something took, each time it happened, exactly: nothing is rounded into buckets.
public final class Spread {
    private static final int HALF = 50;
    private static final int NEARLY_ALL = 99;
    private static final int ALL = 100;

    private final long[] sorted;

    private Spread(LongStream nanos) {
        sorted = nanos.sorted().toArray();
    }

    public static Spread ofNanos(LongStream nanos) {
        return new Spread(nanos);
    }

    public static Spread of(Collection<Duration> durations) {
        return new Spread(durations.stream().mapToLong(Duration::toNanos));
    }

    /// What several have in common.
    public static Spread together(List<Spread> parts) {
        return new Spread(parts.stream().flatMapToLong(part -> LongStream.of(part.sorted)));
    }

    /// How often it happened.
    public int times() {
        return sorted.length;
    }

    /// @param percent above 0, at most 100; the shortest time that so many did not exceed
    /// @return not a number when it never happened
    public double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(sorted.length * percent / ALL) - 1;
        return sorted[Math.max(rank, 0)] / (double) Duration.ofMillis(1).toNanos();
    }

    /// "median 3.10 s, p99 5.00 s, longest 5.20 s"
    @Override
    public String toString() {
        return sorted.length == 0
                ? "none"
                : "median %s, p99 %s, longest %s".formatted(seconds(HALF), seconds(NEARLY_ALL), seconds(ALL));
    }

    private String seconds(int percent) {
        return String.format(
                Locale.ROOT, "%.2f s", millis(percent) / Duration.ofSeconds(1).toMillis());
    }
}
