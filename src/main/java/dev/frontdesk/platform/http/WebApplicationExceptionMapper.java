package dev.frontdesk.platform.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;

/// What Jersey refuses. Headers that say more (`Allow`, `WWW-Authenticate`) are kept; so is an answer that has a body.
final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private static final int FIRST_ERROR = 400;

    @Override
    public Response toResponse(WebApplicationException refused) {
        if (refused instanceof ParamException parameter && !(refused instanceof ParamException.PathParamException)) {
            return badParameter(parameter);
        }
        var original = refused.getResponse();
        if (original.hasEntity() || original.getStatus() < FIRST_ERROR) {
            return original;
        }
        var error = HttpError.response(original.getStatus());
        original.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    && !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                error.getHeaders().put(name, values);
            }
        });
        return error;
    }

    /// Jersey calls an unreadable query parameter a missing page.
    private static Response badParameter(ParamException parameter) {
        return HttpError.response(ApiException.badParameter(parameter.getParameterName(), "is not valid"));
    }
}
