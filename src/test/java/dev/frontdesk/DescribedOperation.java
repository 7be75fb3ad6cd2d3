package dev.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `/openapi.json` says of one operation; a tool is one of its own.
///
/// @param name `callTool book_appointment`
/// @param path with its `{parameters}`
/// @param body the schema of its body; missing when it takes none
record DescribedOperation(String name, String method, String path, List<Parameter> parameters, JsonNode body) {
    /// @param in `path` or `query`
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /// A field of a body, however deep: `["providers", "0", "name"]`.
    record Field(List<String> at, JsonNode schema) {}

    static List<DescribedOperation> all(JsonNode document) {
        var operations = new ArrayList<DescribedOperation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().isObject())
                        .forEach(operation ->
                                operations.addAll(read(document, path.getKey(), path.getValue(), operation.getKey()))));
        return operations;
    }

    private static List<DescribedOperation> read(JsonNode document, String path, JsonNode shared, String method) {
        var operation = shared.path(method);
        var parameters = new ArrayList<Parameter>();
        for (var list : List.of(shared.path("parameters"), operation.path("parameters"))) {
            list.forEach(given -> {
                var parameter = resolve(document, given);
                parameters.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        inlined(document, parameter.path("schema"))));
            });
        }
        var name = operation.path("operationId").asText();
        var verb = method.toUpperCase(Locale.ROOT);
        var body = inlined(document, operation.at("/requestBody/content/application~1json/schema"));
        if (!operation.has("x-tools")) {
            return List.of(new DescribedOperation(name, verb, path, parameters, body));
        }
        var tools = new ArrayList<DescribedOperation>();
        operation.path("x-tools").properties().forEach(tool -> {
            var arguments = JsonNodeFactory.instance.objectNode().put("type", "object");
            arguments
                    .putObject("properties")
                    .set("arguments", inlined(document, tool.getValue().path("arguments")));
            tools.add(new DescribedOperation(
                    name + " " + tool.getKey(), verb, path.replace("{tool}", tool.getKey()), parameters, arguments));
        });
        return tools;
    }

    /// Every field that the body may have.
    List<Field> fields() {
        var fields = new ArrayList<Field>();
        collect(body, List.of(), fields);
        return fields;
    }

    private static void collect(JsonNode schema, List<String> at, List<Field> fields) {
        if (!at.isEmpty()) {
            fields.add(new Field(at, schema));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> collect(property.getValue(), and(at, property.getKey()), fields));
        if (schema.has("items")) {
            collect(schema.path("items"), and(at, "0"), fields);
        }
    }

    private static List<String> and(List<String> at, String step) {
        var longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    /// For the name of a test.
    @Override
    public String toString() {
        return name;
    }

    boolean takesABody() {
        return !(body instanceof MissingNode);
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /// With every reference replaced by what it refers to; the description has no circles.
    private static JsonNode inlined(JsonNode document, JsonNode given) {
        var node = resolve(document, given);
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), inlined(document, field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(inlined(document, item)));
                yield copy;
            }
            default -> node;
        };
    }
}
