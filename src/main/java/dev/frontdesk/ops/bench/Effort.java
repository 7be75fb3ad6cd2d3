package dev.frontdesk.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How much is spent on a row.
///
/// @param runs of which the median counts
/// @param warmUp before the first run, for the compiler, which works for minutes on two cores
/// @param run how long one takes
record Effort(int runs, Duration warmUp, Duration run) {
    static final Effort FULL = new Effort(3, Duration.ofSeconds(40), Duration.ofSeconds(7));
    static final Effort QUICK = new Effort(1, Duration.ofSeconds(10), Duration.ofSeconds(5));

    /// One run of something.
    @FunctionalInterface
    interface Run<T> {
        T go(Duration duration) throws Exception;
    }

    /// Runs what the service is compared with: there is little to warm up.
    <T> List<T> repeatBare(Run<T> bare) throws Exception {
        return new Effort(runs, run, run).repeat(bare);
    }

    /// Warms up with the same, then runs it.
    <T> List<T> repeat(Run<T> run) throws Exception {
        return repeat(run, run);
    }

    /// Warms up in another way: a service that has just started would be overrun at the rate it is measured at.
    <T> List<T> repeat(Run<?> warmUp, Run<T> run) throws Exception {
        warmUp.go(this.warmUp);
        var results = new ArrayList<T>();
        for (var i = 0; i < runs; i++) {
            results.add(run.go(this.run));
        }
        return results;
    }

    /// The one in the middle by `figure`.
    static <T> T median(List<T> results, ToDoubleFunction<T> figure) {
        return results.stream()
                .sorted(Comparator.comparingDouble(figure))
                .toList()
                .get(results.size() / 2);
    }
}
