package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Stands for a model behind Chat Completions. It answers at once until it is told to gather a crowd: then it begins to
/// think when so many wait for it, so that all of them wait at the same time, and takes its time.
final class FakeModel implements AutoCloseable {
    private static final String REPLY = """
            {"id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": "bench",
             "choices": [{"index": 0, "finish_reason": "stop",
                          "message": {"role": "assistant", "content": "Happy to help! What would you like to have done?"}}],
             "usage": {"prompt_tokens": 900, "completion_tokens": 12, "total_tokens": 912}}
            """;

    private final FakeServer server = FakeServer.start(200, _ -> answer());
    private volatile @Nullable Crowd crowd;

    FakeModel() throws Exception {}

    URI url() {
        return server.url();
    }

    /// From now on it waits for `size` requests, then thinks; those after them have to wait for as long as it thinks.
    ///
    /// @param patience after which it thinks all the same, from the first request
    Crowd gather(int size, Duration thinking, Duration patience) {
        var gathering = new Crowd(size, thinking, patience);
        crowd = gathering;
        return gathering;
    }

    private CompletableFuture<String> answer() {
        var gathering = crowd;
        return gathering == null ? CompletableFuture.completedFuture(REPLY) : gathering.join();
    }

    /// Those who wait for an answer.
    static final class Crowd {
        private final int size;
        private final Duration patience;
        private final Executor later;
        private final CompletableFuture<Void> gathered = new CompletableFuture<>();
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        private Crowd(int size, Duration thinking, Duration patience) {
            this.size = size;
            this.patience = patience;
            this.later = CompletableFuture.delayedExecutor(thinking.toMillis(), TimeUnit.MILLISECONDS);
        }

        /// How many waited at once, at most.
        int mostWaiting() {
            return most.get();
        }

        private CompletableFuture<String> join() {
            var now = waiting.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            if (now == 1) {
                gathered.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (now >= size) {
                gathered.complete(null);
            }
            return gathered.thenApplyAsync(
                    _ -> {
                        waiting.decrementAndGet();
                        return REPLY;
                    },
                    later);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
