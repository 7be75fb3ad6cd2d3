package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.frontdesk.ai.ModelRequest;
import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the API's description says of the tools is what they take and answer.
class ToolsDescribedTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final JsonNode DOCUMENT = document();
    private static final JsonNode TOOLS =
            DOCUMENT.at("/paths/~1api~1admin~1conversations~1{id}~1tools~1{tool}/post/x-tools");

    private static final Map<String, Class<? extends Record>> RESULTS = Map.ofEntries(
            Map.entry("check_availability", Availability.class),
            Map.entry("book_appointment", Booked.class),
            Map.entry("reschedule_appointment", Booked.class),
            Map.entry("cancel_appointment", Cancelled.class),
            Map.entry("get_appointment_details", AppointmentDetails.class),
            Map.entry("get_service_info", Information.Services.class),
            Map.entry("get_provider_info", Information.Providers.class),
            Map.entry("get_faq_answer", Information.FaqAnswers.class),
            Map.entry("get_current_date", Information.CurrentDate.class),
            Map.entry("search_customer", Information.Customers.class),
            Map.entry("transfer_to_human", Information.HandOver.class));

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private final Toolbox toolbox = new Toolbox(
            new ScriptedBooking().tools(),
            new InformationTools(db.database(), clock).all(),
            (_, _, _, _, _, _) -> {},
            clock);

    @Test
    void every_tool_that_staff_have_is_described() {
        assertThat(names(TOOLS))
                .isEqualTo(contracts().stream().map(ModelRequest.Tool::name).collect(Collectors.toSet()))
                .isEqualTo(RESULTS.keySet());
    }

    /// A model has to name every argument, if only with null; over REST what may be null may be left out.
    @Test
    void arguments_are_those_of_the_contract_a_model_gets() {
        for (var contract : contracts()) {
            var described = resolve(TOOLS.at("/" + contract.name() + "/arguments"));
            var given = contract.parameters().path("properties");

            assertThat(names(described.path("properties"))).as(contract.name()).isEqualTo(names(given));
            assertThat(described.path("additionalProperties").asBoolean(true)).isFalse();
            var required = new TreeSet<String>();
            given.properties().forEach(argument -> {
                var as = contract.name() + "." + argument.getKey();
                var mine = described.path("properties").path(argument.getKey());
                assertThat(choices(mine)).as(as).isEqualTo(choices(argument.getValue()));
                if (!argument.getValue().toString().contains("null")) {
                    required.add(argument.getKey());
                }
                assertThat(texts(mine.path("type")).contains("null"))
                        .as(as)
                        .isEqualTo(!required.contains(argument.getKey()));
            });
            assertThat(texts(described.path("required"))).as(contract.name()).isEqualTo(required);
        }
    }

    @Test
    void results_are_the_typed_records() {
        RESULTS.forEach((tool, type) -> isDescribed(type, TOOLS.at("/" + tool + "/result"), true));
        isDescribed(Refusal.class, DOCUMENT.at("/components/schemas/Refusal"), true);
    }

    private static void isDescribed(Class<?> type, JsonNode schema, boolean succeeds) {
        var described = resolve(schema);
        var components = Arrays.asList(type.getRecordComponents());
        var names = components.stream()
                .map(c -> ArgumentSchema.wireName(c.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        var required = components.stream()
                .filter(c -> type.getSimpleName().equals("ArgumentAdjustment") || !isNullable(c))
                .map(c -> ArgumentSchema.wireName(c.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (succeeds) {
            names.add("success");
            required.add("success");
        }
        assertThat(names(described.path("properties"))).as(type.getSimpleName()).isEqualTo(names);
        assertThat(texts(described.path("required"))).as(type.getSimpleName()).isEqualTo(required);
        assertThat(described.path("additionalProperties").asBoolean(true)).isFalse();
        components.forEach(c -> isDescribed(
                c.getGenericType(), described.path("properties").path(ArgumentSchema.wireName(c.getName()))));
    }

    private static void isDescribed(Type type, JsonNode schema) {
        var described = resolve(schema);
        if (type instanceof ParameterizedType of) {
            var list = of.getRawType().equals(List.class);
            assertThat(texts(described.path("type"))).as(schema.toString()).containsExactly(list ? "array" : "object");
            isDescribed(
                    of.getActualTypeArguments()[list ? 0 : 1], described.path(list ? "items" : "additionalProperties"));
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && !plain.getSimpleName().endsWith("Id")) {
            isDescribed(plain, schema, false);
        } else {
            assertThat(texts(described.path("type"))).as(schema.toString()).contains(wireType(type));
            if (type.equals(OffsetDateTime.class) || type.equals(LocalDate.class)) {
                assertThat(described.path("format").asText())
                        .isEqualTo(type.equals(LocalDate.class) ? "date" : "date-time");
            }
        }
    }

    private static String wireType(Type type) {
        return type.equals(int.class) ? "integer" : type.equals(boolean.class) ? "boolean" : "string";
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private List<ModelRequest.Tool> contracts() {
        return toolbox.contracts(BookingChannel.STAFF_CONSOLE);
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode value) {
        var many = value.isArray() ? value : value.isMissingNode() ? value : List.of(value);
        return StreamSupport.stream(many.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words it may be, wherever in the schema they stand.
    private static Set<String> choices(JsonNode schema) {
        var words = new TreeSet<String>();
        schema.findValues("enum").forEach(listed -> words.addAll(texts(listed)));
        words.remove("null");
        return words;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() {
        try (var yaml = ToolsDescribedTest.class.getResourceAsStream("/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
