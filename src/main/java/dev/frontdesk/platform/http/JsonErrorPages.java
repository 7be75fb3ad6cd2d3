package dev.frontdesk.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what Jetty itself refuses (a bad request line, a bad address, nothing at a path) with the [ErrorBody] in
/// place of its HTML.
final class JsonErrorPages implements Request.Handler {
    /// A request's attribute: the [HttpError] to answer with, where its status alone does not say enough.
    static final String ERROR = JsonErrorPages.class.getName() + ".error";

    private final ObjectMapper json;

    JsonErrorPages(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        var status = HttpStatus.isSuccess(response.getStatus()) ? 500 : response.getStatus();
        var id = id(request);
        var headers = response.getHeaders();
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, "application/json");
        if (HttpStatus.hasNoBody(status)) {
            callback.succeeded();
            return true;
        }
        var body = json.writeValueAsBytes(body(request, status, id));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static ErrorBody body(Request request, int status, String id) {
        return request.getAttribute(ERROR) instanceof HttpError error ? error.body(id) : HttpError.body(status, id);
    }

    /// What is refused before it has got a name may bring its own.
    private static String id(Request request) {
        return request.getAttribute(RequestId.ATTRIBUTE) instanceof String id
                ? id
                : RequestId.keepOrCreate(request.getHeaders().get(RequestId.HEADER));
    }
}
