package dev.frontdesk.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.FrontdeskApplication;
import dev.frontdesk.FrontdeskConfiguration;
import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.database.TestDatabase;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// The whole demo on real HTTP, a real database and the machine's clock; the offline receptionist answers. The clinic
/// is open every day, so that a test may ask for tomorrow on any day it runs.
final class DemoServer implements AutoCloseable {
    private static final ObjectMapper JSON = Json.newMapper();
    private static final String TOKEN = "fd_of_the_tests_0123456789abcdef";
    private static final int MAX_POLLS = 30;
    private static final AtomicInteger GUESTS = new AtomicInteger();

    private final DropwizardTestSupport<FrontdeskConfiguration> server;
    private final HttpClient http = HttpClient.newHttpClient();

    private DemoServer(TestDatabase db, boolean demo) {
        server = new DropwizardTestSupport<>(
                FrontdeskApplication.class,
                "demo.yml",
                Configurations.builtIn(Map.of("ADMIN_TOKEN", TOKEN)),
                ConfigOverride.config("demo", String.valueOf(demo)),
                ConfigOverride.config("database.url", db.url()),
                ConfigOverride.config("database.user", db.user()),
                ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                ConfigOverride.config("server.adminConnectors[0].port", "0"),
                ConfigOverride.config("logging.level", "OFF"));
    }

    static DemoServer start(TestDatabase db) {
        var demo = new DemoServer(db, true);
        demo.start();
        demo.openEveryDay();
        return demo;
    }

    /// The same server when it is not a demo.
    static DemoServer inProduction(TestDatabase db) {
        var server = new DemoServer(db, false);
        server.start();
        return server;
    }

    /// Somebody at the page who has not written yet.
    record Guest(UUID id, String number) {
        static Guest someone() {
            var n = GUESTS.incrementAndGet();
            return new Guest(UUID.randomUUID(), "+1%d55501%02d".formatted(200 + n / 100 * 10 + n % 7, n % 100));
        }
    }

    URI url(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(url(path)));
    }

    HttpResponse<String> getAsAdmin(String path) {
        return exchange(HttpRequest.newBuilder(url(path)).header("Authorization", "Bearer " + TOKEN));
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return exchange(HttpRequest.newBuilder(url(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> text(Guest guest, UUID id, String body) {
        var text = JSON.createObjectNode()
                .put("id", id.toString())
                .put("guest", guest.id().toString())
                .put("from", guest.number())
                .put("body", body);
        return post("/try/api/messages", "application/json", text.toString());
    }

    /// What the guest's page shows once it shows what is waited for.
    JsonNode viewOnce(Guest guest, Predicate<JsonNode> condition) {
        var seen = "";
        for (var i = 0; i < MAX_POLLS; i++) {
            var answer = get("/try/api/guests/" + guest.id() + "?seen=" + seen);
            if (answer.statusCode() == 200) {
                var view = json(answer);
                if (condition.test(view)) {
                    return view;
                }
                seen = view.get("version").textValue();
            }
        }
        throw new AssertionError("the page never showed it");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.after();
    }

    private void start() {
        try {
            server.before();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void openEveryDay() {
        var path = "/api/admin/clinics/glow";
        var clinic = (ObjectNode) json(getAsAdmin(path));
        var hours = JSON.createObjectNode();
        List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .forEach(day -> hours.putArray(day).add("09:00-19:00"));
        clinic.get("locations")
                .forEach(location ->
                        ((ObjectNode) location).<ObjectNode>set("hours", hours).putArray("closures"));
        clinic.get("providers")
                .forEach(provider -> ((ObjectNode) provider)
                        .<ObjectNode>set("hours", JSON.createObjectNode())
                        .putArray("time_off"));
        var answer = exchange(HttpRequest.newBuilder(url(path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(clinic.toString())));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
