package dev.frontdesk;

import static dev.frontdesk.AdminClient.encode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.Lakeside.Day;
import dev.frontdesk.ops.drive.Launch;
import dev.frontdesk.ops.drive.ServiceProcess;
import dev.frontdesk.platform.database.DatabaseLine;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The service as it runs in production, after a guest has booked and staff have looked at it; then its database goes
/// away. What everybody is told, and what is in the log of it all.
class DatabaseAwayIT {
    private static final Day DAY = Day.inDays(9);
    private static final String SURNAME = "Quillfeather";
    private static final String NAME = "Zelda " + SURNAME;
    private static final String WISH = "my left brow twitches";

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @TempDir
    static Path folder;

    private static final Map<String, RawHttp.Answer> answers = new LinkedHashMap<>();
    private static GuestPhone guest;
    private static RawHttp.Answer task;
    private static HttpResponse<String> text;
    private static List<String> log;

    @BeforeAll
    static void serveUntilTheDatabaseGoesAway() throws Exception {
        try (var twilio = FakeTwilio.start();
                var line = DatabaseLine.to(db)) {
            var launch = launch(line, twilio);
            try (var _ = ServiceProcess.start(launch)) {
                var carrier = carrier(launch, FakeTwilio.AUTH_TOKEN);
                var admin = new AdminClient(launch.application(), RunningFrontdesk.ADMIN_TOKEN);
                admin.put("/api/admin/clinics/" + Lakeside.SLUG, Lakeside.DOCUMENT);
                guest = new GuestPhone(carrier, twilio);
                book(admin);
                forge(launch);

                line.cut();

                questions().forEach(path -> answers.put(path, ask(launch.port(), "GET", path)));
                forge(launch);
                text = carrier.post(GuestPhone.SMS, TwilioClientFixture.sms(guest.number, Lakeside.NUMBER, WISH));
                task = ask(launch.adminPort(), "POST", "/tasks/pending-work");
            }
        }
        log = Files.readAllLines(folder.resolve("service.log"));
    }

    @Test
    void whoeverAsksIsToldToComeAgain() {
        assertThat(answers).allSatisfy((path, answer) -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After"))
                    .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]?"));
            assertThat(answer.header("Content-Type")).hasValue("application/json");
            var body = json(answer.body());
            assertThat(body.path("code").asText()).isEqualTo("unavailable");
            assertThat(body.path("message").asText()).isNotBlank();
            assertThat(body.path("request_id").asText()).isEqualTo(id(answer));
        });
    }

    @Test
    void soIsTheCarrier() {
        assertThat(text.statusCode()).isEqualTo(503);
        assertThat(text.headers().firstValue("Retry-After")).isPresent();
        assertThat(text.body()).contains("\"unavailable\"");
    }

    @Test
    void soIsWhoRunsATaskInASentence() {
        assertThat(task.status()).isEqualTo(500);
        assertThat(task.body().strip()).isEqualTo("the database is away: try again in a moment.");
    }

    @Test
    void theLogHasOneLineAboutEach() {
        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(warnings(id(answer)))
                        .singleElement()
                        .satisfies(line ->
                                assertThat(line.path("message").asText()).startsWith("Answered 503")));
        assertThat(warnings(text.headers().firstValue("X-Request-Id").orElseThrow()))
                .hasSize(1);
    }

    @Test
    void nobodysNumberNorNameNorTextIsInIt() {
        var national = guest.number.substring(2);

        assertThat(log).anySatisfy(line -> assertThat(line).contains("signature does not fit"));
        assertThat(log).allSatisfy(line -> assertThat(line).doesNotContain(national, NAME, SURNAME, WISH));
    }

    private static void book(AdminClient admin) {
        guest.texts("Can I get Botox on " + DAY.said() + " in the afternoon?");
        guest.texts("3 pm works");
        guest.texts(NAME);
        guest.texts(WISH);
        assertThat(admin.appointments(guest.number)).hasSize(1);
    }

    private static List<String> questions() {
        var number = encode(guest.number);
        return List.of(
                "/api/admin/customers?customer=" + number,
                "/api/admin/communications?customer=" + number,
                "/api/admin/appointments?customer=" + number,
                "/api/admin/customers/" + number,
                "/api/admin/customers/nobody",
                "/api/admin/health/booking",
                "/api/admin/tokens");
    }

    /// A text that the carrier did not sign, to an address that says whom it is from.
    private static void forge(Launch launch) {
        var target = GuestPhone.SMS + "?from=" + encode(guest.number);
        var answer = carrier(launch, "another-token")
                .post(target, TwilioClientFixture.sms(guest.number, Lakeside.NUMBER, WISH));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static Launch launch(DatabaseLine line, FakeTwilio twilio) {
        return Launch.in(folder)
                .withJvmOptions("-XX:TieredStopAtLevel=1")
                .with("DATABASE_URL", line.url())
                .with("DATABASE_USER", db.user())
                .with("ADMIN_TOKEN", RunningFrontdesk.ADMIN_TOKEN)
                .with("PUBLIC_URL", RunningFrontdesk.PUBLIC_URL.toString())
                .with("TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT_SID)
                .with("TWILIO_AUTH_TOKEN", FakeTwilio.AUTH_TOKEN)
                .with("TWILIO_API_URL", twilio.url().toString());
    }

    private static TwilioClientFixture carrier(Launch launch, String token) {
        return new TwilioClientFixture(launch.application(), RunningFrontdesk.PUBLIC_URL, token);
    }

    private static RawHttp.Answer ask(int port, String method, String target) {
        var headers = List.of("Authorization: Bearer " + RunningFrontdesk.ADMIN_TOKEN);
        return new RawHttp(port).send(new RawHttp.Request(method, target, headers, new byte[0]));
    }

    private static String id(RawHttp.Answer answer) {
        return answer.header("X-Request-Id").orElseThrow();
    }

    /// What the log says about a request beyond the request log's line.
    private static List<JsonNode> warnings(String requestId) {
        return log.stream()
                .map(DatabaseAwayIT::json)
                .filter(line -> line.path("request_id").asText().equals(requestId))
                .filter(line -> line.path("level").asText().matches("WARN|ERROR"))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return AdminClient.JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
