package dev.frontdesk.twilio;

import dev.frontdesk.platform.http.ApiException;
import dev.frontdesk.twilio.TwilioForm.MalformedFormException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets only what Twilio signed through to a [FromTwilio] webhook, and reads its form: see [#form]. Refuses with 403
/// when the signature is missing or wrong, or when there is no token to check it with.
@FromTwilio
public final class TwilioSignatureFilter implements ContainerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioSignatureFilter.class);

    private final Optional<TwilioSignature> signature;
    private final URI publicUrl;

    @Context
    private @Nullable HttpServletRequest servletRequest;

    /// @param authToken the account's; empty: nobody is let through
    /// @param publicUrl what the carrier calls us, whatever `Host` says
    public TwilioSignatureFilter(Optional<String> authToken, URI publicUrl) {
        this.signature = authToken.map(TwilioSignature::new);
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var given = request.getHeaderString(TwilioSignature.HEADER);
        if (signature.isEmpty() || given == null) {
            throw notSigned();
        }
        var form = read(request);
        var called = TwilioSignature.publicUrl(publicUrl, rawTarget());
        if (!signature.get().matches(called, form, given)) {
            // without the query, which may hold somebody's number
            LOG.warn(
                    "A webhook's signature does not fit {}: is PUBLIC_URL what Twilio calls, and the token its?",
                    TwilioSignature.publicUrl(publicUrl, path()));
            throw notSigned();
        }
        request.setProperty(TwilioForm.class.getName(), form);
    }

    private static TwilioForm read(ContainerRequestContext request) throws IOException {
        try {
            return TwilioForm.parse(request.getEntityStream().readAllBytes());
        } catch (MalformedFormException e) {
            throw ApiException.badRequest(e.problem());
        }
    }

    private static ApiException notSigned() {
        return new ApiException(403, "invalid_signature", "the request is not signed by the carrier", List.of());
    }

    /// The form of a request that was let through.
    public static TwilioForm form(ContainerRequestContext request) {
        return (TwilioForm) Objects.requireNonNull(request.getProperty(TwilioForm.class.getName()));
    }

    private String rawTarget() {
        var query = Objects.requireNonNull(servletRequest).getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    private String path() {
        return Objects.requireNonNull(servletRequest).getRequestURI();
    }
}
