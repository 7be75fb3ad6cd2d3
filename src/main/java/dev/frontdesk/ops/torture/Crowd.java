package dev.frontdesk.ops.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// So many guests at a time, each followed by another until it closes.
final class Crowd {
    private final AtomicInteger guests = new AtomicInteger();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    Crowd(int atATime, long seed, Guest.Surroundings around) {
        for (var i = 0; i < atATime; i++) {
            threads.add(Thread.ofVirtual().name("guest-", i).start(() -> comeAndGo(seed, around)));
        }
    }

    int guests() {
        return guests.get();
    }

    /// Lets nobody in any more and waits until all have left.
    ///
    /// @return whether they had by then
    boolean closed(Duration patience) throws InterruptedException {
        open.set(false);
        var giveUp = System.nanoTime() + patience.toNanos();
        var gone = true;
        for (var thread : threads) {
            gone &= thread.join(Duration.ofNanos(Math.max(1, giveUp - System.nanoTime())));
        }
        threads.forEach(Thread::interrupt);
        return gone;
    }

    private void comeAndGo(long seed, Guest.Surroundings around) {
        try {
            while (open.get()) {
                var number = guests.incrementAndGet();
                new Guest(number, around, new SplittableRandom(seed * 31 + number)).walk();
            }
        } catch (InterruptedException _) {
            // sent home
        }
    }
}
