package dev.frontdesk.platform.http;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Lets so many requests through at once and so many more wait, first come first served. Waiting holds no thread.
/// Whom it sheds it tells when to come again. Metrics: `door.<lane>.shed` and `door.<lane>.waiting`.
final class CountedLane extends QoSHandler {
    private static final int SHED = 503;

    private final String retryAfter;
    private final Counter shed;

    CountedLane(String name, CapacityConfiguration.Lane capacity, MetricRegistry metrics) {
        setMaxRequestCount(capacity.atOnce());
        setMaxSuspendedRequestCount(capacity.waiting());
        setMaxSuspend(capacity.longestWait());
        setRejectStatusCode(SHED);
        retryAfter = Long.toString(Math.max(1, capacity.longestWait().toSeconds()));
        shed = metrics.counter(MetricRegistry.name("door", name, "shed"));
        metrics.gauge(
                MetricRegistry.name("door", name, "waiting"), () -> (Gauge<Integer>) this::getSuspendedRequestCount);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        shed.inc();
        response.getHeaders().put(HttpHeader.RETRY_AFTER, retryAfter);
        request.setAttribute(JsonErrorPages.ERROR, HttpError.OVERLOADED);
        Response.writeError(request, response, callback, status);
    }

    /// What waited too long is shed like what found no room to wait.
    @Override
    protected void failSuspended(
            Request request, Response response, Callback callback, int status, @Nullable Throwable failure) {
        if (status == getRejectStatusCode()) {
            reject(request, response, callback, status);
        } else {
            super.failSuspended(request, response, callback, status, failure);
        }
    }
}
