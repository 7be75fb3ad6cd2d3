package dev.frontdesk.admin;

import dev.frontdesk.platform.http.ApiException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refuses query parameters that a route of the API does not know: a mistyped filter would list everything.
final class KnownParametersFilter implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext features) {
        var path = resource.getResourceClass().getAnnotation(Path.class);
        if (path != null && path.value().startsWith("/api/admin")) {
            features.register(new NoOthers(named(resource.getResourceMethod().getParameters())
                    .collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    /// Those of a method or a constructor, and those of the beans it takes.
    private static Stream<String> named(Parameter... parameters) {
        return Arrays.stream(parameters).flatMap(parameter -> {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                return named(parameter.getType().getDeclaredConstructors()[0].getParameters());
            }
            var query = parameter.getAnnotation(QueryParam.class);
            return query == null ? Stream.empty() : Stream.of(query.value());
        });
    }

    private record NoOthers(Set<String> known) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            for (var name : request.getUriInfo().getQueryParameters().keySet()) {
                if (!known.contains(name)) {
                    throw ApiException.badParameter(
                            name, known.isEmpty() ? "there are none here" : "known are " + String.join(", ", known));
                }
            }
        }
    }
}
