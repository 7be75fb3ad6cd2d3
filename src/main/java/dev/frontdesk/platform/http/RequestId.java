package dev.frontdesk.platform.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The name of a request: in its answer, in its log lines, in its error body. A caller's own is kept if it is short and
/// plain.
final class RequestId {
    static final String HEADER = "X-Request-Id";
    static final String ATTRIBUTE = "request_id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static String keepOrCreate(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(id -> PLAIN.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /// That of the request this thread serves.
    static String current() {
        return keepOrCreate(MDC.get(ATTRIBUTE));
    }
}
