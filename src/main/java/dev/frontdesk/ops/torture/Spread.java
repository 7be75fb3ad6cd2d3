package dev.frontdesk.ops.torture;

import java.time.Duration;
import java.util.List;

/// How long something took, as often as it happened.
///
/// @param times in milliseconds
record Spread(int times, long median, long p99, long longest) {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    static Spread of(List<Duration> durations) {
        var sorted = durations.stream().map(Duration::toMillis).sorted().toList();
        return sorted.isEmpty()
                ? new Spread(0, 0, 0, 0)
                : new Spread(sorted.size(), at(sorted, HALF), at(sorted, NEARLY_ALL), sorted.getLast());
    }

    /// "median 3.1 s, p99 5.0 s, longest 5.2 s"
    @Override
    public String toString() {
        return times == 0
                ? "never"
                : "median %s, p99 %s, longest %s".formatted(seconds(median), seconds(p99), seconds(longest));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String seconds(long millis) {
        return "%.2f s".formatted(millis / 1000.0);
    }
}
