package dev.frontdesk.platform.http;

import dev.frontdesk.platform.Json;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.request.logging.LogbackAccessRequestLog;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/// How every request is treated: named, bounded, read strictly, and refused in one form.
public final class Http {
    private Http() {}

    public static void install(Environment environment, ServerFactory server) {
        if (server instanceof AbstractServerFactory factory) {
            factory.setRegisterDefaultExceptionMappers(false);
        }
        Json.configure(environment.getObjectMapper());
        nameRequests(environment);
        refuseInJson(environment);
        logNothingButLines(environment);
        var jersey = environment.jersey();
        jersey.register(new RouteFilter());
        jersey.register(new BodyLimitFilter());
        jersey.register(new EmptyBodyFilter());
        jersey.register(new StorableParametersFilter());
        jersey.register(new StorableJsonInterceptor());
        jersey.register(new ApiExceptionMapper());
        jersey.register(new WebApplicationExceptionMapper());
        jersey.register(new JsonExceptionMapper());
        jersey.register(new ConstraintViolationMapper());
        jersey.register(new UnexpectedExceptionMapper());
    }

    private static void nameRequests(Environment environment) {
        Filter filter = new RequestIdFilter();
        var every = EnumSet.of(DispatcherType.REQUEST);
        environment.servlets().addFilter("request-id", filter).addMappingForUrlPatterns(every, false, "/*");
        environment.admin().addFilter("request-id", filter).addMappingForUrlPatterns(every, false, "/*");
    }

    private static void refuseInJson(Environment environment) {
        var pages = new JsonErrorPages(environment.getObjectMapper());
        environment.getApplicationContext().setErrorHandler(pages);
        environment.getAdminContext().setErrorHandler(pages);
        whenStarting(environment, jetty -> jetty.setErrorHandler(pages));
    }

    /// The request log would print, between the lines of JSON, which versions of itself it found.
    private static void logNothingButLines(Environment environment) {
        whenStarting(environment, jetty -> {
            if (jetty.getRequestLog() instanceof LogbackAccessRequestLog log) {
                log.setQuiet(true);
            }
        });
    }

    /// When all handlers are in place and none has started.
    static void whenStarting(Environment environment, Consumer<Server> action) {
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                if (starting instanceof Server jetty) {
                    action.accept(jetty);
                }
            }
        });
    }
}
