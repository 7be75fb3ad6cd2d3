package dev.frontdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What somebody may send in place of a value, by the value's type.
final class HostileValues {
    private static final ObjectMapper PLAIN = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /// Stands in a text for half a surrogate pair, which no string of bytes can hold: [#bytes] writes the escape.
    private static final String LONE_SURROGATE = "@half-a-pair@";

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "x".repeat(10_000),
            "a\u0000b",
            LONE_SURROGATE,
            "\uFEFFbotox",
            "\u202Exotob",
            "\uD83D\uDC4B".repeat(60),
            "e\u0301\u0301\u0301",
            "'; DROP TABLE customers; --",
            "\" OR 1=1 --",
            "../../../etc/passwd",
            "%00%2e%2e%2f",
            "${jndi:ldap://x/y}",
            "<script>alert(1)</script>",
            "a\r\nX-Injected: yes",
            "2026-02-30",
            "2026-13-01T25:61:00Z",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59Z",
            "2026-12-01T10:00:00+99:00",
            "Mars/Olympus",
            "NaN",
            "1e999",
            "-1",
            "9223372036854775808",
            "null",
            "true",
            "00000000-0000-0000-0000-000000000000",
            "+1212555010\u0661");

    /// What cannot be written as a query's or a path's text.
    static final List<String> RAW_PARAMETERS = List.of(
            "%", "%zz", "%ff%fe", "%c0%ae%c0%ae", "%ed%a0%bd", "%u0041", "%00", "a;b=c", "%2f..%2f", "&&&=", "[]");

    private HostileValues() {}

    /// Of every type, and around the limits that the schema names.
    static List<JsonNode> values(JsonNode schema) {
        var values = new ArrayList<JsonNode>();
        TEXTS.forEach(text -> values.add(NODES.textNode(text)));
        Stream.of("0", "-1", "1.5", "2147483648", "-9223372036854775809", "1e400", "9".repeat(900))
                .forEach(number -> values.add(number(number)));
        values.add(NODES.booleanNode(true));
        values.add(NODES.nullNode());
        values.add(NODES.arrayNode());
        values.add(NODES.arrayNode().addNull().add(1).add(NODES.arrayNode()));
        values.add(NODES.objectNode());
        values.add(NODES.objectNode().put("", "").put("__proto__", 1));
        Stream.of("minimum", "maximum")
                .filter(schema::has)
                .forEach(limit -> Stream.of(-1, 1)
                        .forEach(by ->
                                values.add(NODES.numberNode(schema.path(limit).asLong() + by))));
        if (schema.has("maxLength")) {
            values.add(NODES.textNode("y".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("items")) {
            values.add(many(NODES.textNode("x"), 10_000));
        }
        return values;
    }

    private static JsonNode number(String digits) {
        return digits.matches("-?\\d+")
                ? NODES.numberNode(new BigInteger(digits))
                : NODES.numberNode(new BigDecimal(digits));
    }

    private static ArrayNode many(JsonNode item, int times) {
        var array = NODES.arrayNode();
        for (var i = 0; i < times; i++) {
            array.add(item);
        }
        return array;
    }

    /// Whole bodies that are no, or hardly, the JSON that was asked for.
    static List<byte[]> bodies(ObjectNode valid) {
        var text = text(valid);
        var bodies = new ArrayList<byte[]>();
        Stream.of(
                        "",
                        "  \n",
                        "null",
                        "[]",
                        "5",
                        "\"x\"",
                        "{",
                        "{}",
                        text + "x",
                        text + text,
                        text.replaceFirst("\\{", "{\"unknown\":1,"),
                        text.replaceFirst("\\{", "{\"\":NaN,"),
                        text.replaceFirst("\\{", "{\"unknown\":" + "[".repeat(1000) + "]".repeat(1000) + ","),
                        text.replaceFirst(
                                "\\{", "{\"unknown\":" + "{\"a\":".repeat(1000) + "1" + "}".repeat(1000) + ","),
                        text.replaceFirst("\\{", "{\"" + "k".repeat(60_000) + "\":1,"),
                        text.replaceFirst("\\{", "{\"unknown\":\"" + "x".repeat(1_100_000) + "\","),
                        "[".repeat(100_000),
                        text.replace(':', '='))
                .forEach(body -> bodies.add(body.getBytes(StandardCharsets.UTF_8)));
        valid.fieldNames()
                .forEachRemaining(name -> bodies.add(
                        text.replaceFirst("\\{", "{\"" + name + "\":null,").getBytes(StandardCharsets.UTF_8)));
        bodies.add(text.getBytes(StandardCharsets.UTF_16));
        bodies.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        bodies.add(new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'});
        bodies.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'});
        bodies.add(new byte[5000]);
        return bodies;
    }

    static byte[] bytes(JsonNode json) {
        return text(json).replace(LONE_SURROGATE, "\\ud83d").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonNode json) {
        try {
            return PLAIN.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
