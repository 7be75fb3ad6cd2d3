package dev.frontdesk.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Runs calls from one starting shot, each on a thread of its own, as the server does.
final class AtOnce {
    /// What a call gave, and how long its caller waited.
    record Timed<T>(T result, Duration waited) {}

    private AtOnce() {}

    /// The results in the order of the calls; a call that throws fails the test.
    static <T> List<T> run(List<? extends Callable<? extends T>> calls) throws Exception {
        return AtOnce.<T>timed(calls).stream().map(Timed::result).toList();
    }

    static <T> List<Timed<T>> timed(List<? extends Callable<? extends T>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        long from = System.nanoTime();
                        T result = call.call();
                        return new Timed<>(result, Duration.ofNanos(System.nanoTime() - from));
                    }))
                    .toList();
            var results = new ArrayList<Timed<T>>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
