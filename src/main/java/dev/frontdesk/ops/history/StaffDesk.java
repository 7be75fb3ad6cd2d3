package dev.frontdesk.ops.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.ops.history.Screenplay.StaffBusy;
import dev.frontdesk.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/// The clinic's people at the admin API, as an integration would use it.
final class StaffDesk implements AutoCloseable {
    private static final int REFUSED = 400;

    private final ObjectMapper json = Json.newMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String token;
    private final Clinic clinic;

    /// @param token a bearer token of staff
    StaffDesk(URI server, String token, Clinic clinic) {
        this.server = server;
        this.token = token;
        this.clinic = clinic;
    }

    record Made(String id, Instant start) {}

    boolean hasNoConversation() throws IOException, InterruptedException {
        var list = send(request("/api/admin/communications?page_size=1&clinic=" + clinic.slug())
                .GET()
                .build());
        return list.path("total").asInt() == 0;
    }

    /// Keeps providers' time from being booked.
    void block(StaffBusy busy, LocalDate day) throws IOException, InterruptedException {
        for (var provider : busy.providers()) {
            post(
                    "busy-blocks",
                    Map.of(
                            "clinic", clinic.slug(),
                            "provider", provider,
                            "start", at(day, busy.from()),
                            "end", at(day, busy.to()),
                            "reason", busy.reason()));
        }
    }

    /// Books the first time that is suggested on the day, for somebody at the desk.
    ///
    /// @return empty when nothing was free
    Optional<Made> book(Cast.Guest guest, String service, LocalDate day) throws IOException, InterruptedException {
        var customer = Map.of("name", guest.name(), "phone", guest.phone());
        var opened = post(
                "conversations", Map.of("clinic", clinic.slug(), "channel", "staff_console", "customer", customer));
        var tools = "conversations/" + opened.path("id").asText() + "/tools/";
        var offer = call(tools + "check_availability", Map.of("date", day.toString(), "service_type", service));
        var slot = offer.path("suggested_slots").path(0).path("start").asText();
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        var booked = call(tools + "book_appointment", Map.of("start_time", slot, "service_type", service));
        return booked.path("success").asBoolean()
                ? Optional.of(new Made(
                        booked.path("appointment_id").asText(),
                        OffsetDateTime.parse(slot).toInstant()))
                : Optional.empty();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clinic.timeZone()).toOffsetDateTime();
    }

    private JsonNode call(String path, Map<String, String> arguments) throws IOException, InterruptedException {
        return post(path, Map.of("arguments", arguments));
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request("/api/admin/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= REFUSED) {
            throw new IOException(
                    request.uri().getPath() + " answered " + response.statusCode() + " to the demo's staff");
        }
        return json.readTree(response.body());
    }
}
