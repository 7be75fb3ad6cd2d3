package dev.frontdesk.dialogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of one tool as strictly as the schema says them, whoever wrote them. Two liberties, because
/// models take them: an optional argument that is blank is absent, and texts lose the space around them.
final class ArgumentReader<A extends Record> {
    private static final int MAX_LENGTH = 16_384;
    private static final int MAX_TEXT = 1_000;

    /// What became of an attempt to read arguments.
    sealed interface Read<A> {
        record Arguments<A>(A value) implements Read<A> {}

        /// @param problem names the field, never quotes its value
        record Invalid<A>(String problem) implements Read<A> {}
    }

    private final ObjectMapper mapper;
    private final Class<A> type;
    private final Map<String, Boolean> required;

    ArgumentReader(ObjectMapper mapper, Class<A> type) {
        this.mapper = mapper;
        this.type = type;
        this.required = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        c -> ArgumentSchema.wireName(c.getName()),
                        ArgumentReader::isRequired,
                        (a, _) -> a,
                        LinkedHashMap::new));
    }

    Read<A> read(String json) {
        if (json.length() > MAX_LENGTH) {
            return invalid("the arguments are longer than " + MAX_LENGTH + " characters");
        }
        JsonNode tree;
        try {
            tree = json.isBlank() ? mapper.createObjectNode() : mapper.readTree(json);
        } catch (JsonProcessingException _) {
            return invalid("the arguments are not one well-formed JSON object");
        }
        return tree instanceof ObjectNode object ? read(object) : invalid("the arguments are not a JSON object");
    }

    private Read<A> read(ObjectNode given) {
        var arguments = mapper.createObjectNode();
        for (var field : given.properties()) {
            var isRequired = required.get(field.getKey());
            if (isRequired == null) {
                return invalid("unknown field " + nameable(field.getKey()) + "; known are " + required.keySet());
            }
            var value = field.getValue();
            var problem = problemOf(value);
            if (problem != null) {
                return invalid(field.getKey() + " " + problem);
            }
            var text = value.asText().strip();
            if (!value.isNull() && !text.isEmpty()) {
                arguments.put(field.getKey(), text);
            }
        }
        return missing(arguments).map(name -> invalid(name + " is required")).orElseGet(() -> bind(arguments));
    }

    private Read<A> bind(ObjectNode arguments) {
        try {
            return new Read.Arguments<>(mapper.treeToValue(arguments, type));
        } catch (InvalidFormatException e) {
            return invalid(fieldOf(e) + " must be one of " + names(e.getTargetType()));
        } catch (JsonMappingException e) {
            return invalid(fieldOf(e) + " cannot be read");
        } catch (JsonProcessingException _) {
            return invalid("the arguments cannot be read");
        }
    }

    /// The values of an enum as they are to be passed.
    private String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> mapper.convertValue(value, String.class))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> missing(ObjectNode arguments) {
        return required.entrySet().stream()
                .filter(e -> e.getValue() && !arguments.has(e.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static @Nullable String problemOf(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            return "must be a text";
        }
        if (value.textValue().length() > MAX_TEXT) {
            return "is longer than " + MAX_TEXT + " characters";
        }
        return isClean(value.textValue()) ? null : "contains characters that cannot be stored";
    }

    /// Neither NUL nor half of a surrogate pair, which no database text holds.
    private static boolean isClean(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String nameable(String field) {
        return field.matches("\\w{1,40}") ? field : "of an odd name";
    }

    private static String fieldOf(JsonMappingException e) {
        return e.getPath().isEmpty() ? "an argument" : e.getPath().getFirst().getFieldName();
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Read<A> invalid(String problem) {
        return new Read.Invalid<>(problem);
    }
}
