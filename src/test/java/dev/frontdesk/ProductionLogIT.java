package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.frontdesk.ops.drive.TwilioSender;
import dev.frontdesk.ops.drive.TwilioSender.Text;
import dev.frontdesk.platform.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the service prints, from its first line to its last, as something else reads it.
class ProductionLogIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final ObjectMapper JSON = new JsonMapper();
    private static final URI PUBLIC_URL = URI.create("https://desk.example");
    private static final String TWILIO_TOKEN = "token";
    private static final Pattern PERSONAL = Pattern.compile("(?i)quentin|zabriskie|3475550188|botox|the first one");
    private static final Pattern SERVES = Pattern.compile("Started application@.*:(\\d+)}");

    @TempDir
    Path folder;

    @Test
    void everyLineIsAJsonObject() throws Exception {
        var process = start("server", "config.yml");
        var lines = new ArrayList<String>();
        try (var out = process.inputReader()) {
            askedFor(URI.create("http://localhost:" + portIn(out, lines)));
            process.toHandle().destroy();
            out.lines().forEach(lines::add);
        }

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).isObject()).as(line).isTrue());
        assertThat(lines.stream()
                        .map(ProductionLogIT::json)
                        .map(line -> line.path("status").asInt()))
                .contains(200, 403, 404);
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void nobodyIsNamedNorQuoted() throws Exception {
        var imported = start("clinic", "import", "src/main/resources/demo/glow.yaml", "config.yml");
        imported.inputReader().lines().forEach(_ -> {});
        assertThat(imported.waitFor()).isZero();
        var process = start("server", "config.yml");
        var lines = new ArrayList<String>();
        try (var out = process.inputReader()) {
            texts(URI.create("http://localhost:" + portIn(out, lines)));
            process.toHandle().destroy();
            out.lines().forEach(lines::add);
        }

        assertThat(count("SELECT count(*) FROM appointments")).isEqualTo(1);
        assertThat(lines).hasSizeGreaterThan(5).noneMatch(PERSONAL.asPredicate());
        List<String> kept = db.jdbi()
                .withHandle(handle -> handle.select("SELECT name || email FROM customers")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).as("they were understood").containsExactly("Quentin Zabriskie" + "quentin@zabriskie.example");
    }

    /// Somebody books, one text after another is answered.
    private static void texts(URI server) throws Exception {
        var answered = 0;
        try (var twilio = new TwilioSender(server, PUBLIC_URL, TWILIO_TOKEN)) {
            for (var text : List.of(
                    "Hi, I'm Quentin Zabriskie, quentin@zabriskie.example. Can I get Botox in two weeks on Tuesday afternoon?",
                    "the first one")) {
                twilio.deliver(Text.create(ThreadLocalRandom.current(), "+13475550188", "+12125550100", text));
                var before = answered++;
                await().untilAsserted(
                                () -> assertThat(count("SELECT count(*) FROM turns WHERE completed_at IS NOT NULL"))
                                        .isGreaterThan(before));
            }
        }
    }

    private static int count(String sql) {
        return db.jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(int.class).one());
    }

    private Process start(String... arguments) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrontdeskApplication.class.getName())
                .redirectError(folder.resolve("err").toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL",
                        db.url(),
                        "DATABASE_USER",
                        db.user(),
                        "PORT",
                        "0",
                        "ADMIN_PORT",
                        "0",
                        "PUBLIC_URL",
                        PUBLIC_URL.toString(),
                        "TWILIO_AUTH_TOKEN",
                        TWILIO_TOKEN));
        return builder.start();
    }

    /// Reads on until it serves.
    private static String portIn(BufferedReader out, List<String> lines) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            var serves = SERVES.matcher(line);
            if (serves.find()) {
                return serves.group(1);
            }
        }
        throw new AssertionError("it did not start: " + lines);
    }

    private static void askedFor(URI server) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var request : List.of(
                    HttpRequest.newBuilder(server.resolve("/openapi.json")),
                    HttpRequest.newBuilder(server.resolve("/nowhere")),
                    HttpRequest.newBuilder(server.resolve("/webhooks/twilio/sms"))
                            .POST(HttpRequest.BodyPublishers.noBody()))) {
                http.send(request.build(), BodyHandlers.discarding());
            }
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
