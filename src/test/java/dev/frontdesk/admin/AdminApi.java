package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.frontdesk.analytics.AnalyticsService;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.BookingOrchestrator.FreeTimes;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.dialogue.ToolOutcome;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.SecretString;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.http.Http;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The admin API on a real port over a real database, with the demo clinic `glow` (New York) and `harbor`
/// (Los Angeles). What other features bring is played by the simplest thing that can: one free slot, and tools that
/// all hand over to somebody. Every answer is held against the API's own description.
final class AdminApi implements BeforeAllCallback, AfterAllCallback {
    static final String BOOTSTRAP = "bootstrap-token-of-the-tests";

    /// A day the calendar cannot be asked about.
    static final LocalDate CALENDAR_DOWN = LocalDate.of(2026, 12, 24);

    private static final String HARBOR = """
            {"slug": "harbor", "name": "Harbor Skin", "time_zone": "America/Los_Angeles",
             "locations": [{"slug": "pier", "name": "Pier", "hours": {"mon": ["09:00-17:00"]}}],
             "services": [{"slug": "peel", "name": "Peel", "duration_minutes": 45}],
             "providers": [{"slug": "kim", "name": "Kim Lane", "services": ["peel"], "locations": ["pier"]}]}
            """;

    final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    final List<ToolCall> toolCalls = new ArrayList<>();

    private final ObjectMapper json = Json.newMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase db;
    private @Nullable ClinicFeature clinics;
    private @Nullable DropwizardTestSupport<Configuration> server;

    record ToolCall(BookingContext context, String tool, String arguments) {}

    record Answer(int status, JsonNode body, HttpResponse<String> response) {
        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        List<String> all(String pointer, String field) {
            return body.at(pointer).findValuesAsText(field);
        }
    }

    AdminApi(TestDatabase db) {
        this.db = db;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (isNested(context)) {
            return;
        }
        clinics = ClinicFeature.over(db.database(), clock);
        clinics.registry().put(Documents.glow());
        clinics.registry().put("harbor", json.readTree(HARBOR));
        server = new DropwizardTestSupport<>(App.class, onAnyPort()) {
            @Override
            public Application<Configuration> newApplication() {
                return new App(AdminApi.this);
            }
        };
        server.before();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!isNested(context)) {
            server().after();
        }
    }

    /// A nested class shares the server of the class around it.
    private static boolean isNested(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(Nested.class);
    }

    private static Configuration onAnyPort() {
        var factory = new DefaultServerFactory();
        factory.setApplicationConnectors(List.of(anyPort()));
        factory.setAdminConnectors(List.of(anyPort()));
        var configuration = new Configuration();
        configuration.setServerFactory(factory);
        return configuration;
    }

    private static HttpConnectorFactory anyPort() {
        var connector = new HttpConnectorFactory();
        connector.setPort(0);
        return connector;
    }

    Clinic clinic(String slug) {
        return features().settings().bySlug(slug).orElseThrow();
    }

    Environment environment() {
        return server().getEnvironment();
    }

    /// A live token, straight into the database.
    String token(Role role, String... slugs) {
        var secret = TokenSecret.create();
        var reach = slugs.length == 0
                ? null
                : List.of(slugs).stream().map(slug -> clinic(slug).id()).toList();
        var row = new ApiTokenDao.Row(UUID.randomUUID(), "a token", role, reach, clock.instant(), null, null);
        db.database().dao(ApiTokenDao.class).insert(row, TokenSecret.hash(secret));
        return secret;
    }

    Answer get(String path) {
        return get(path, BOOTSTRAP);
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, BOOTSTRAP, body);
    }

    Answer send(String method, String path, @Nullable String token, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server().getLocalPort() + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    /// With this very `Authorization` header.
    Answer sendAuthorized(String method, String path, String authorization) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + server().getLocalPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", authorization)
                .build());
    }

    /// On a connection of its own: a server that refuses a request without reading its body may end the connection,
    /// which a client notices only when it uses it again.
    private Answer send(HttpRequest request) {
        try (var once = HttpClient.newHttpClient()) {
            var response = once.send(request, HttpResponse.BodyHandlers.ofString());
            var body = response.body().startsWith("{") ? json.readTree(response.body()) : MissingNode.getInstance();
            Described.check(request.method(), request.uri().getPath(), response.statusCode(), body);
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs a task on the admin connector, which others than this machine are said to reach.
    ///
    /// @param token null: without one
    int task(String name, @Nullable String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server().getAdminPort() + "/tasks/" + name))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private ClinicFeature features() {
        return Objects.requireNonNull(clinics);
    }

    private DropwizardTestSupport<Configuration> server() {
        return Objects.requireNonNull(server);
    }

    private ToolOutcome called(BookingContext context, String tool, String arguments) {
        toolCalls.add(new ToolCall(context, tool, arguments));
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("success", true)
                .put("user_message", "Someone will get back to you.");
        return new ToolOutcome(answer, true, null, false);
    }

    private static FreeTimes oneAtThree(Clinic clinic, LocalDate date) {
        var start = date.atTime(15, 0).atZone(clinic.timeZone()).toOffsetDateTime();
        var slot = new OfferedSlotView(
                1, start, start.plusMinutes(30), "3:00 PM", "3:30 PM", "some-provider", "some-location");
        return date.equals(CALENDAR_DOWN) ? new FreeTimes(List.of(), true) : new FreeTimes(List.of(slot), false);
    }

    static final class App extends Application<Configuration> {
        private final AdminApi api;

        App(AdminApi api) {
            this.api = api;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            Http.install(environment, configuration.getServerFactory());
            AdminFeature.register(
                    new AdminConfiguration(new SecretString(BOOTSTRAP), "0.0.0.0"),
                    environment,
                    api.db.database(),
                    api.features(),
                    new AnalyticsService(api.db.database(), api.clock),
                    new AdminFeature.Ports(
                            (clinic, _, date, _) -> oneAtThree(clinic, date), api::called, (_, _, _, _) -> {}),
                    api.clock);
        }
    }
}
