package dev.frontdesk.platform.http;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ConditionalHandler;

/// Where the application's connector sheds what is beyond its capacity, before anything is done for it. The admin
/// connector has no door: who operates the service gets in when it is full.
///
/// ```
/// callers ─┬─ webhooks ── whole body first ── lane ─┬─ the application
///          ├─ others ────────────────────── lane ───┤
///          └─ uncounted ────────────────────────────┘
/// ```
public final class FrontDoor {
    private static final String CONNECTOR = "application";
    /// A carrier's form has some kilobytes.
    private static final int LARGEST_WEBHOOK = 64 * 1024;
    private static final Duration SLOWEST_WEBHOOK = Duration.ofSeconds(10);
    /// How long a connection may be silent while others wait to be accepted. Longer than anybody waits in a lane.
    private static final Duration SILENCE_WHEN_FULL = Duration.ofSeconds(10);

    /// Which requests go where, as path specs; all that is not named waits in the requests' lane.
    ///
    /// @param webhooks shed last
    /// @param uncounted let through always: cheap, or bounded by themselves
    public record Paths(Set<String> webhooks, Set<String> uncounted) {
        public Paths {
            webhooks = Set.copyOf(webhooks);
            uncounted = Set.copyOf(uncounted);
        }

        private String[] allButRequests() {
            return Stream.concat(webhooks.stream(), uncounted.stream()).toArray(String[]::new);
        }
    }

    private FrontDoor() {}

    public static void install(Environment environment, CapacityConfiguration capacity, Paths paths) {
        Http.whenStarting(environment, jetty -> {
            bound(jetty, capacity.connections());
            var graceful = (Handler.Singleton) jetty.getHandler();
            graceful.insertHandler(requests(capacity, paths, environment.metrics()));
            graceful.insertHandler(webhooks(capacity, paths, environment.metrics()));
        });
    }

    private static Handler.Singleton requests(CapacityConfiguration capacity, Paths paths, MetricRegistry metrics) {
        var lane = new CountedLane("requests", capacity.requests(), metrics);
        lane.excludePath(paths.allButRequests());
        return onApplication(lane);
    }

    private static Handler.Singleton webhooks(CapacityConfiguration capacity, Paths paths, MetricRegistry metrics) {
        var specs = paths.webhooks().toArray(String[]::new);
        var bodies = new WholeBodyFirst(LARGEST_WEBHOOK, SLOWEST_WEBHOOK);
        bodies.includePath(specs);
        var lane = new CountedLane("webhooks", capacity.webhooks(), metrics);
        lane.includePath(specs);
        bodies.setHandler(onApplication(lane));
        return onApplication(bodies);
    }

    private static <H extends ConditionalHandler> H onApplication(H handler) {
        Predicate<Request> elsewhere = request ->
                !CONNECTOR.equals(request.getConnectionMetaData().getConnector().getName());
        handler.exclude(elsewhere);
        return handler;
    }

    private static void bound(Server jetty, int connections) {
        for (var connector : jetty.getConnectors()) {
            if (CONNECTOR.equals(connector.getName())) {
                jetty.addBean(limit(connections, connector));
            }
        }
    }

    private static NetworkConnectionLimit limit(int connections, Connector connector) {
        var limit = new NetworkConnectionLimit(connections, connector);
        limit.setEndPointIdleTimeout(SILENCE_WHEN_FULL.toMillis());
        return limit;
    }
}
