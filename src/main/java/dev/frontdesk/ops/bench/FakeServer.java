package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A server in this process that stands for a vendor's. An answer may come later; nothing waits for it meanwhile.
final class FakeServer implements AutoCloseable {
    private static final int THREADS = 16;

    private final Server jetty;
    private final ServerConnector connector;

    /// What it answers with JSON.
    @FunctionalInterface
    interface Vendor {
        CompletableFuture<String> answer(byte[] body) throws Exception;
    }

    private FakeServer(Server jetty, ServerConnector connector) {
        this.jetty = jetty;
        this.connector = connector;
    }

    static FakeServer start(int status, Vendor vendor) throws Exception {
        var threads = new QueuedThreadPool(THREADS);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var jetty = new Server(threads);
        var connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                try (var body = Request.asInputStream(request)) {
                    var _ = vendor.answer(body.readAllBytes())
                            .thenAccept(json -> write(response, status, json, callback));
                }
                return true;
            }
        });
        jetty.start();
        return new FakeServer(jetty, connector);
    }

    private static void write(Response response, int status, String json, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), callback);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
