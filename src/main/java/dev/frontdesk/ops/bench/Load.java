package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Makes load, cheaply: virtual threads, and nothing between them and the calls.
final class Load {
    private Load() {}

    /// One call of a closed loop.
    @FunctionalInterface
    interface Call {
        /// @param client who calls, from 0
        /// @return whether it succeeded
        boolean make(int client) throws Exception;
    }

    /// One call of an open loop.
    @FunctionalInterface
    interface Shot {
        /// @param number of the call, from 0
        /// @return when it was answered, as [System#nanoTime] says, or [#FAILED]
        long make(int number) throws Exception;
    }

    static final long FAILED = Long.MIN_VALUE;

    /// Closed loop: each client calls again as soon as it is answered, until the time is over.
    static Latencies closed(int clients, Duration duration, Call call) throws InterruptedException, IOException {
        return closed(clients, duration, Integer.MAX_VALUE, call);
    }

    /// As the other one, and until `calls` are made.
    static Latencies closed(int clients, Duration duration, int calls, Call call)
            throws InterruptedException, IOException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failures = new Failures();
        var left = new AtomicInteger(calls);
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, clients)
                    .forEach(client -> threads.execute(() -> {
                        while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                            var start = System.nanoTime();
                            if (failures.guard(() -> call.make(client))) {
                                nanos.add(System.nanoTime() - start);
                            }
                        }
                    }));
        }
        return Latencies.of(
                nanos.stream().mapToLong(Long::longValue), System.nanoTime() - begin, failures.checked(nanos.size()));
    }

    /// Open loop: calls begin when they are due, whatever became of those before them. A latency is counted from the
    /// moment the call was due, so that a service that stands still is charged for everybody who waits.
    static Latencies open(double perSecond, Duration duration, Shot shot) throws InterruptedException, IOException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failures = new Failures();
        var gap = Duration.ofSeconds(1).toNanos() / perSecond;
        var calls = (int) (duration.toNanos() / gap);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < calls; i++) {
                var number = i;
                var due = begin + (long) (i * gap);
                waitUntil(due);
                threads.execute(() -> failures.guard(() -> {
                    var answered = shot.make(number);
                    if (answered != FAILED) {
                        nanos.add(answered - due);
                    }
                    return answered != FAILED;
                }));
            }
        }
        return Latencies.of(
                nanos.stream().mapToLong(Long::longValue), System.nanoTime() - begin, failures.checked(nanos.size()));
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
