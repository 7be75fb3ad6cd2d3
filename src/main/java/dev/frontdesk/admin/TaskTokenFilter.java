package dev.frontdesk.admin;

import dev.frontdesk.platform.SecretString;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands before the tasks when others than this machine reach the admin connector: they change things, and then
/// need the bootstrap token. Without one configured they are shut.
final class TaskTokenFilter extends HttpFilter {
    private static final String SCHEME = "Bearer ";

    private final transient Optional<SecretString> token;

    TaskTokenFilter(Optional<SecretString> token) {
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAllowed(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter()
                .println("Tasks need ADMIN_TOKEN as a bearer token, because ADMIN_BIND is not this machine.");
    }

    private boolean isAllowed(@Nullable String header) {
        return header != null
                && header.startsWith(SCHEME)
                && token.filter(secret -> same(secret.value(), header.substring(SCHEME.length())))
                        .isPresent();
    }

    private static boolean same(String secret, String presented) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
