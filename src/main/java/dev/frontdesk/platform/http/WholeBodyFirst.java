package dev.frontdesk.platform.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/// Lets a request in when all of its small body is here, so that nobody holds a place by sending slowly. Until then
/// it costs a connection and what has arrived, and no thread.
final class WholeBodyFirst extends ConditionalHandler.ElseNext {
    private final int maxBytes;
    private final Duration longest;

    /// @param maxBytes larger bodies are refused with 413
    /// @param longest bodies that take longer to arrive are refused with 408
    WholeBodyFirst(int maxBytes, Duration longest) {
        this.maxBytes = maxBytes;
        this.longest = longest;
    }

    @Override
    protected boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0) {
            return nextHandler(request, response, callback);
        }
        if (request.getLength() > maxBytes) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        var arriving = new CompletableFuture<byte[]>();
        Content.Source.asByteArrayAsync(
                request,
                maxBytes,
                Promise.Invocable.from(
                        Invocable.InvocationType.NON_BLOCKING, arriving::complete, arriving::completeExceptionally));
        if (arriving.isDone()) {
            handle(arriving, request, response, callback);
        } else {
            var _ = arriving.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((_, _) ->
                            request.getContext().execute(() -> handle(arriving, request, response, callback)));
        }
        return true;
    }

    private void handle(CompletableFuture<byte[]> arrived, Request request, Response response, Callback callback) {
        try {
            var whole = new Whole(request, arrived.join());
            if (!nextHandler(whole, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (CompletionException incomplete) {
            refuse(incomplete.getCause(), request, response, callback);
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private static void refuse(@Nullable Throwable why, Request request, Response response, Callback callback) {
        switch (why) {
            case TimeoutException _ -> Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
            // so says Jetty of a body beyond the limit
            case IllegalStateException _ ->
                Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            // the caller has hung up, or what came was no body
            case null, default -> Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
        }
    }

    private static final class Whole extends Request.Wrapper {
        private final Content.Source body;

        Whole(Request request, byte[] body) {
            super(request);
            this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
