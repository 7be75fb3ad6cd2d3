package dev.frontdesk.admin;

import static dev.frontdesk.admin.Story.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.database.TestDatabase;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What staff do over the API.
class AdminActionsTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final AdminApi api = new AdminApi(db);

    @Nested
    class A_staff_conversation {
        @Test
        void is_held_with_the_customer_of_that_number() {
            var first = start("{\"name\": \"Dana Reyes\", \"phone\": \"+12125550123\", \"email\": \"dana@x.example\"}");
            var second = start("{\"name\": \"D. Reyes\", \"phone\": \"+12125550123\"}");

            var customers = api.get("/api/admin/customers?customer=%2B12125550123");
            assertThat(first).isNotEqualTo(second);
            assertThat(customers.at("/total").asInt()).isEqualTo(1);
            assertThat(customers.at("/items/0/name").asText()).isEqualTo("Dana Reyes");
            assertThat(api.get("/api/admin/communications/" + second)
                            .at("/customer/id")
                            .asText())
                    .isEqualTo(customers.at("/items/0/id").asText());
        }

        @Test
        void is_held_with_the_customer_of_that_address_when_no_number_is_given() {
            var first = start("{\"email\": \"lee@x.example\"}");
            var second = start("{\"name\": \"Lee Moss\", \"email\": \"LEE@x.example\"}");

            var one = api.get("/api/admin/communications/" + first);
            assertThat(api.get("/api/admin/communications/" + second).at("/customer/id"))
                    .isEqualTo(one.at("/customer/id"));
            assertThat(one.at("/customer/name").asText()).isEqualTo("Lee Moss");
            assertThat(one.at("/channel").asText()).isEqualTo("staff_console");
            assertThat(one.at("/metadata").toString()).isEqualTo("{\"pending_booking_intent\":false}");
        }

        @Test
        void runs_tools_in_the_name_of_staff_for_that_customer() {
            var id = start("{\"name\": \"Kit Orr\"}");

            var answer = api.post("/api/admin/conversations/" + id + "/tools/check_availability", """
                    {"arguments": {"date": "2026-11-24", "service_type": "botox", "provider": null, "location": null,
                        "part_of_day": null}}""");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/success").asBoolean()).isTrue();
            var recorded = api.get("/api/admin/audit/tool-executions?conversation=" + id);
            assertThat(recorded.at("/total").asInt()).isEqualTo(1);
            assertThat(recorded.at("/items/0/tool").asText()).isEqualTo("check_availability");
            assertThat(recorded.at("/items/0/arguments/date").asText()).isEqualTo("2026-11-24");
            assertThat(recorded.at("/items/0/channel").asText()).isEqualTo("staff_console");
            assertThat(recorded.at("/items/0/actor").asText()).isEqualTo("staff");
            assertThat(recorded.at("/items/0/clinic").asText()).isEqualTo("glow");
        }

        /// What staff look up there would be offered to the guest, who never saw it.
        @Test
        void runs_no_tools_in_a_guests_own_conversation() {
            var guests = Story.aStory(api.clinic("glow")).on("sms").insert(db);

            var answer = api.post(
                    "/api/admin/conversations/" + guests.conversation() + "/tools/check_availability",
                    "{\"arguments\": {\"date\": \"2026-11-24\"}}");

            assertThat(answer.status()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"clinic": "glow", "channel": "staff_console"}                                               | 422 | customer: is required
                {"clinic": "glow", "channel": "staff_console", "customer": {}}                               | 422 | customer: give a name, a phone or an email
                {"clinic": "glow", "channel": "sms", "customer": {"name": "x"}}                              | 422 | channel: must be staff_console
                {"clinic": "none", "channel": "staff_console", "customer": {"name": "x"}}                    | 422 | clinic: no such clinic
                {"clinic": "glow", "channel": "staff_console", "customer": {"phone": "2125550123"}}          | 422 | customer.phone: must be a phone number in E.164, for example +12125550123
                {"clinic": "glow", "channel": "staff_console", "customer": {"email": "nobody"}}              | 422 | customer.email: must be an e-mail address
                {"clinic": "glow", "channel": "staff_console", "customer": {"name": ""}}                     | 422 | customer.name: is empty
                """)
        void needs_a_guest_that_can_be_told(String body, int status, String problem) {
            var answer = api.post("/api/admin/conversations", body);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.at("/details/0").asText()).isEqualTo(problem);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "{", "{\"clinic\": 5}", "{\"clinics\": \"glow\"}", "{\"channel\": \"fax\"}"})
        void is_not_started_by_what_is_malformed(String body) {
            assertThat(api.post("/api/admin/conversations", body).status()).isIn(400, 422);
        }

        @ParameterizedTest
        @CsvSource({
            "POST, /api/admin/conversations",
            "POST, /api/admin/conversations/c1fbb0b5-2a1b-4c5e-9d6e-0f6a7b8c9d0e/tools/check_availability",
            "POST, /api/admin/busy-blocks",
            "POST, /api/admin/tokens",
            "PUT, /api/admin/clinics/harbor"
        })
        void and_nothing_else_is_started_by_an_empty_body(String method, String path) {
            var nothing = api.send(method, path, AdminApi.BOOTSTRAP, null);
            var empty = api.send(method, path, AdminApi.BOOTSTRAP, "");
            var blank = api.send(method, path, AdminApi.BOOTSTRAP, " \n");
            var json = api.send(method, path, AdminApi.BOOTSTRAP, "null");

            assertThat(nothing.status()).isEqualTo(400);
            assertThat(blank.status()).isEqualTo(400);
            assertThat(empty.status()).isEqualTo(400);
            assertThat(empty.at("/code").asText()).isEqualTo("malformed_json");
            assertThat(json.status()).isEqualTo(422);
        }

        private String start(String customer) {
            var answer = api.post(
                    "/api/admin/conversations",
                    "{\"clinic\": \"glow\", \"channel\": \"staff_console\", \"customer\": " + customer + "}");
            assertThat(answer.status()).isEqualTo(201);
            return answer.at("/id").asText();
        }
    }

    @Nested
    class A_busy_block {
        @Test
        void is_added_listed_and_removed() {
            var provider = api.clinic("glow").providers().getFirst().slug();
            var added = api.post("/api/admin/busy-blocks", """
                    {"clinic": "glow", "provider": "%s", "start": "2026-11-24T09:00:00-05:00",
                     "end": "2026-11-24T15:00:00Z", "reason": "training"}
                    """.formatted(provider));

            assertThat(added.status()).isEqualTo(201);
            assertThat(added.at("/end").asText()).isEqualTo("2026-11-24T10:00:00-05:00");
            assertThat(api.get("/api/admin/busy-blocks?from=2026-11-24&to=2026-11-24&provider=" + provider)
                            .all("/items", "id"))
                    .contains(added.at("/id").asText());
            assertThat(api.get("/api/admin/busy-blocks?to=2026-11-23")
                            .at("/total")
                            .asInt())
                    .isZero();
            var path = "/api/admin/busy-blocks/" + added.at("/id").asText();
            assertThat(api.send("DELETE", path, api.token(Role.STAFF, "harbor"), null)
                            .status())
                    .isEqualTo(404);
            assertThat(api.send("DELETE", path, AdminApi.BOOTSTRAP, null).status())
                    .isEqualTo(204);
            assertThat(api.send("DELETE", path, AdminApi.BOOTSTRAP, null).status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                kim    | 2026-11-24T10:00:00Z      | 2026-11-24T10:00:00Z      | end: must be after start
                kim    | 2026-11-24T10:00:00Z      | 2028-11-24T10:00:00Z      | end: at most 366 days after start
                kim    | 1026-11-24T10:00:00Z      | 2026-11-24T10:00:00Z      | start: must be between the years 2000 and 2199
                nobody | 2026-11-24T10:00:00Z      | 2026-11-24T11:00:00Z      | provider: no such provider
                """)
        void that_cannot_be_is_refused(String provider, String start, String end, String problem) {
            var answer = api.post(
                    "/api/admin/busy-blocks",
                    "{\"clinic\": \"harbor\", \"provider\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}"
                            .formatted(provider, start, end));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/details").toString()).contains(problem);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1796122800", "1796122800.5", "\"1796122800\"", "\"2026-11-24\"", "\"2026-11-24T10:00:00\"", "[]"
            })
    void a_date_and_time_is_ISO_8601_with_an_offset_and_nothing_else(String start) {
        var answer = api.post(
                "/api/admin/busy-blocks",
                "{\"clinic\": \"harbor\", \"provider\": \"kim\", \"start\": %s, \"end\": \"2026-11-30T00:00:00Z\"}"
                        .formatted(start));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/details/0").asText()).isEqualTo("start: has the wrong type or value");
    }

    @Nested
    class A_clinic {
        @Test
        void is_read_changed_and_put_back_as_it_was_read() {
            var read = api.get("/api/admin/clinics/harbor");
            assertThat(read.at("/time_zone").asText()).isEqualTo("America/Los_Angeles");

            var again = api.send(
                    "PUT",
                    "/api/admin/clinics/harbor",
                    AdminApi.BOOTSTRAP,
                    read.body().toString());
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.at("/version")).isEqualTo(read.at("/version"));
            assertThat(read.at("/created_at").asText()).isEqualTo("2026-11-23T07:00:00-08:00");
            assertThat(read.at("/updated_at").asText()).isEqualTo("2026-11-23T07:00:00-08:00");
        }

        @Test
        void is_refused_with_every_problem_by_its_path() {
            var answer = api.send(
                    "PUT",
                    "/api/admin/clinics/broken",
                    AdminApi.BOOTSTRAP,
                    "{\"name\": \"Broken\", \"time_zone\": \"Mars/Base\", \"locations\": [], \"phone_numbers\": [\"%s\"]}"
                            .formatted(api.clinic("glow").phoneNumbers().getFirst()));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/details").toString()).contains("time_zone", "locations");
            assertThat(answer.at("/details").toString())
                    .as("what other clinics have is told with the rest")
                    .contains("phone_numbers[0]: belongs to another clinic");
            assertThat(api.get("/api/admin/clinics/broken").status()).isEqualTo(404);
        }
    }

    @Nested
    class Availability {
        @Test
        void is_what_is_free() {
            var answer = api.get("/api/admin/availability?clinic=glow&service=tox&date=2026-11-24");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/service_type").asText()).isEqualTo("botox");
            assertThat(answer.all("/slots", "start")).contains("2026-11-24T15:00:00-05:00");
        }

        @Test
        void is_not_known_while_the_calendar_is_down() {
            var answer = api.get("/api/admin/availability?clinic=glow&service=botox&date=" + AdminApi.CALENDAR_DOWN);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.at("/code").asText()).isEqualTo("unavailable");
        }
    }

    @Test
    void totals_are_exact_up_to_ten_thousand() {
        var told = aStory(api.clinic("harbor")).insert(db);
        db.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                INSERT INTO argument_adjustments (clinic_id, id, conversation_id, tool, tool_call_id, kind, recorded_at)
                SELECT ?, gen_random_uuid(), ?, 'book_appointment', 'call', 'idempotent_replay', ?
                FROM generate_series(1, 10050)
                """, api.clinic("harbor").id(), told.conversation(), Instant.parse("2026-01-01T00:00:00Z")));

        var last = api.get("/api/admin/audit/adjustments?clinic=harbor&page=50&page_size=200");

        assertThat(last.at("/total").asInt()).isEqualTo(10_000);
        assertThat(last.at("/items")).hasSize(200);
    }

    @Test
    void pages_hold_fifty_when_nobody_says_otherwise() {
        IntStream.range(0, 60)
                .forEach(i -> aStory(api.clinic("harbor"))
                        .at(Instant.parse("2025-01-01T00:00:00Z").plusSeconds(i))
                        .insert(db));

        var answer = api.get("/api/admin/customers?to=2025-12-31");

        assertThat(answer.at("/items")).hasSize(50);
        assertThat(answer.at("/page_size").asInt()).isEqualTo(50);
        assertThat(answer.at("/total").asInt()).isEqualTo(60);
    }
}
