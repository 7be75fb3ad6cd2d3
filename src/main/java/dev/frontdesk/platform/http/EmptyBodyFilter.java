package dev.frontdesk.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Nothing at all is no JSON: where JSON is expected, a request without a body is malformed. `null` is well-formed,
/// and invalid.
final class EmptyBodyFilter implements DynamicFeature {
    private static final ContainerRequestFilter REFUSE_EMPTY = EmptyBodyFilter::refuseEmpty;

    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        var method = resource.getResourceMethod();
        if ((method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(PUT.class)) && takesJson(resource)) {
            features.register(REFUSE_EMPTY);
        }
    }

    private static boolean takesJson(ResourceInfo resource) {
        var own = resource.getResourceMethod().getAnnotation(Consumes.class);
        var consumes = own == null ? resource.getResourceClass().getAnnotation(Consumes.class) : own;
        return consumes != null && List.of(consumes.value()).contains(MediaType.APPLICATION_JSON);
    }

    /// Blanks alone are nothing too. The body's size is bounded before this.
    private static void refuseEmpty(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            throw new ApiException(400, "malformed_json", "the body is empty", List.of());
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }
}
