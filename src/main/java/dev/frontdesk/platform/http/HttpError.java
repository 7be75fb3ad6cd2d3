package dev.frontdesk.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// The words of errors that only a status is known of, and their answers.
final class HttpError {
    static final HttpError OVERLOADED =
            new HttpError("overloaded", "too much is going on here; come again in a moment");

    private static final int UNAVAILABLE = 503;
    /// A database that others restart is back in seconds.
    private static final int RETRY_AFTER_SECONDS = 5;

    private static final Map<Integer, HttpError> KNOWN = Map.ofEntries(
            Map.entry(400, new HttpError("bad_request", "the request is malformed")),
            Map.entry(401, new HttpError("unauthorized", "present a token as Authorization: Bearer …")),
            Map.entry(403, new HttpError("forbidden", "this is not allowed")),
            Map.entry(404, new HttpError("not_found", "there is nothing here")),
            Map.entry(405, new HttpError("method_not_allowed", "this method is not supported here")),
            Map.entry(406, new HttpError("not_acceptable", "none of the accepted media types can be produced")),
            Map.entry(408, new HttpError("timeout", "the request took too long to arrive")),
            Map.entry(409, new HttpError("conflict", "this is in conflict with what is there")),
            Map.entry(413, new HttpError("too_large", "the body is too large")),
            Map.entry(414, new HttpError("uri_too_long", "the address is too long")),
            Map.entry(415, new HttpError("unsupported_media_type", "this media type is not supported here")),
            Map.entry(422, new HttpError("invalid", "the request is invalid")),
            Map.entry(429, new HttpError("too_many_requests", "slow down")),
            Map.entry(431, new HttpError("headers_too_large", "the headers are too large")),
            Map.entry(500, new HttpError("internal_error", "something went wrong here; the request id names it")),
            Map.entry(501, new HttpError("not_implemented", "this is not supported here")),
            Map.entry(505, new HttpError("http_version_not_supported", "speak HTTP/1.1 or HTTP/2")),
            Map.entry(503, new HttpError("unavailable", "try again in a moment")));

    private final String code;
    private final String message;

    private HttpError(String code, String message) {
        this.code = code;
        this.message = message;
    }

    static ErrorBody body(int status, String requestId) {
        var error = KNOWN.getOrDefault(status, KNOWN.getOrDefault(status < 500 ? 400 : 500, fallback()));
        return error.body(requestId);
    }

    ErrorBody body(String requestId) {
        return new ErrorBody(code, message, null, requestId);
    }

    static Response response(int status) {
        return response(status, body(status, RequestId.current()));
    }

    static Response response(ApiException refused) {
        return response(refused.status(), refused.code(), refused.shown(), refused.details());
    }

    static Response response(int status, String code, String message, List<String> details) {
        var shown = details.isEmpty() ? null : details;
        return response(status, new ErrorBody(code, message, shown, RequestId.current()));
    }

    private static Response response(int status, ErrorBody body) {
        var response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (status == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private static HttpError fallback() {
        return new HttpError("error", "the request failed");
    }
}
