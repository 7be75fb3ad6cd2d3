package dev.frontdesk.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What OpenAI demands of a Chat Completions request with strict tools, and refuses otherwise.
final class ChatRequestRules {
    private static final Set<String> STRICT_KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "description",
            "enum",
            "items",
            "anyOf",
            "$ref",
            "$defs",
            "format",
            "pattern",
            "const");

    private final List<String> problems = new ArrayList<>();

    static List<String> problems(JsonNode request, Headers headers) {
        var rules = new ChatRequestRules();
        rules.check(String.valueOf(headers.getFirst("Authorization")).startsWith("Bearer "), "no bearer key");
        rules.check(request.path("model").isTextual(), "no model");
        rules.checkMessages(request.path("messages"));
        rules.checkTools(request.path("tools"));
        return rules.problems;
    }

    private void checkMessages(JsonNode messages) {
        check(messages.isArray() && !messages.isEmpty(), "no messages");
        Set<String> open = new HashSet<>();
        for (var message : messages) {
            var role = message.path("role").asText();
            if (!role.equals("tool")) {
                check(open.isEmpty(), "tool calls without an answer: " + open);
                open.clear();
            }
            switch (role) {
                case "system", "user" ->
                    check(!message.path("content").asText().isEmpty(), "empty " + role + " message");
                case "assistant" -> {
                    check(
                            message.hasNonNull("content") || message.hasNonNull("tool_calls"),
                            "an assistant message with neither content nor tool calls");
                    message.path("tool_calls").forEach(call -> {
                        check(open.add(call.path("id").asText()), "a tool call id given twice");
                        check(
                                call.path("function").path("name").asText().matches("[A-Za-z0-9_-]{1,64}"),
                                "bad tool name");
                    });
                }
                case "tool" -> check(open.remove(message.path("tool_call_id").asText()), "an answer to no tool call");
                default -> problems.add("unknown role " + role);
            }
        }
        check(open.isEmpty(), "tool calls without an answer: " + open);
    }

    private void checkTools(JsonNode tools) {
        for (var tool : tools) {
            check(tool.path("type").asText().equals("function"), "not a function tool");
            var function = tool.path("function");
            check(function.path("name").asText().matches("[A-Za-z0-9_-]{1,64}"), "bad tool name");
            check(function.path("strict").asBoolean(), "not strict");
            checkSchema(function.path("name").asText(), function.path("parameters"));
        }
    }

    private void checkSchema(String where, JsonNode schema) {
        schema.fieldNames()
                .forEachRemaining(name -> check(STRICT_KEYWORDS.contains(name), where + ": keyword " + name));
        var types = schema.path("type");
        var isObject = types.asText().equals("object")
                || StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(t -> t.asText().equals("object"));
        if (isObject) {
            check(
                    schema.path("additionalProperties").isBoolean()
                            && !schema.path("additionalProperties").asBoolean(),
                    where + ": open");
            var required = new HashSet<String>();
            schema.path("required").forEach(r -> required.add(r.asText()));
            var properties = new HashSet<String>();
            schema.path("properties").fieldNames().forEachRemaining(properties::add);
            check(required.equals(properties), where + ": required " + required + " of " + properties);
        } else {
            check(!types.isMissingNode() || schema.has("anyOf") || schema.has("enum"), where + ": no type");
        }
        schema.path("properties").properties().forEach(p -> checkSchema(where + "." + p.getKey(), p.getValue()));
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
