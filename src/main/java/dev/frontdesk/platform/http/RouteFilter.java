package dev.frontdesk.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;

/// Names the route of a request for the request log: `/api/admin/customers/{id}` in place of what was written for the
/// id, which may be somebody's number.
@Priority(0)
public final class RouteFilter implements ContainerRequestFilter {
    /// The request log prints this attribute: see `config.yml`.
    private static final String ATTRIBUTE = "route";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo() instanceof ExtendedUriInfo uri) {
            request.setProperty(ATTRIBUTE, route(uri));
        }
    }

    /// The route of a request that has one.
    public static String route(ExtendedUriInfo uri) {
        // from the innermost part outwards
        return uri.getMatchedTemplates().reversed().stream()
                .map(template -> template.getTemplate())
                .collect(Collectors.joining());
    }
}
