package dev.frontdesk.admin;

import static dev.frontdesk.admin.Story.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminListsTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final AdminApi api = new AdminApi(db);

    static Story.Told dana;
    static Story.Told lee;
    static Story.Told kit;

    @BeforeAll
    static void tellStories() {
        dana = aStory(api.clinic("glow"))
                .withPhone("+12125550123")
                .at("2026-11-23T04:30:00Z")
                .withAppointmentAt("2026-11-24T20:00:00Z")
                .bookedUnder("+12125550177")
                .offeredUntil("2026-11-23T10:00:00-05:00")
                .insert(db);
        lee = aStory(api.clinic("glow"))
                .named("Lee Moss")
                .on("web")
                .closedAs("informed")
                .offeredUntil("2026-11-23T10:00:01-05:00")
                .at("2026-11-23T10:00:00Z")
                .insert(db);
        kit = aStory(api.clinic("harbor"))
                .named("Kit Orr")
                .withPhone("+12125550123")
                .at("2026-11-23T12:00:00Z")
                .withAppointmentAt("2026-12-01T18:00:00Z")
                .cancelled()
                .insert(db);
    }

    @Nested
    class Communications {
        @Test
        void come_newest_first_across_clinics_each_in_its_own_time() {
            var answer = api.get("/api/admin/communications");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/total").asInt()).isEqualTo(3);
            assertThat(answer.at("/items").findValuesAsText("last_activity_at"))
                    .containsExactly(
                            "2026-11-23T04:00:00-08:00", "2026-11-23T05:00:00-05:00", "2026-11-22T23:30:00-05:00");
            assertThat(answer.at("/items/0/customer/name").asText()).isEqualTo("Kit Orr");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                clinic=glow                                                | 2
                clinic=harbor                                              | 1
                channel=web                                                | 1
                channel=voice                                              | 0
                status=closed                                              | 1
                outcome=booked                                             | 2
                outcome=booked&clinic=glow                                 | 1
                customer=%2B12125550123                                    | 2
                customer=+12125550123                                      | 2
                customer=%2B12125550199                                    | 0
                from=2026-11-23                                            | 2
                to=2026-11-22                                              | 1
                from=2026-11-22&to=2026-11-23                              | 3
                from=2026-11-23T10:00:00Z                                  | 2
                from=2026-11-23T05:00:00-05:00&to=2026-11-23T12:00:00Z     | 1
                from=2026-11-23T11:00:00%2B01:00&to=2026-11-23T13:00:00+01:00 | 1
                """)
        void are_filtered(String query, int expected) {
            var answer = api.get("/api/admin/communications?" + query);

            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.at("/total").asInt()).isEqualTo(expected);
            assertThat(answer.at("/items")).hasSize(expected);
        }

        @Test
        void show_all_of_one() {
            var answer = api.get("/api/admin/communications/" + dana.conversation());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/id").asText()).isEqualTo(dana.conversation().toString());
            assertThat(answer.at("/messages/0/message_sid").asText()).isEqualTo("SM" + dana.conversation());
            assertThat(answer.at("/messages/0/body").asText()).isEqualTo("Botox tomorrow?");
            assertThat(answer.at("/events/0/kind").asText()).isEqualTo("offered");
            assertThat(answer.at("/tool_executions")).hasSize(2);
            assertThat(answer.at("/tool_executions/0/arguments/date").asText()).isEqualTo("2026-11-24");
        }

        @Test
        void show_an_offer_as_long_as_it_is_open() {
            var open = api.get("/api/admin/communications/" + lee.conversation());
            var expired = api.get("/api/admin/communications/" + dana.conversation());

            assertThat(open.at("/metadata/pending_slot_offers/expires_at").asText())
                    .isEqualTo("2026-11-23T10:00:01-05:00");
            assertThat(expired.at("/metadata").toString()).isEqualTo("{\"pending_booking_intent\":true}");
        }
    }

    @Nested
    class Appointments {
        @Test
        void have_the_fields_of_the_contract() {
            var answer = api.get("/api/admin/appointments/" + dana.appointment());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "id",
                            "clinic",
                            "status",
                            "service_type",
                            "service",
                            "provider",
                            "location",
                            "start_time",
                            "end_time",
                            "customer",
                            "booked_by",
                            "channel",
                            "conversation_id",
                            "calendar_event_id",
                            "calendar_state");
            assertThat(answer.at("/start_time").asText()).isEqualTo("2026-11-24T15:00:00-05:00");
            assertThat(answer.at("/customer/phone").asText()).isEqualTo("+12125550177");
            assertThat(answer.at("/calendar_state").asText()).isEqualTo("none");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                clinic=glow                       | 1
                status=cancelled                  | 1
                status=scheduled                  | 1
                status=no_show                    | 0
                customer=%2B12125550123           | 2
                customer=%2B12125550177           | 1
                customer=%2B12125550177&clinic=harbor | 0
                customer=%2B12125550199           | 0
                provider=kim                      | 1
                provider=nobody                   | 0
                from=2026-11-24&to=2026-11-24     | 1
                from=2026-11-25                   | 1
                """)
        void are_filtered(String query, int expected) {
            var answer = api.get("/api/admin/appointments?" + query);

            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.at("/total").asInt()).isEqualTo(expected);
            assertThat(answer.at("/items")).hasSize(expected);
        }

        @Test
        void of_a_customer_are_found_by_id() {
            var answer = api.get("/api/admin/appointments?customer=" + kit.customer());

            assertThat(answer.all("/items", "start_time")).containsExactly("2026-12-01T10:00:00-08:00");
        }
    }

    @Nested
    class Customers {
        @Test
        void are_listed_and_found() {
            assertThat(api.get("/api/admin/customers?clinic=glow").at("/total").asInt())
                    .isEqualTo(2);
            assertThat(api.get("/api/admin/customers/" + lee.customer())
                            .at("/name")
                            .asText())
                    .isEqualTo("Lee Moss");
        }

        @Test
        void have_a_timeline() {
            var answer = api.get("/api/admin/customers/" + kit.customer() + "/timeline");

            assertThat(answer.all("/items", "kind"))
                    .containsExactly("appointment_booked", "appointment_cancelled", "conversation");
            assertThat(answer.at("/items/0/start_time").asText()).isEqualTo("2026-12-01T10:00:00-08:00");
            assertThat(answer.at("/total").asInt()).isEqualTo(3);
        }
    }

    @Nested
    class Audits {
        @Test
        void list_adjustments_of_a_conversation() {
            var answer = api.get("/api/admin/audit/adjustments?conversation=" + dana.conversation());

            assertThat(answer.at("/total").asInt()).isEqualTo(2);
            assertThat(answer.at("/items/0/normalized").asText()).isEqualTo("3 pm");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                tool=check_availability          | 3
                tool=book_appointment            | 2
                channel=web                      | 1
                success=false                    | 0
                clinic=harbor&success=true       | 2
                error_code=slot_taken            | 0
                """)
        void filter_tool_executions(String query, int expected) {
            assertThat(api.get("/api/admin/audit/tool-executions?" + query)
                            .at("/total")
                            .asInt())
                    .isEqualTo(expected);
        }
    }

    @Nested
    class Pages {
        @Test
        void tell_where_they_stand_and_do_not_overlap() {
            var first = api.get("/api/admin/communications?page_size=2");
            var second = api.get("/api/admin/communications?page_size=2&page=2");

            assertThat(first.at("/page").asInt()).isEqualTo(1);
            assertThat(first.at("/page_size").asInt()).isEqualTo(2);
            assertThat(first.at("/total").asInt()).isEqualTo(3);
            assertThat(first.at("/items")).hasSize(2);
            assertThat(second.at("/items")).hasSize(1);
            assertThat(second.at("/items/0/id").asText())
                    .isEqualTo(dana.conversation().toString());
            assertThat(api.get("/api/admin/communications?page=3&page_size=2").at("/items"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"communications?chanel=sms", "appointments?Status=scheduled", "tokens?clinic=glow", "clinics?x"})
    void a_parameter_nobody_knows_is_refused_by_name(String request) {
        var answer = api.get("/api/admin/" + request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code").asText()).isEqualTo("bad_request");
        assertThat(answer.at("/details/0").asText()).startsWith(request.replaceAll(".*\\?|=.*", "") + ": ");
    }

    @Test
    void a_parameter_nobody_knows_is_not_told_to_who_has_no_token() {
        assertThat(api.get("/api/admin/communications?chanel=sms", null).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communications?page=0",
                "communications?page=-1",
                "communications?page=x",
                "communications?page=10001",
                "communications?page=99999999999999",
                "communications?page=10000&page_size=200",
                "communications?page_size=201",
                "communications?page_size=0",
                "communications?channel=fax",
                "communications?channel=",
                "communications?status=OPEN",
                "communications?outcome=nothing",
                "communications?customer=Dana",
                "communications?customer=2125550123",
                "communications?from=yesterday",
                "communications?from=2026-02-30",
                "communications?from=2026-11-23T10:00:00",
                "communications?from=%2B999999999-01-01T00:00:00Z",
                "communications?to=0001-01-01",
                "communications?to=",
                "appointments?status=lost",
                "appointments?provider=a%20b",
                "customers?customer=1-1-1-1-1",
                "audit/adjustments?conversation=1-1-1-1-1",
                "audit/tool-executions?success=yes",
                "audit/tool-executions?error_code=%27%3B--",
                "busy-blocks?from=noon",
                "availability?clinic=glow&service=botox",
                "availability?clinic=glow&service=botox&date=2026-02-30",
                "availability?clinic=glow&service=nothing&date=2026-11-24",
                "availability?clinic=glow&service=botox&date=2026-11-24&provider=nobody",
                "availability?service=botox&date=2026-11-24",
                "health/booking?minutes=0",
                "health/booking?minutes=abc",
                "health/booking?minutes=10081",
                "metrics/overview?period=year",
            })
    void bad_parameters_are_refused_with_the_name_of_the_parameter(String request) {
        var answer = api.get("/api/admin/" + request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code").asText()).isEqualTo("bad_request");
        assertThat(answer.at("/message").asText()).startsWith("query parameter ");
    }
}
