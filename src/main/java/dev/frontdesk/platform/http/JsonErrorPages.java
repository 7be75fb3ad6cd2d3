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
        var body = json.writeValueAsBytes(HttpError.body(status, id));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static String id(Request request) {
        return request.getAttribute(RequestId.ATTRIBUTE) instanceof String id ? id : RequestId.keepOrCreate(null);
    }
}
