package dev.frontdesk.ai.openai;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import dev.frontdesk.ai.ModelRefusedException;
import dev.frontdesk.ai.ModelUnavailableException;
import dev.frontdesk.ai.ModelUnavailableException.Kind;
import java.io.InterruptedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sorts the vendor client's exceptions into the port's two. Their messages quote the server, which may quote the
/// guest, so they are not passed on as causes either.
final class Failures {
    private Failures() {}

    /// @return the exception when another try may help
    /// @throws ModelRefusedException when none will
    static ModelUnavailableException classify(OpenAIException e) throws ModelRefusedException {
        return switch (e) {
            case OpenAIServiceException answered -> classify(answered);
            case OpenAIIoException io when timedOut(io) -> unavailable(Kind.TIMEOUT, null);
            case OpenAIIoException _ -> unavailable(Kind.CONNECTION, null);
            default -> unavailable(Kind.UNREADABLE, null);
        };
    }

    private static ModelUnavailableException classify(OpenAIServiceException e) throws ModelRefusedException {
        var status = e.statusCode();
        var code = e.code().orElse("");
        if (status == 429 && !code.equals("insufficient_quota")) {
            return unavailable(Kind.RATE_LIMITED, retryAfter(e.headers()).orElse(null));
        }
        if (status >= 500 || status == 408 || status == 409) {
            return unavailable(Kind.SERVER_ERROR, retryAfter(e.headers()).orElse(null));
        }
        if (status < 400) {
            return unavailable(Kind.UNREADABLE, null);
        }
        throw new ModelRefusedException(code.matches("[a-z_]{1,60}") ? code : "http_" + status, null);
    }

    private static ModelUnavailableException unavailable(Kind kind, @Nullable Duration retryAfter) {
        return new ModelUnavailableException(kind, retryAfter, null);
    }

    private static boolean timedOut(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }

    /// In milliseconds, in seconds, or a date (RFC 9110, 10.2.3) seen from the server's own clock.
    private static Optional<Duration> retryAfter(Headers headers) {
        try {
            var millis = first(headers, "retry-after-ms");
            if (millis != null) {
                return Optional.of(Duration.ofMillis(Math.max(0, (long) Double.parseDouble(millis))));
            }
            var value = first(headers, "retry-after");
            if (value == null) {
                return Optional.empty();
            }
            if (value.matches("\\d{1,9}(\\.\\d{1,6})?")) {
                return Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * 1000)));
            }
            var serverNow = first(headers, "date");
            return serverNow == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(httpDate(serverNow), httpDate(value)))
                            .filter(Duration::isPositive);
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime httpDate(String value) {
        return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static @Nullable String first(Headers headers, String name) {
        var values = headers.values(name);
        return values.isEmpty() ? null : values.getFirst().strip();
    }
}
