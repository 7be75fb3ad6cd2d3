package dev.frontdesk.ops.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontdesk.FrontdeskApplication;
import dev.frontdesk.FrontdeskConfiguration;
import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.database.TestDatabase;
import io.dropwizard.core.Application;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A short history on the whole service, seen from outside.
class DemoHistoryIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String TOKEN = "fd_of_the_tests_0123456789abcdef";
    /// A Thursday, 6 PM at the clinic.
    private static final Instant PRESENT = Instant.parse("2027-03-18T22:00:00Z");

    private static final int DAYS = 6;
    private static final ObjectMapper JSON = Json.newMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final DemoHistory HISTORY = new DemoHistory(runningFrom(PRESENT));
    private static final List<String> PROGRESS = new ArrayList<>();
    private static final DropwizardTestSupport<FrontdeskConfiguration> SERVER =
            new DropwizardTestSupport<>(
                    FrontdeskApplication.class,
                    "demo.yml",
                    Configurations.builtIn(Map.of("ADMIN_TOKEN", TOKEN)),
                    ConfigOverride.config("database.url", () -> db.url()),
                    ConfigOverride.config("database.user", () -> db.user()),
                    ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                    ConfigOverride.config("server.adminConnectors[0].port", "0"),
                    ConfigOverride.config("logging.level", "OFF")) {
                @Override
                public Application<FrontdeskConfiguration> newApplication() {
                    return new FrontdeskApplication(HISTORY);
                }
            };

    @BeforeAll
    static void play() throws Exception {
        HISTORY.beginsInThePast(DAYS);
        SERVER.before();
        HISTORY.play(server(), TOKEN, PROGRESS::add);
    }

    @AfterAll
    static void stop() {
        SERVER.after();
        HTTP.close();
    }

    @Test
    void hasConversationsOfEveryKindInThePast() throws Exception {
        var conversations = all("communications");

        assertThat(conversations).hasSizeBetween(40, 80);
        assertThat(texts(conversations, "outcome"))
                .contains("none", "booked", "rescheduled", "cancelled", "handed_over", "opted_out");
        assertThat(texts(conversations, "channel")).contains("sms", "staff_console");
        assertThat(texts(conversations, "last_activity_at"))
                .allSatisfy(at -> assertThat(OffsetDateTime.parse(at).toInstant())
                        .isBetween(PRESENT.minus(Duration.ofDays(DAYS)), now()));
    }

    @Test
    void hasAppointmentsThatAreOverAndThatAreComing() {
        await().untilAsserted(() -> {
            var appointments = all("appointments");
            assertThat(appointments).hasSizeGreaterThan(15);
            assertThat(appointments)
                    .filteredOn(a -> a.path("status").asText().equals("scheduled"))
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(
                                    OffsetDateTime.parse(a.path("end_time").asText())
                                            .toInstant())
                            .isAfter(now().minus(Duration.ofMinutes(30))));
            assertThat(texts(appointments, "status")).contains("completed", "cancelled");
            assertThat(texts(appointments, "booked_by")).contains("ai", "staff");
        });
    }

    @Test
    void everyGuestWasAnsweredAndNothingWaits() throws Exception {
        for (var conversation : all("communications")) {
            var told = get("communications/" + conversation.path("id").asText()).path("messages");
            assertThat(told)
                    .allSatisfy(message ->
                            assertThat(message.path("status").asText()).isIn("received", "simulated"));
        }
    }

    @Test
    void saysHowFarItIs() {
        assertThat(PROGRESS).hasSizeGreaterThanOrEqualTo(DAYS);
        assertThat(PROGRESS.getFirst()).matches("day 1 of 6, \\d+ conversations, \\d+ appointments");
        assertThat(PROGRESS.getLast()).matches("done, \\d+ conversations, \\d+ appointments");
    }

    @Test
    void isPlayedOnce() throws Exception {
        var before = get("communications?page_size=1").path("total").asInt();
        var said = new ArrayList<String>();

        HISTORY.play(server(), TOKEN, said::add);

        assertThat(said).singleElement().asString().startsWith("there are conversations already, so none is played");
        assertThat(get("communications?page_size=1").path("total").asInt()).isEqualTo(before);
    }

    @Test
    void endsInThePresent() {
        assertThat(now()).isBetween(PRESENT, PRESENT.plus(Duration.ofMinutes(10)));
    }

    private static Instant now() {
        return HISTORY.clock().instant();
    }

    private static InstantSource runningFrom(Instant start) {
        var real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return Clock.offset(real, Duration.between(real.instant(), start));
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.path(field).asText()).toList();
    }

    private static List<JsonNode> all(String path) throws IOException, InterruptedException {
        var items = get(path + "?page_size=100").path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server().resolve("/api/admin/" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static URI server() {
        return URI.create("http://localhost:" + SERVER.getLocalPort());
    }
}
