package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Calls of a run that failed. A few are told with the figures; when most fail there is nothing to measure.
final class Failures {
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    /// Makes a call, whose failure is counted.
    boolean guard(Callable<Boolean> call) {
        try {
            if (call.call()) {
                return true;
            }
        } catch (Exception e) {
            first.compareAndSet(null, e);
        }
        count.incrementAndGet();
        return false;
    }

    /// @return how many there were
    /// @throws IOException when more failed than succeeded
    int checked(int succeeded) throws IOException {
        var failed = count.get();
        if (failed > succeeded) {
            throw new IOException(failed + " calls failed and " + succeeded + " succeeded", first.get());
        }
        return failed;
    }
}
