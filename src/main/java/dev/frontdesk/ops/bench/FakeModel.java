package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands for a model behind Chat Completions that takes its time. It begins to think when a crowd waits for it, so
/// that all of the crowd wait at once; when the crowd does not gather, after a while without it.
final class FakeModel implements AutoCloseable {
    private static final String REPLY = """
            {"id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": "bench",
             "choices": [{"index": 0, "finish_reason": "stop",
                          "message": {"role": "assistant", "content": "Happy to help! What would you like to have done?"}}],
             "usage": {"prompt_tokens": 900, "completion_tokens": 12, "total_tokens": 912}}
            """;

    private final int crowd;
    private final Duration patience;
    private final Executor later;
    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final FakeServer server;

    /// @param thinking how long it takes
    /// @param patience how long after the first request it waits for a crowd
    FakeModel(int crowd, Duration thinking, Duration patience) throws Exception {
        this.crowd = crowd;
        this.patience = patience;
        this.later = CompletableFuture.delayedExecutor(thinking.toMillis(), TimeUnit.MILLISECONDS);
        this.server = FakeServer.start(200, _ -> answer());
    }

    URI url() {
        return server.url();
    }

    /// How many waited for it at once, at most.
    int mostWaiting() {
        return most.get();
    }

    private CompletableFuture<String> answer() {
        var now = waiting.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        gathered.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (now >= crowd) {
            gathered.complete(null);
        }
        return gathered.thenApplyAsync(
                _ -> {
                    waiting.decrementAndGet();
                    return REPLY;
                },
                later);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
