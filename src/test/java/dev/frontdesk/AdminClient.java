package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The admin API as its users call it: JSON over HTTP with a bearer token.
final class AdminClient {
    static final ObjectMapper JSON = Json.newMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI application;
    private final String token;

    record Answer(int status, JsonNode body) {
        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    AdminClient(URI application, String token) {
        this.application = application;
        this.token = token;
    }

    /// The same API, seen by somebody else.
    AdminClient with(String otherToken) {
        return new AdminClient(application, otherToken);
    }

    /// What a path answers with 200.
    JsonNode get(String path) {
        var answer = tryGet(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    Answer tryGet(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json(body)));
    }

    Answer put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json));
    }

    /// The conversation a number has on a channel; the latest one.
    String conversation(String phone, String channel) {
        return get("/api/admin/communications?channel=" + channel + "&customer=" + encode(phone))
                .at("/items/0/id")
                .asText();
    }

    /// All that was said and done in a conversation.
    JsonNode communication(String id) {
        return get("/api/admin/communications/" + id);
    }

    /// The appointments of a number that stand.
    List<JsonNode> appointments(String phone) {
        return items("/api/admin/appointments?status=scheduled&customer=" + encode(phone));
    }

    List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).path("items").spliterator(), false)
                .toList();
    }

    /// A new conversation of staff with a guest.
    StaffConversation converse(String clinic, String name, String phone) {
        var answer = post(
                "/api/admin/conversations",
                Map.of("clinic", clinic, "channel", "staff_console", "customer", Map.of("name", name, "phone", phone)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return new StaffConversation(answer.text("/id"));
    }

    final class StaffConversation {
        final String id;

        private StaffConversation(String id) {
            this.id = id;
        }

        /// Runs a tool; the result, success or not.
        JsonNode call(String tool, Map<String, ?> arguments) {
            var answer = post("/api/admin/conversations/" + id + "/tools/" + tool, Map.of("arguments", arguments));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            return answer.body();
        }

        JsonNode check(String date, String service) {
            return call("check_availability", Map.of("date", date, "service_type", service));
        }

        JsonNode book(String start, String service) {
            return call("book_appointment", Map.of("start_time", start, "service_type", service));
        }

        JsonNode record() {
            return communication(id);
        }
    }

    /// The values of a field in a list.
    static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(application.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode tree = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        return JSON.<ObjectNode>valueToTree(body).toString();
    }
}
