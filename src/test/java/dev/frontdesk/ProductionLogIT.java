package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the service prints, from its first line to its last, as something else reads it.
class ProductionLogIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final ObjectMapper JSON = new JsonMapper();
    private static final Pattern SERVES = Pattern.compile("Started application@.*:(\\d+)}");

    @TempDir
    Path folder;

    @Test
    void everyLineIsAJsonObject() throws Exception {
        var process = start();
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

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrontdeskApplication.class.getName(),
                        "server",
                        "config.yml")
                .redirectError(folder.resolve("err").toFile());
        builder.environment()
                .putAll(Map.of("DATABASE_URL", db.url(), "DATABASE_USER", db.user(), "PORT", "0", "ADMIN_PORT", "0"));
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
