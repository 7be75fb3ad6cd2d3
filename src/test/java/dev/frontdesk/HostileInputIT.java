package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.DescribedOperation.Parameter;
import dev.frontdesk.Lakeside.Day;
import dev.frontdesk.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of `/openapi.json` against what nobody should send: no failure of ours, no word of how it is built,
/// and no change by anything that was refused.
class HostileInputIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    /// Of the many thousand requests there are, the ones that a run takes: `-Dhostile.seed=…` takes others.
    private static final long SEED = Long.getLong("hostile.seed", 20261123);

    private static final int MOST = Integer.getInteger("hostile.most", 50);

    private static RunningFrontdesk frontdesk;
    private static HostileServer server;
    private static Map<String, String> ids;
    private static HostileRequests.Tokens tokens;

    @BeforeAll
    static void start() {
        frontdesk = RunningFrontdesk.offline(db);
        server = new HostileServer(frontdesk, db.jdbi());
        var admin = frontdesk.admin;
        assertThat(admin.put("/api/admin/clinics/prey", prey("prey").toString()).status())
                .isEqualTo(201);
        assertThat(admin.put("/api/admin/clinics/elsewhere", prey("elsewhere").toString())
                        .status())
                .isEqualTo(201);
        tokens = new HostileRequests.Tokens(
                RunningFrontdesk.ADMIN_TOKEN, token("viewer", "lakeside", "prey"), token("admin", "elsewhere"));
        ids = somethingOfEach();
    }

    @AfterAll
    static void stop() {
        frontdesk.close();
        server.checkLog();
    }

    static Stream<DescribedOperation> operations() {
        return DescribedOperation.all(frontdesk.admin.get("/openapi.json")).stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void survives(DescribedOperation operation) {
        var requests = new HostileRequests(
                tokens, new Random(SEED + operation.name().hashCode()), HostileInputIT::good, goodBodies());
        var cases = requests.against(operation, MOST);

        server.endures(cases, "hostile.seed=" + SEED);
    }

    /// One conversation, appointment, customer, block and token, by the path that shows it.
    private static Map<String, String> somethingOfEach() {
        var admin = frontdesk.admin;
        var conversation = admin.converse(Lakeside.SLUG, "Zoe Park", "+14155550177");
        var day = Day.inDays(20);
        conversation.check(day.iso(), "botox");
        var booked = conversation.book(day.at(15, 0), "botox");
        var block = admin.post("/api/admin/busy-blocks", busyBlock());
        var unused = admin.post(
                "/api/admin/tokens", Map.of("name", "unused", "role", "viewer", "clinics", List.of("lakeside")));
        var customer = admin.items("/api/admin/customers?clinic=lakeside").getFirst();
        return Map.of(
                "communications", conversation.id,
                "conversations", conversation.id,
                "appointments", booked.path("appointment_id").asText(),
                "customers", customer.path("id").asText(),
                "busy-blocks", block.text("/id"),
                "tokens", unused.text("/id"));
    }

    private static String good(DescribedOperation operation, Parameter parameter) {
        return switch (parameter.name()) {
            case "id" -> ids.getOrDefault(operation.path().split("/", -1)[3], "x");
            case "slug" -> "prey";
            case "clinic" -> "lakeside";
            case "service" -> "botox";
            case "provider" -> "dana";
            case "date" -> Day.inDays(21).iso();
            case "customer" -> ids.getOrDefault("customers", "x");
            case "conversation" -> ids.getOrDefault("conversations", "x");
            default -> parameter.schema().path("enum").path(0).asText("1");
        };
    }

    private static Map<String, ObjectNode> goodBodies() {
        var day = Day.inDays(22);
        return Map.of(
                "putClinic", prey("prey"),
                "startConversation", json("""
                        {"clinic":"lakeside","channel":"staff_console",
                         "customer":{"name":"Ann Lee","phone":"+14155550188","email":"ann@example.com"}}"""),
                "addBusyBlock", busyBlock(),
                "createToken", json("{\"name\":\"a token\",\"role\":\"viewer\",\"clinics\":[\"lakeside\"]}"),
                "callTool check_availability",
                        json("{\"arguments\":{\"date\":\"%s\",\"service_type\":\"botox\"}}".formatted(day.iso())),
                "callTool book_appointment",
                        json("{\"arguments\":{\"start_time\":\"%s\",\"service_type\":\"botox\"}}"
                                .formatted(day.at(15, 0))));
    }

    private static ObjectNode busyBlock() {
        var day = Day.inDays(22);
        return json("""
                {"clinic":"lakeside","provider":"lee","start":"%s","end":"%s","reason":"lunch"}""".formatted(day.at(12, 0), day.at(13, 0)));
    }

    private static ObjectNode prey(String slug) {
        var document = json(Lakeside.DOCUMENT);
        document.put("slug", slug).remove("phone_numbers");
        return document;
    }

    private static String token(String role, String... clinics) {
        var made = frontdesk.admin.post(
                "/api/admin/tokens", Map.of("name", "hostile " + role, "role", role, "clinics", List.of(clinics)));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made.text("/secret");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) AdminClient.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
