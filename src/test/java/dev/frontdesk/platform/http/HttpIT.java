package dev.frontdesk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Json;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.ResourceHelpers;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a caller sees of requests that cannot be answered, over real connections.
@ExtendWith(DropwizardExtensionsSupport.class)
class HttpIT {
    static final DropwizardAppExtension<Configuration> APP = new DropwizardAppExtension<>(
            Echo.class,
            ResourceHelpers.resourceFilePath("any-port.yml"),
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"));

    private final HttpClient client = HttpClient.newHttpClient();

    public static final class Echo extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            Http.install(environment, configuration.getServerFactory());
            environment.jersey().register(new EchoResource());
        }
    }

    public record Note(@NotNull String someText, @Min(1) int count) {}

    @Path("/echo")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class EchoResource {
        @POST
        public Note echo(@Valid @NotNull Note note) {
            return note;
        }

        @POST
        @Path("/tree")
        public JsonNode tree(ObjectNode tree) {
            return tree;
        }

        @GET
        public Map<String, Integer> number(@QueryParam("n") @Nullable @Min(1) Integer n) {
            return Map.of("n", n == null ? 0 : n);
        }

        @GET
        @Path("/trouble")
        public String trouble(@QueryParam("bug") boolean bug) {
            if (!bug) {
                throw ApiException.conflict("that is taken");
            }
            return String.valueOf(List.of("+12125550123 said something secret").get(1));
        }
    }

    @Test
    void whatIsRightIsAnswered() {
        var response = post("/echo", "{\"some_text\":\"héllo 👋\",\"count\":2}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"some_text\":\"héllo 👋\",\"count\":2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | malformed_json | {"some_text":
            400 | malformed_json | not json
            400 | malformed_json | {"some_text":"a","count":1} {}
            400 | malformed_json | {"some_text":"a","count":1} x
            400 | malformed_json | {"some_text":"a","some_text":"b","count":1}
            422 | invalid        | {"some_text":"a","count":1,"extra":1}
            422 | invalid        | {"some_text":5,"count":1}
            422 | invalid        | {"some_text":"a","count":"1"}
            422 | invalid        | {"some_text":"a","count":1.5}
            422 | invalid        | {"some_text":"a","count":0}
            422 | invalid        | {"count":1}
            422 | invalid        | []
            422 | invalid        | {"some_text":"a\\u0000b","count":1}
            422 | invalid        | {"some_text":"\\ud83d","count":1}
            422 | invalid        | {"some_text":"\\udc4b\\ud83d","count":1}
            422 | invalid        | {"some_text":"\\ud83d\\n\\udc4b","count":1}
            """)
    void badBodiesAreRefusedInOneForm(int status, String code, String body) {
        refused(post("/echo", body), status, code);
    }

    @Test
    void aTreeIsHeldToTheSame() {
        refused(post("/echo/tree", "{\"a\":{\"\\u0000\":1}}"), 422, "invalid");
        assertThat(post("/echo/tree", "{\"a\":\"\\ud83d\\udc4b\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownFieldIsNamedByItsPath() {
        var error = refused(post("/echo", "{\"some_text\":\"a\",\"count\":1,\"extra\":1}"), 422, "invalid");

        assertThat(error.get("details").get(0).asText()).isEqualTo("extra: is not known");
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        var body = "{\"some_text\":\"a\",\"count\":" + "9".repeat(100_000) + "}";

        refused(post("/echo", body), 400, "malformed_json");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(post("/echo", "").statusCode()).isIn(400, 422);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var bytes = "{\"some_text\":\"?\",\"count\":1}".getBytes(StandardCharsets.UTF_8);
        bytes[14] = (byte) 0xff;

        refused(send("POST", "/echo", BodyPublishers.ofByteArray(bytes)), 400, "malformed_json");
    }

    @Test
    void aBodyThatIsNotPackedAsItSaysIsMalformed() {
        var plain = "{\"some_text\":\"a\",\"count\":1}".getBytes(StandardCharsets.UTF_8);

        refused(packed(plain), 400, "malformed_json");
    }

    @Test
    void aBodyThatIsPackedIsReadAndAHalfOfItRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"some_text\":\"a\",\"count\":1}".getBytes(StandardCharsets.UTF_8));
        }
        var whole = bytes.toByteArray();

        assertThat(packed(whole).statusCode()).isEqualTo(200);
        refused(packed(Arrays.copyOf(whole, whole.length / 2)), 400, "malformed_json");
    }

    private HttpResponse<String> packed(byte[] gzip) {
        return exchange(request("/echo")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip)));
    }

    @Test
    void aVersionThatNobodySpeaksIsNotOurFault() throws Exception {
        assertThat(raw("GET / HTTP/9.9\r\nHost: x\r\n\r\n"))
                .contains(" 505 ", "\"code\":\"http_version_not_supported\"");
    }

    @Test
    void aBodyOverOneMegabyteIsRefusedWithAndWithoutALength() {
        var large = ("{\"some_text\":\"" + "x".repeat(1_100_000) + "\",\"count\":1}").getBytes(StandardCharsets.UTF_8);

        refused(send("POST", "/echo", BodyPublishers.ofByteArray(large)), 413, "too_large");
        refused(
                send("POST", "/echo", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
                413,
                "too_large");
    }

    @Test
    void wrongMethodsTypesAndPathsAreRefused() {
        refused(send("DELETE", "/echo", BodyPublishers.noBody()), 405, "method_not_allowed");
        refused(send("GET", "/nowhere", BodyPublishers.noBody()), 404, "not_found");
        refused(
                exchange(request("/echo").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"))),
                415,
                "unsupported_media_type");
        refused(exchange(request("/echo").header("Accept", "image/png").GET()), 406, "not_acceptable");
    }

    @Test
    void badParametersAreBadRequests() {
        refused(send("GET", "/echo?n=many", BodyPublishers.noBody()), 400, "bad_request");
        refused(send("GET", "/echo?n=0", BodyPublishers.noBody()), 400, "bad_request");
        refused(send("GET", "/echo?x=%00", BodyPublishers.noBody()), 400, "bad_request");
    }

    @Test
    void aBugShowsNothingButItsRequest() {
        var error = refused(send("GET", "/echo/trouble?bug=true", BodyPublishers.noBody()), 500, "internal_error");

        assertThat(error.toString()).doesNotContain("secret", "Exception", "2125550123");
    }

    @Test
    void whatAResourceRefusesIsShown() {
        var error = refused(send("GET", "/echo/trouble", BodyPublishers.noBody()), 409, "conflict");

        assertThat(error.get("message").asText()).isEqualTo("that is taken");
    }

    @Test
    void aShortPlainRequestIdIsKeptAnyOtherReplaced() {
        var kept = exchange(request("/nowhere").header("X-Request-Id", "call-42"));
        var replaced = exchange(request("/nowhere").header("X-Request-Id", "a b\"c"));

        assertThat(refused(kept, 404, "not_found").get("request_id").asText()).isEqualTo("call-42");
        assertThat(refused(replaced, 404, "not_found").get("request_id").asText())
                .hasSize(36);
    }

    @Test
    void jettysOwnRefusalsHaveTheSameForm() throws Exception {
        for (var raw : List.of(
                "GARBAGE\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n")) {
            var answer = raw(raw);
            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .contains("X-Request-Id: ", "application/json", "\"request_id\"");
            assertThat(answer).doesNotContain("<html", "Exception", "Jetty");
        }
    }

    private JsonNode refused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        try {
            var error = Json.newMapper().readTree(response.body());
            assertThat(error.get("code").asText()).isEqualTo(code);
            assertThat(error.get("message").asText()).isNotBlank();
            assertThat(response.headers().firstValue("X-Request-Id"))
                    .contains(error.get("request_id").asText());
            assertThat(response.body()).doesNotContain("dev.frontdesk", "java.", "com.fasterxml");
            return error;
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        return exchange(request(path).header("Content-Type", "application/json").method(method, body));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + APP.getLocalPort() + path));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", APP.getLocalPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
