package dev.frontdesk.platform.http;

import dev.frontdesk.platform.StorableText;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// Refuses JSON that could not be stored as it is, before a field of it is read.
final class StorableJsonInterceptor implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (isJson(body.getMediaType())) {
            var bytes = body.getInputStream().readAllBytes();
            check(bytes);
            body.setInputStream(new ByteArrayInputStream(bytes));
        }
        return body.proceed();
    }

    private static void check(byte[] bytes) {
        if (!StorableText.isUtf8(bytes)) {
            throw new ApiException(400, "malformed_json", "the body is not valid UTF-8", List.of());
        }
        if (!StorableText.isStorableJson(bytes)) {
            throw new ApiException(422, "invalid", "the body contains NUL or half of a surrogate pair", List.of());
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
