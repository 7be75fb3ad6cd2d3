package dev.frontdesk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.http.CapacityConfiguration.Lane;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ResourceHelpers;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A service that takes two requests at once and lets three wait, as its callers see it. What it works on ends when
/// the test says so.
@ExtendWith(DropwizardExtensionsSupport.class)
class FrontDoorIT {
    static final DropwizardAppExtension<Configuration> APP =
            new DropwizardAppExtension<>(Desk.class, ResourceHelpers.resourceFilePath("any-port.yml"));

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final CapacityConfiguration SMALL =
            new CapacityConfiguration(1000, new Lane(2, 3, LONGEST_WAIT), new Lane(2, 50, Duration.ofSeconds(20)));

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void nothing_is_going_on() {
        Slow.END.drainPermits();
        await().until(() -> Slow.AT_WORK.availablePermits() == 0);
    }

    public static final class Desk extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            Http.install(environment, configuration.getServerFactory());
            FrontDoor.install(environment, SMALL, new FrontDoor.Paths(Set.of("/webhooks/*"), Set.of("/always")));
            environment.jersey().register(new Slow());
        }
    }

    @Path("/")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Slow {
        static final Semaphore AT_WORK = new Semaphore(0);
        static final Semaphore END = new Semaphore(0);

        @GET
        @Path("/slow")
        public Map<String, String> slow() throws InterruptedException {
            AT_WORK.release();
            try {
                END.acquire();
            } finally {
                AT_WORK.acquire();
            }
            return Map.of("done", "slowly");
        }

        @GET
        @Path("/always")
        public Map<String, String> always() {
            return Map.of("done", "at once");
        }

        @POST
        @Path("/webhooks/take")
        public Map<String, Integer> take(InputStream body) throws IOException {
            return Map.of("bytes", body.readAllBytes().length);
        }
    }

    @Test
    void what_is_beyond_its_capacity_is_shed_at_once_and_told_when_to_come_again() {
        var burst = IntStream.range(0, 300).mapToObj(_ -> ask("/slow")).toList();

        await().until(() -> burst.stream().filter(CompletableFuture::isDone).count() >= 295);
        assertThat(Slow.AT_WORK.availablePermits()).isEqualTo(2);
        assertThat(burst).filteredOn(CompletableFuture::isDone).allSatisfy(answer -> refused(answer.join()));

        Slow.END.release(5);
        assertThat(burst.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .hasSize(300)
                .filteredOn(status -> status == 200)
                .hasSizeBetween(2, 5);
        Slow.END.release();
        assertThat(ask("/slow").join().statusCode()).as("afterwards").isEqualTo(200);
    }

    @Test
    void nobody_waits_longer_than_is_said() {
        var asked = System.nanoTime();
        var all = IntStream.range(0, 5).mapToObj(_ -> ask("/slow")).toList();

        await().until(() -> all.stream().filter(CompletableFuture::isDone).count() >= 3);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(LONGEST_WAIT, LONGEST_WAIT.plusSeconds(5));
        assertThat(all).filteredOn(CompletableFuture::isDone).allSatisfy(answer -> refused(answer.join()));
        Slow.END.release(2);
        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 503));
    }

    @Test
    void webhooks_health_and_operations_get_through_while_others_are_shed() {
        var burst = IntStream.range(0, 50).mapToObj(_ -> ask("/slow")).toList();
        await().until(() -> burst.stream().filter(CompletableFuture::isDone).count() >= 45);

        assertThat(IntStream.range(0, 50).mapToObj(_ -> deliver("a=b")).toList())
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("{\"bytes\":3}"));
        assertThat(ask("/always").join().statusCode()).isEqualTo(200);
        assertThat(exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + APP.getAdminPort() + "/metrics")))
                        .join()
                        .body())
                .contains("door.requests.shed", "door.requests.waiting", "door.webhooks.shed");
        Slow.END.release(5);
        burst.forEach(CompletableFuture::join);
    }

    @Test
    void slow_senders_hold_no_place() throws Exception {
        var trickling = IntStream.range(0, 20).mapToObj(_ -> halfABody()).toList();

        assertThat(deliver("a=b").join().body()).isEqualTo("{\"bytes\":3}");
        try (var first = trickling.getFirst()) {
            first.getOutputStream().write("rest!".getBytes(StandardCharsets.US_ASCII));
            first.shutdownOutput();
            assertThat(new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("200 OK", "{\"bytes\":10}");
        }
        for (var socket : trickling) {
            socket.close();
        }
    }

    @Test
    void a_webhook_of_many_kilobytes_is_none() {
        var large = "x".repeat(100_000);

        var announced = deliver(large).join();
        var chunked = exchange(request("/webhooks/take")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII)))))
                .join();

        for (var answer : List.of(announced, chunked)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"too_large\"", "\"request_id\"");
        }
        assertThat(deliver("").join().body()).isEqualTo("{\"bytes\":0}");
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        try {
            var error = Json.newMapper().readTree(answer.body());
            assertThat(error.path("code").asText()).isEqualTo("overloaded");
            assertThat(error.path("message").asText()).isNotBlank();
            assertThat(answer.headers().firstValue("X-Request-Id")).contains("mine");
            assertThat(error.path("request_id").asText()).isEqualTo("mine");
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return exchange(request(path).header("X-Request-Id", "mine"));
    }

    private CompletableFuture<HttpResponse<String>> deliver(String form) {
        return exchange(request("/webhooks/take").POST(BodyPublishers.ofString(form)));
    }

    private CompletableFuture<HttpResponse<String>> exchange(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + APP.getLocalPort() + path));
    }

    private static Socket halfABody() {
        try {
            var socket = new Socket("localhost", APP.getLocalPort());
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write("""
                    POST /webhooks/take HTTP/1.1\r
                    Host: x\r
                    Connection: close\r
                    Content-Length: 10\r
                    \r
                    half:""".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
