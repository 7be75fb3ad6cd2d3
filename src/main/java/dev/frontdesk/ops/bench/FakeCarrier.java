package dev.frontdesk.ops.bench;

import dev.frontdesk.twilio.TwilioForm;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Stands for the carrier's REST API: takes every text at once, and tells whoever waits for it when it came.
final class FakeCarrier implements AutoCloseable {
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private final FakeServer server;

    FakeCarrier() throws Exception {
        this.server = FakeServer.start(201, this::take);
    }

    URI url() {
        return server.url();
    }

    /// To be asked before the guest texts.
    ///
    /// @return when the next text to this number came, as [System#nanoTime] says
    CompletableFuture<Long> nextTo(String number) {
        return awaited.compute(number, (_, earlier) -> new CompletableFuture<>());
    }

    /// How many texts it took.
    long taken() {
        return taken.get();
    }

    private CompletableFuture<String> take(byte[] body) throws TwilioForm.MalformedFormException {
        var arrived = System.nanoTime();
        var waiting = awaited.remove(TwilioForm.parse(body).value("To").orElse(""));
        if (waiting != null) {
            waiting.complete(arrived);
        }
        var sid = "SM" + HexFormat.of().toHexDigits(taken.incrementAndGet()).repeat(2);
        return CompletableFuture.completedFuture("{\"sid\": \"" + sid + "\", \"status\": \"queued\"}");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
