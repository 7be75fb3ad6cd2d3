package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.dialogue.InformationTools.GetCurrentDate;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolboxTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private final ScriptedBooking booking = new ScriptedBooking();
    private final List<String> recorded = new ArrayList<>();
    private final Toolbox toolbox = toolbox(db.database());

    private Toolbox toolbox(Database database) {
        return new Toolbox(
                booking.tools(),
                new InformationTools(database, clock).all(),
                (_, tool, _, outcome, _, _) -> recorded.add(tool + " " + outcome.code()),
                clock);
    }

    @Nested
    class Contracts {
        @Test
        void name_every_tool_of_the_channel() {
            assertThat(names(BookingChannel.SMS))
                    .containsExactly(
                            "check_availability",
                            "book_appointment",
                            "reschedule_appointment",
                            "cancel_appointment",
                            "get_appointment_details",
                            "get_service_info",
                            "get_provider_info",
                            "get_faq_answer",
                            "get_current_date",
                            "search_customer",
                            "transfer_to_human");
            assertThat(names(BookingChannel.VOICE)).contains("end_call");
        }

        private List<String> names(BookingChannel channel) {
            return toolbox.contracts(channel).stream().map(t -> t.name()).toList();
        }

        @Test
        void are_strict_schemas_of_the_argument_records() {
            var schema = new ArgumentSchema(Json.newMapper()).of(CheckAvailability.class);

            assertThat(schema.path("type").asText()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
            assertThat(texts(schema.path("required")))
                    .containsExactlyInAnyOrder("date", "service_type", "provider", "location", "part_of_day");
            assertThat(schema.at("/properties/date/type").asText()).isEqualTo("string");
            assertThat(schema.at("/properties/date/description").asText()).contains("YYYY-MM-DD");
            assertThat(texts(schema.at("/properties/provider/type"))).containsExactly("string", "null");
            assertThat(schema.path("properties").path("part_of_day").toString())
                    .contains("morning", "afternoon", "evening", "null");
        }

        @Test
        void without_arguments_are_schemas_too() {
            var schema = new ArgumentSchema(Json.newMapper()).of(GetCurrentDate.class);

            assertThat(schema.path("type").asText()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        }

        private static Set<String> texts(JsonNode array) {
            var texts = new LinkedHashSet<String>();
            array.forEach(node -> texts.add(node.asText()));
            return texts;
        }
    }

    @Nested
    class Arguments {
        @Test
        void reach_the_tool_typed_and_trimmed() {
            call("check_availability", """
                    {"date": " 2026-11-27 ", "service_type": "tox", "provider": "", "location": null, "part_of_day": "afternoon"}""");

            assertThat(booking.calls)
                    .containsExactly(new CheckAvailability("2026-11-27", "tox", null, null, PartOfDay.AFTERNOON));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"date": "2026-11-27"}                                            | service_type is required
                {"date": "2026-11-27", "service_type": "  "}                      | service_type is required
                {"date": null, "service_type": "botox"}                           | date is required
                {"date": 5, "service_type": "botox"}                              | date must be a text
                {"date": ["2026-11-27"], "service_type": "botox"}                 | date must be a text
                {"date": {"a": {"b": 1}}, "service_type": "botox"}                | date must be a text
                {"date": "x", "service_type": "botox", "part_of_day": "night"}    | part_of_day must be one of morning, afternoon, evening
                {"date": "x", "service_type": "botox", "part_of_day": 1}          | part_of_day must be a text
                {"date": "x", "service_type": "botox", "urgent": true}            | unknown field urgent
                {"date": "x", "service_type": "botox", "\\u202e!": true}          | unknown field of an odd name
                {"date": "x\\u0000", "service_type": "botox"}                     | date contains characters that cannot be stored
                {"date": "x\\ud800", "service_type": "botox"}                     | date contains characters that cannot be stored
                {"date": "x", "date": "y", "service_type": "botox"}               | not one well-formed JSON object
                {"date": "x", "service_type": "botox"} {}                         | not one well-formed JSON object
                {"date": "x"                                                      | not one well-formed JSON object
                not json                                                          | not one well-formed JSON object
                [1]                                                               | not a JSON object
                "text"                                                            | not a JSON object
                null                                                              | not a JSON object
                """)
        void that_are_wrong_are_refused_by_name(String json, String problem) {
            var outcome = call("check_availability", json);

            assertThat(outcome.success()).isFalse();
            assertThat(outcome.code()).isEqualTo("invalid_arguments");
            assertThat(outcome.json().path("error").asText()).contains(problem);
            assertThat(booking.calls).isEmpty();
            assertThat(recorded).containsExactly("check_availability invalid_arguments");
        }

        @Test
        void that_are_too_much_are_refused() {
            assertThat(call("check_availability", "[".repeat(5_000)).code()).isEqualTo("invalid_arguments");
            assertThat(call("check_availability", "{\"date\":\"" + "9".repeat(20_000) + "\"}")
                            .code())
                    .isEqualTo("invalid_arguments");
            assertThat(call("check_availability", "{\"date\":\"" + "9".repeat(2_000) + "\"}")
                            .json()
                            .path("error")
                            .asText())
                    .contains("date is longer");
        }
    }

    @Nested
    class Tools {
        @Test
        void nobody_knows_are_an_answer() {
            var outcome = call("drop_tables", "{}");

            assertThat(outcome.json().toString())
                    .contains("\"success\":false", "\"code\":\"unknown_tool\"", "user_message");
            assertThat(recorded).containsExactly("unknown unknown_tool");
        }

        @Test
        void of_calls_do_not_exist_in_texts() {
            assertThat(call("end_call", "{}").code()).isEqualTo("unknown_tool");
        }

        @Test
        void of_booking_answer_the_contracts_json_and_keep_their_own_record() {
            booking.answer(Results.booked("2026-11-27T15:00-05:00"));

            var outcome = call("book_appointment", """
                    {"start_time": "2026-11-27T15:00:00-05:00", "service_type": "botox"}""");

            assertThat(outcome.success()).isTrue();
            assertThat(outcome.json().path("start_time").asText()).isEqualTo("2026-11-27T15:00:00-05:00");
            assertThat(outcome.json().path("calendar_state").asText()).isEqualTo("none");
            assertThat(booking.calls).hasOnlyElementsOfType(BookAppointment.class);
            assertThat(recorded).isEmpty();
        }

        @Test
        void of_information_read_the_clinic() {
            assertThat(call("get_service_info", "{\"service_type\": \"TOX\"}")
                            .json()
                            .at("/services/0/price")
                            .asText())
                    .isEqualTo("$12 per unit");
            assertThat(call("get_service_info", "{}").json().path("services")).hasSize(2);
            assertThat(call("get_service_info", "{\"service_type\": \"fillr\"}").code())
                    .isEqualTo("unknown_service");
            assertThat(call("get_provider_info", "{\"provider\": \"Dana Reyes, NP\"}")
                            .json()
                            .at("/providers/0/services"))
                    .hasSize(2);
            assertThat(call("get_provider_info", "{\"provider\": \"Nobody\"}").code())
                    .isEqualTo("unknown_provider");
            assertThat(call("get_faq_answer", "{\"question\": \"where can I park my car?\"}")
                            .json()
                            .at("/answers/0/answer")
                            .asText())
                    .isEqualTo("Free parking behind the building.");
            assertThat(call("get_faq_answer", "{\"question\": \"who won the game?\"}")
                            .json()
                            .path("answers"))
                    .isEmpty();
            assertThat(recorded).hasSize(7).contains("get_service_info null");
        }

        @Test
        void know_the_day_at_the_clinic() {
            ObjectNode json = call("get_current_date", "{}").json();

            assertThat(json.path("date").asText()).isEqualTo("2026-11-23");
            assertThat(json.path("weekday").asText()).isEqualTo("Monday");
            assertThat(json.path("time").asText()).isEqualTo("10:00 AM");
            assertThat(json.path("date_time").asText()).isEqualTo("2026-11-23T10:00:00-05:00");
        }

        @Test
        void hand_the_guest_over() {
            assertThat(call("transfer_to_human", "{\"reason\": \"asked\"}").success())
                    .isTrue();
        }
    }

    private ToolOutcome call(String tool, String arguments) {
        var context = new BookingContext(
                TestClinic.glow(), ConversationId.create(), CustomerId.create(), BookingChannel.SMS, "turn", "call_1");
        return toolbox.call(context, tool, arguments);
    }
}
