package dev.frontdesk.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/// The page itself: files that need nothing from elsewhere, and are held to it.
@Path("/")
public final class TryPageResource {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = "try.html";

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.of(
            PAGE,
            "text/html; charset=utf-8",
            "try.css",
            "text/css; charset=utf-8",
            "icon.svg",
            "image/svg+xml",
            "try.js",
            SCRIPT,
            "line.js",
            SCRIPT,
            "phone.js",
            SCRIPT,
            "brain.js",
            SCRIPT,
            "dom.js",
            SCRIPT);

    @GET
    public Response start() {
        return Response.temporaryRedirect(URI.create("/try")).build();
    }

    @GET
    @Path("/try")
    public Response page() {
        return file(PAGE);
    }

    @GET
    @Path("/try/{name}")
    public Response file(@PathParam("name") String name) {
        var type = TYPES.get(name);
        if (type == null) {
            throw new NotFoundException();
        }
        return Response.ok(read(name), type)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static byte[] read(String name) {
        try (var in = TryPageResource.class.getResourceAsStream("/console/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
