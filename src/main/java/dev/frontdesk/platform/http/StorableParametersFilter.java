package dev.frontdesk.platform.http;

import dev.frontdesk.platform.StorableText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;

/// Refuses query and path parameters with NULs in them: no row is called so.
final class StorableParametersFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        check(request.getUriInfo().getQueryParameters());
        check(request.getUriInfo().getPathParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!StorableText.isStorable(name) || !values.stream().allMatch(StorableText::isStorable)) {
                throw ApiException.badRequest("a parameter contains NUL or half of a surrogate pair");
            }
        });
    }
}
