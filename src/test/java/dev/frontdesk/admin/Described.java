package dev.frontdesk.admin;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The API's description, and whether an answer is as it says. Knows the words of JSON Schema that the description
/// uses.
final class Described {
    private static final JsonNode DOCUMENT = new OpenApiResource().document();
    private static final Set<Integer> ANYWHERE = Set.of(400, 500);

    private Described() {}

    /// `GET /api/admin/customers` to the names of its query parameters, for every operation.
    static Map<String, Set<String>> operations() {
        var operations = new TreeMap<String, Set<String>>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().isObject())
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                queryParameters(operation.getValue()))));
        return operations;
    }

    static void check(String method, String path, int status, JsonNode body) {
        var template = DOCUMENT.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .findFirst();
        if (template.isEmpty()) {
            return;
        }
        var response = resolve(template.get()
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status)));
        if (response.isMissingNode() && ANYWHERE.contains(status)) {
            return;
        }
        assertThat(response.isMissingNode())
                .as("%s %s answered %d, which is not described: %s", method, path, status, body)
                .isFalse();
        var schema = response.at("/content/application~1json/schema");
        var problems = new ArrayList<String>();
        if (schema.isMissingNode()) {
            assertThat(body).isInstanceOf(MissingNode.class);
        } else {
            validate(schema, body, "", problems);
        }
        assertThat(problems).as("%s %s %s", method, path, body).isEmpty();
    }

    private static void validate(JsonNode given, JsonNode value, String at, List<String> problems) {
        var schema = resolve(given);
        schema.path("allOf").forEach(part -> validate(part, value, at, problems));
        if (schema.has("anyOf")
                && stream(schema.path("anyOf").spliterator(), false).noneMatch(part -> fits(part, value))) {
            problems.add(at + " is none of " + schema.path("anyOf"));
        }
        if (schema.has("type") && types(schema).stream().noneMatch(type -> is(type, value))) {
            problems.add(at + " is no " + schema.path("type"));
        }
        if (schema.has("enum")
                && stream(schema.path("enum").spliterator(), false).noneMatch(value::equals)) {
            problems.add(at + " is none of " + schema.path("enum"));
        }
        if (value.isNumber()
                && schema.has("minimum")
                && value.asDouble() < schema.path("minimum").asDouble()) {
            problems.add(at + " is too small");
        }
        if (value.isNumber()
                && schema.has("maximum")
                && value.asDouble() > schema.path("maximum").asDouble()) {
            problems.add(at + " is too large");
        }
        if (value.isTextual()
                && schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            problems.add(at + " does not match " + schema.path("pattern"));
        }
        if (value.isObject()) {
            fields(schema, value, at, problems);
        }
        if (value.isArray() && schema.has("items")) {
            for (var i = 0; i < value.size(); i++) {
                validate(schema.path("items"), value.get(i), at + "[" + i + "]", problems);
            }
        }
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        var problems = new ArrayList<String>();
        validate(schema, value, "", problems);
        return problems.isEmpty();
    }

    private static void fields(JsonNode schema, JsonNode value, String at, List<String> problems) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(at + " lacks " + name);
            }
        });
        value.properties().forEach(field -> {
            var described = schema.path("properties").path(field.getKey());
            if (!described.isMissingNode()) {
                validate(described, field.getValue(), at + "." + field.getKey(), problems);
            } else if (schema.has("additionalProperties")
                    && !schema.path("additionalProperties").asBoolean()) {
                problems.add(at + " has " + field.getKey() + ", which is not described");
            }
        });
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isTextual()
                ? Set.of(type.asText())
                : stream(type.spliterator(), false).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Set<String> queryParameters(JsonNode operation) {
        return stream(operation.path("parameters").spliterator(), false)
                .map(Described::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }
}
