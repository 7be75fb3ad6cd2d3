package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a document is named, all of it at once, whatever it is.
class ClinicDocumentProblemsTest {
    static Stream<Arguments> badPlaces() {
        return Stream.of(
                bad("slug: small", "name2: x", "slug: is required", "name2: is not a field of this document"),
                bad("slug: small", "slug: Small!", "slug: \"Small!\" is not a slug"),
                bad("name: Small", "name: 5", "name: must be a text: put it in quotes"),
                bad("name: Small", "name: \"  \"", "name: must not be blank"),
                bad("name: Small", "name: \"a\\0b\"", "name: must not contain control characters"),
                bad("name: Small", "name: \"a\\nb\"", "name: must not contain control characters"),
                bad("name: Small", "name: \"" + "x".repeat(121) + "\"", "name: must have at most 120 characters"),
                bad("Europe/Berlin", "Mars/Base", "time_zone: \"Mars/Base\" is not a known time zone"),
                bad("Europe/Berlin", "\"+02:00\"", "time_zone: \"+02:00\" is not a known time zone"),
                bad("phone_numbers: []", "phone_numbers: [+12125550100]", "phone_numbers[0]: must be a text"),
                bad("phone_numbers: []", "phone_numbers: \"+1\"", "phone_numbers: must be a list"),
                bad(
                        "phone_numbers: []",
                        "phone_numbers: [\"212 555 0100\", \"+1212\"]",
                        "phone_numbers[0]: \"212 555 0100\" is not a phone number",
                        "phone_numbers[1]: \"+1212\" is not a phone number"),
                bad(
                        "phone_numbers: []",
                        "phone_numbers: [\"+12125550100\", \"+12125550100\"]",
                        "phone_numbers[1]: \"+12125550100\" is listed twice"),
                bad(
                        "phone_numbers: []",
                        "phone_numbers: [\"+12125550100\"]\nfront_desk_number: \"+12125550100\"",
                        "front_desk_number: is one of phone_numbers"),
                bad(
                        "phone_numbers: []",
                        "email_addresses: [nobody]",
                        "email_addresses[0]: \"nobody\" is not an e-mail"),
                bad("phone_numbers: []", "ai_booking: \"yes\"", "ai_booking: must be true or false"),
                bad(
                        "phone_numbers: []",
                        "voice_routing: robot",
                        "voice_routing: \"robot\" is not one of ai, keypad, human, voicemail"),
                bad(
                        "phone_numbers: []",
                        "calendar: { event_detail: all }",
                        "calendar.event_detail: \"all\" is not one of none, category, service, full"),
                bad(
                        "phone_numbers: []",
                        "policies: { slot_step_minutes: 0, offer_ttl_minutes: 0, fee: 1 }",
                        "policies.slot_step_minutes: must be from 5 to 240",
                        "policies.offer_ttl_minutes: must be from 1 to 1440",
                        "policies.fee: is not a field of this document"),
                bad(
                        "phone_numbers: []",
                        "policies: { booking_horizon_days: 10000, min_notice_minutes: 1.5 }",
                        "policies.min_notice_minutes: must be a whole number",
                        "policies.booking_horizon_days: must be from 0 to 730"),
                bad("phone_numbers: []", "policies: 3", "policies: must be an object"),
                bad(
                        "hours: {}",
                        "hours: { mon: [\"9-17\"], funday: [] }",
                        "locations[0].hours.mon[0]: \"9-17\" is not a stretch of a day",
                        "locations[0].hours.funday: is not a field of this document"),
                bad(
                        "hours: {}",
                        "hours: { mon: [\"24:00-24:00\"], tue: [\"19:00-09:00\"], wed: [\"09:00-25:00\"] }",
                        "locations[0].hours.mon[0]: \"24:00-24:00\" is not a stretch of a day",
                        "locations[0].hours.tue[0]: must end after it begins",
                        "locations[0].hours.wed[0]: \"09:00-25:00\" is not a stretch of a day"),
                bad(
                        "hours: {}",
                        "hours: { mon: [\"09:00-12:00\", \"11:30-15:00\"] }",
                        "locations[0].hours.mon[1]: overlaps 09:00-12:00"),
                bad(
                        "closures: []",
                        "closures: [2026-02-30, \"2026-1-1\", 5]",
                        "locations[0].closures[0]: \"2026-02-30\" is not a date",
                        "locations[0].closures[1]: \"2026-1-1\" is not a date",
                        "locations[0].closures[2]: must be a text"),
                bad("slug: filler", "slug: botox", "services[1].slug: \"botox\" is taken by services[0].slug"),
                bad(
                        "aliases: [plump]",
                        "aliases: [plump, TOX]",
                        "services[1].aliases[1]: \"TOX\" is taken by services[0].aliases[0]"),
                bad("name: Lip Filler", "name: Botox", "services[1].name: \"Botox\" is taken by services[0].slug"),
                bad(
                        "duration_minutes: 60",
                        "duration_minutes: -30",
                        "services[1].duration_minutes: must be from 1 to 1440"),
                bad(
                        "duration_minutes: 60",
                        "duration_minutes: \"60\"",
                        "services[1].duration_minutes: must be a whole number"),
                bad(
                        "duration_minutes: 60",
                        "duration_minutes: 99999999999999",
                        "services[1].duration_minutes: must be from"),
                bad("duration_minutes: 60", "bookable: true", "services[1].duration_minutes: is required"),
                bad("services: [botox]", "services: [botox, fillr]", "providers[0].services[1]: no service \"fillr\""),
                bad(
                        "services: [botox]",
                        "services: [botox, botox]",
                        "providers[0].services[1]: \"botox\" is listed twice"),
                bad("services: [botox]", "locations: [moon]", "providers[0].locations[0]: no location \"moon\""),
                bad(
                        "services: [botox]",
                        "time_off: [{ from: 2026-12-27, to: 2026-12-20 }]",
                        "providers[0].time_off[0].to: is before from"),
                bad(
                        "services: [botox]",
                        "time_off: [{ from: 2026-12-27 }]",
                        "providers[0].time_off[0].to: is required"),
                bad(
                        "name: Provider One",
                        "name: \"美容\"",
                        "providers[0].slug: is required: none can be made from the name"),
                bad(
                        "faq: []",
                        "faq: [{ question: \"Open?\" }, oops]",
                        "faq[0].answer: is required",
                        "faq[1]: must be an object"),
                bad(
                        "faq: []",
                        "faq: [{ question: \"Open?\", answer: a }, { question: \"open?\", answer: b }]",
                        "faq[1].question: \"open?\" is taken by faq[0].question"));
    }

    @ParameterizedTest
    @MethodSource("badPlaces")
    void namesEveryProblemByItsPath(String good, String bad, List<String> expected) {
        assertThat(Documents.SMALL).contains(good);

        var problems = Documents.problems(Documents.SMALL.replace(good, bad));

        assertThat(problems).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(problems.get(i)).startsWith(expected.get(i));
        }
    }

    @Test
    void namesProblemsOfEveryKindAtOnce() {
        var problems = Documents.problems(Documents.SMALL
                .replace("Europe/Berlin", "Nowhere")
                .replace("duration_minutes: 60", "duration_minutes: soon")
                .replace("services: [botox]", "services: [fillr]")
                .replace("faq: []", "faq: {}"));

        assertThat(problems)
                .extracting(p -> p.substring(0, p.indexOf(':')))
                .containsExactly("time_zone", "services[1].duration_minutes", "providers[0].services[0]", "faq");
    }

    /// Every value of the demo clinic (of a list, the first two), one after the other, becomes one of the wrong kind.
    @Test
    void survivesAnyValueInAnyPlace() {
        var mapper = Json.newMapper();
        var wrong = List.of(
                mapper.getNodeFactory().nullNode(),
                mapper.getNodeFactory().booleanNode(true),
                mapper.getNodeFactory().numberNode(-1),
                mapper.getNodeFactory().numberNode(1e300),
                mapper.getNodeFactory().textNode("\u202Ex\u0000"),
                mapper.createArrayNode().addNull().add("x"),
                mapper.createObjectNode().put("x", 1));
        var document = mapper.<ObjectNode>valueToTree(Documents.glow());
        var tried = 0;
        var places = new ArrayList<Place>();
        collect("", document, places);
        for (var place : places) {
            for (var value : wrong) {
                var changed = document.deepCopy();
                place.write(changed, value);
                if (ClinicDocumentReader.read(changed) instanceof ReadResult.Unreadable(var problems, var _)) {
                    assertThat(problems).isNotEmpty();
                }
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    private record Place(String parent, String name) {
        void write(ObjectNode document, JsonNode value) {
            switch (document.at(parent)) {
                case ObjectNode object -> object.set(name, value);
                case ArrayNode array -> array.set(Integer.parseInt(name), value);
                default -> throw new AssertionError(parent);
            }
        }
    }

    private static void collect(String path, JsonNode node, List<Place> found) {
        node.properties().forEach(field -> {
            found.add(new Place(path, field.getKey()));
            collect(path + "/" + field.getKey(), field.getValue(), found);
        });
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), 2); i++) {
                found.add(new Place(path, Integer.toString(i)));
                collect(path + "/" + i, node.get(i), found);
            }
        }
    }

    @Test
    void aLoneSurrogateIsRefused() {
        var tree = Json.newMapper().<ObjectNode>valueToTree(Documents.read(Documents.SMALL));
        tree.put("name", "half \uD83D");

        assertThat(ClinicDocumentReader.read(tree))
                .isEqualTo(new ReadResult.Unreadable(
                        List.of(new Problem("name", "must not contain control characters or broken Unicode")),
                        new ReadResult.Claims("small", List.of(), List.of())));
    }

    static Stream<String> notDocuments() {
        return Stream.of(
                "",
                "just a text",
                "[1, 2]",
                "a: [",
                "{\"slug\": ",
                "{\"slug\": \"a\", \"slug\": \"b\"}",
                "slug: a\nslug: b",
                "slug: a\n---\nslug: b",
                "\u0000",
                "slug: \uD800",
                "a: &a [*a]",
                "{\"a\":" + "[".repeat(10_000),
                "a: " + "[".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("notDocuments")
    void whatIsNoDocumentIsOnlyUnreadable(String text) {
        assertThat(ClinicDocumentReader.read(text)).isInstanceOf(ReadResult.Unreadable.class);
    }

    private static Arguments bad(String good, String bad, String... problems) {
        return arguments(good, bad, List.of(problems));
    }
}
