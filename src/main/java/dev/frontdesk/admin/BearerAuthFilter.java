package dev.frontdesk.admin;

import io.dropwizard.auth.AuthFilter;
import io.dropwizard.auth.Authenticator;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lets in who presents a live token as `Authorization: Bearer …`, and nowhere else: a secret in a URL ends up in logs.
@Priority(Priorities.AUTHENTICATION)
final class BearerAuthFilter extends AuthFilter<String, Staff> {
    private static final String SCHEME = "bearer ";

    private BearerAuthFilter() {}

    static BearerAuthFilter of(Authenticator<String, Staff> authenticator) {
        return new Builder()
                .setAuthenticator(authenticator)
                .setAuthorizer((staff, role, _) -> staff.role().includes(role))
                .setRealm("frontdesk")
                .setPrefix("Bearer")
                .buildAuthFilter();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!authenticate(request, secret(request.getHeaderString(HttpHeaders.AUTHORIZATION)), "BEARER")) {
            throw new NotAuthorizedException("Bearer realm=\"frontdesk\"");
        }
    }

    private static @Nullable String secret(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return null;
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static final class Builder extends AuthFilterBuilder<String, Staff, BearerAuthFilter> {
        @Override
        protected BearerAuthFilter newInstance() {
            return new BearerAuthFilter();
        }
    }
}
