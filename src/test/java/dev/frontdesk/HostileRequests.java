package dev.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.DescribedOperation.Field;
import dev.frontdesk.DescribedOperation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Requests that nobody in their right mind sends, made of the description of the API: an operation's good request
/// with one thing in it spoiled.
final class HostileRequests {
    /// @param expected statuses that it has to be refused with; empty: whatever is no failure of ours
    record Case(RawHttp.Request request, Set<Integer> expected) {}

    /// Who may do what.
    ///
    /// @param admin everything
    /// @param viewer reads the same clinic
    /// @param stranger everything, at another clinic
    record Tokens(String admin, String viewer, String stranger) {}

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "BREW");
    private static final byte[] NOTHING = {};

    private final Tokens tokens;
    private final Random random;
    private final BiFunction<DescribedOperation, Parameter, String> good;
    private final Map<String, ObjectNode> goodBodies;

    /// @param good a parameter's good value
    /// @param goodBodies by the operation's name; for the others one is made up from the schema
    HostileRequests(
            Tokens tokens,
            Random random,
            BiFunction<DescribedOperation, Parameter, String> good,
            Map<String, ObjectNode> goodBodies) {
        this.tokens = tokens;
        this.random = random;
        this.good = good;
        this.goodBodies = goodBodies;
    }

    /// Those that every operation gets, and `most` of all others that there are.
    List<Case> against(DescribedOperation operation, int most) {
        var cases = new ArrayList<Case>();
        withWrongTokens(operation, cases);
        withWrongHeaders(operation, cases);
        var others = new ArrayList<Case>();
        withWrongParameters(operation, others);
        if (operation.takesABody()) {
            withWrongBodies(operation, others);
        }
        Collections.shuffle(others, random);
        cases.addAll(others.subList(0, Math.min(most, others.size())));
        return cases;
    }

    private void withWrongTokens(DescribedOperation operation, List<Case> cases) {
        if (operation.path().equals("/openapi.json")) {
            return;
        }
        var body = goodBody(operation);
        for (var wrong : List.of(
                "X-Nothing: 1",
                "Authorization: ",
                "Authorization: Bearer",
                "Authorization: Bearer fd_" + "0".repeat(40),
                "Authorization: Basic " + tokens.admin(),
                "Authorization: Bearer " + tokens.admin() + "x",
                "Authorization: Bearer " + "x".repeat(5000),
                "Authorization: Bearer \u00ff\u0001",
                "Cookie: token=" + tokens.admin())) {
            cases.add(new Case(request(operation, target(operation), List.of(wrong), body), Set.of(400, 401)));
        }
        if (operation.path().contains("{")) {
            var stranger = List.of("Authorization: Bearer " + tokens.stranger());
            cases.add(new Case(request(operation, target(operation), stranger, body), Set.of(403, 404)));
        }
        if (!operation.method().equals("GET")) {
            var viewer = List.of("Authorization: Bearer " + tokens.viewer());
            cases.add(new Case(request(operation, target(operation), viewer, body), Set.of(403)));
        }
    }

    private void withWrongHeaders(DescribedOperation operation, List<Case> cases) {
        var target = target(operation);
        for (var method : METHODS) {
            if (!method.equals(operation.method())) {
                cases.add(new Case(new RawHttp.Request(method, target, List.of(admin()), NOTHING), Set.of()));
            }
        }
        for (var header : List.of(
                "Accept: image/png",
                "Accept: */nothing",
                "Accept-Language: " + "x,".repeat(500),
                "Accept-Encoding: \u00ff",
                "X-Request-Id: a b<c>",
                "X-HTTP-Method-Override: DELETE",
                "Range: bytes=5-1",
                "Content-Encoding: gzip",
                "Expect: a miracle",
                "Transfer-Encoding: gzip, identity",
                "Upgrade: websocket")) {
            cases.add(new Case(request(operation, target, List.of(admin(), header), NOTHING), Set.of()));
        }
        if (operation.takesABody()) {
            for (var type : List.of(
                    "text/plain", "text/yaml", "application/xml", "multipart/form-data", "nonsense", "application/*")) {
                var headers = List.of(admin(), "Content-Type: " + type);
                cases.add(new Case(
                        new RawHttp.Request(operation.method(), target, headers, goodBody(operation)),
                        Set.of(400, 415)));
            }
            for (var charset : List.of("utf-16", "latin-1", "nonsense")) {
                var headers = List.of(admin(), "Content-Type: application/json; charset=" + charset);
                cases.add(new Case(
                        new RawHttp.Request(operation.method(), target, headers, new byte[] {(byte) 0xff, '{'}),
                        Set.of(400, 415)));
            }
        }
    }

    private void withWrongParameters(DescribedOperation operation, List<Case> cases) {
        for (var parameter : operation.parameters()) {
            var wrong = new ArrayList<>(HostileValues.RAW_PARAMETERS);
            HostileValues.values(parameter.schema()).stream()
                    .filter(JsonNode::isValueNode)
                    .map(value -> encode(value.asText()))
                    .forEach(wrong::add);
            for (var value : wrong) {
                cases.add(good(operation, target(operation, parameter, value)));
            }
            if (parameter.in().equals("query")) {
                var once = parameter.name() + "=" + encode(good.apply(operation, parameter));
                cases.add(good(operation, target(operation) + "&" + once + "&" + once));
                cases.add(good(operation, target(operation) + "&" + parameter.name()));
            }
        }
        cases.add(good(operation, target(operation) + "&nobody=knows"));
        cases.add(good(operation, target(operation) + "&" + "a=b&".repeat(1000)));
        cases.add(good(operation, target(operation).replaceFirst("/api", "//api/./x/..")));
    }

    private void withWrongBodies(DescribedOperation operation, List<Case> cases) {
        var valid = goodJson(operation);
        HostileValues.bodies(valid).forEach(body -> cases.add(good(operation, target(operation), body)));
        for (var field : operation.fields()) {
            for (var value : HostileValues.values(field.schema())) {
                cases.add(good(operation, target(operation), HostileValues.bytes(with(valid, field, value))));
            }
            cases.add(good(operation, target(operation), HostileValues.bytes(with(valid, field, null))));
        }
    }

    /// The whole document with one field of it replaced, or left out.
    private static ObjectNode with(ObjectNode valid, Field field, @Nullable JsonNode value) {
        var copy = valid.deepCopy();
        JsonNode at = copy;
        var last = field.at().getLast();
        for (var i = 0; i < field.at().size() - 1; i++) {
            at = step(at, field.at().get(i), field.at().get(i + 1).equals("0"));
        }
        switch (at) {
            case ArrayNode array when value == null -> array.removeAll();
            case ArrayNode array when array.isEmpty() -> array.add(value);
            case ArrayNode array -> array.set(0, value);
            case ObjectNode object when value == null -> object.remove(last);
            case ObjectNode object -> object.set(last, value);
            default -> throw new IllegalStateException(field.toString());
        }
        return copy;
    }

    private static JsonNode step(JsonNode at, String name, boolean toArray) {
        var next = at instanceof ArrayNode array ? array.path(0) : at.path(name);
        if (next.isContainerNode()) {
            return next;
        }
        JsonNode made = toArray ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        if (at instanceof ArrayNode array) {
            array.removeAll().add(made);
        } else {
            ((ObjectNode) at).set(name, made);
        }
        return made;
    }

    private Case good(DescribedOperation operation, String target) {
        return good(operation, target, goodBody(operation));
    }

    private Case good(DescribedOperation operation, String target, byte[] body) {
        return new Case(request(operation, target, List.of(admin()), body), Set.of());
    }

    private static RawHttp.Request request(
            DescribedOperation operation, String target, List<String> headers, byte[] body) {
        var all = new ArrayList<>(headers);
        if (operation.takesABody()) {
            all.add("Content-Type: application/json");
        }
        return new RawHttp.Request(operation.method(), target, all, body);
    }

    private String admin() {
        return "Authorization: Bearer " + tokens.admin();
    }

    private String target(DescribedOperation operation) {
        return target(operation, null, "");
    }

    private String target(DescribedOperation operation, @Nullable Parameter spoiled, String raw) {
        var path = operation.path();
        var query = new StringBuilder("?");
        for (var parameter : operation.parameters()) {
            var value = parameter.equals(spoiled) ? raw : encode(good.apply(operation, parameter));
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value);
            } else if (parameter.required() || parameter.equals(spoiled)) {
                query.append(query.length() > 1 ? "&" : "")
                        .append(parameter.name())
                        .append('=')
                        .append(value);
            }
        }
        return path + query;
    }

    private byte[] goodBody(DescribedOperation operation) {
        return operation.takesABody() ? HostileValues.bytes(goodJson(operation)) : NOTHING;
    }

    private ObjectNode goodJson(DescribedOperation operation) {
        var known = goodBodies.get(operation.name());
        return known != null ? known : (ObjectNode) example(operation.body());
    }

    private static JsonNode example(JsonNode schema) {
        if (schema.has("properties") || schema.path("type").asText().equals("object")) {
            var object = JsonNodeFactory.instance.objectNode();
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), example(field.getValue())));
            return object;
        }
        return JsonNodeFactory.instance.textNode("botox");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
