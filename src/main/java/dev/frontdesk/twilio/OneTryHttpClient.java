package dev.frontdesk.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The SDK's transport, with what its own lacks: another base URL, a limit on the whole exchange, the
/// `Retry-After` of a refusal, and no repeating behind our back (the SDK repeats a POST after a 5xx, which may
/// send a text three times).
final class OneTryHttpClient extends HttpClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI apiUrl;
    private final Duration timeout;

    OneTryHttpClient(URI apiUrl, Duration timeout) {
        this.apiUrl = apiUrl;
        this.timeout = timeout;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    /// @throws CarrierBusyException when the carrier asks for patience or is broken
    /// @throws UncheckedIOException when there was no answer in time
    @Override
    public Response makeRequest(Request request) {
        var answer = exchange(HttpRequest.newBuilder(atApiUrl(request))
                .header("Authorization", request.getAuthString())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("Accept", "application/json")
                .method(request.getMethod().toString(), HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                .build());
        if (answer.statusCode() == TOO_MANY_REQUESTS || answer.statusCode() >= FIRST_SERVER_ERROR) {
            throw new CarrierBusyException(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""));
        }
        return new Response(answer.body(), answer.statusCode());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("no answer from the carrier", e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UncheckedIOException(new IOException("no answer from the carrier in " + timeout, e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private URI atApiUrl(Request request) {
        var asked = URI.create(request.getUrl());
        var base = apiUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + asked.getRawPath());
    }
}
