package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.frontdesk.ai.AiConfig;
import dev.frontdesk.analytics.AnalyticsService;
import dev.frontdesk.booking.BookingFeature;
import dev.frontdesk.booking.BuiltInCalendar;
import dev.frontdesk.booking.CalendarGateway;
import dev.frontdesk.booking.CalendarState;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.dialogue.DialogueFeature;
import dev.frontdesk.dialogue.offline.OfflineReceptionist;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.SecretString;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.TimeRange;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.http.Http;
import dev.frontdesk.platform.work.ManualWork;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The admin API on a real port over a real database, with the demo clinic `glow` (New York) and `harbor`
/// (Los Angeles). Booking and its tools are the real ones; of the calendar one day cannot be asked about. Every answer
/// is
/// held against the API's own description.
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

    private final ObjectMapper json = Json.newMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase db;
    private @Nullable ClinicFeature clinics;
    private @Nullable DropwizardTestSupport<Configuration> server;

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

    private AdminFeature.Core core() {
        var database = db.database();
        var work = new ManualWork(database, clock);
        var booking = BookingFeature.install(database, new DownOnOneDay(new BuiltInCalendar(database)), work, clock);
        var dialogue = new DialogueFeature(
                AiConfig.DEFAULT,
                new DialogueFeature.Platform(database, work, features().settings(), clock),
                new DialogueFeature.Brain(booking.orchestrator(), booking.selection()),
                new Outbox(database, work, text -> text),
                new DialogueFeature.Minds(null, new OfflineReceptionist()));
        return new AdminFeature.Core(database, database, booking, dialogue.toolbox());
    }

    private record DownOnOneDay(CalendarGateway calendar) implements CalendarGateway {
        @Override
        public Map<ProviderId, BusyTime> busyTime(Clinic clinic, Collection<Provider> providers, TimeRange range) {
            var down = CALENDAR_DOWN.atTime(12, 0).atZone(clinic.timeZone()).toInstant();
            return range.contains(down) ? Map.of() : calendar.busyTime(clinic, providers, range);
        }

        @Override
        public CalendarState initialState(Clinic clinic, Provider provider) {
            return calendar.initialState(clinic, provider);
        }
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
                    api.features(),
                    new AnalyticsService(api.db.database(), api.clock),
                    api.core(),
                    api.clock);
        }
    }
}
