package dev.frontdesk.ops.torture;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontdesk.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The clinic that is tortured: open every day, with buffers on both sides, and with so many providers that thousands
/// of guests find a time, and so few that they race for the good ones.
final class TortureClinic {
    static final String SLUG = "endurance";
    static final String NUMBER = "+12125550160";
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    /// What guests ask for.
    static final List<String> SERVICES = List.of("Botox", "HydraFacial", "Lip Filler");

    private static final List<String> PROVIDERS =
            List.of("Ada Bell", "Ben Cole", "Cora Dunn", "Dev Ellis", "Eva Frost", "Finn Gale", "Gia Holt", "Hal Ives");

    private static final int CREATED = 201;
    private static final int OK = 200;

    private TortureClinic() {}

    static void importInto(URI service, String adminToken) throws IOException, InterruptedException {
        var json = Json.newMapper();
        var request = HttpRequest.newBuilder(service.resolve("/api/admin/clinics/" + SLUG))
                .header("Authorization", "Bearer " + adminToken)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(document(json)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
                throw new IllegalStateException("the clinic is refused: " + answer.body());
            }
        }
    }

    private static byte[] document(ObjectMapper json) throws IOException {
        var hours = new TreeMap<String, List<String>>();
        Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .forEach(day -> hours.put(day, List.of("08:00-20:00")));
        return json.writeValueAsBytes(Map.of(
                "slug", SLUG,
                "name", "Endurance Skin",
                "assistant_name", "Ava",
                "time_zone", ZONE.getId(),
                "phone_numbers", List.of(NUMBER),
                "locations",
                        List.of(Map.of(
                                "slug", "main", "name", "Main Street", "address", "1 Main Street", "hours", hours)),
                "policies", Map.of("cancellation_hours", 24, "cancellation_fee", "$50"),
                "services",
                        List.of(
                                service("botox", "Botox", 30, 0, 10),
                                service("hydrafacial", "HydraFacial", 45, 5, 10),
                                service("lip-filler", "Lip Filler", 60, 0, 0)),
                "providers", PROVIDERS.stream().map(TortureClinic::provider).toList()));
    }

    private static Map<String, Object> service(String slug, String name, int minutes, int before, int after) {
        return Map.of(
                "slug", slug,
                "name", name,
                "duration_minutes", minutes,
                "buffer_before_minutes", before,
                "buffer_after_minutes", after);
    }

    private static Map<String, Object> provider(String name) {
        return Map.of(
                "slug", name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                "name", name,
                "services", List.of("botox", "hydrafacial", "lip-filler"),
                "locations", List.of("main"));
    }
}
