package dev.frontdesk.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One value of a document and where it stands. What is not as it should be becomes a problem under that path, and the
/// caller gets an empty answer to carry on with: so one pass finds everything.
record Element(JsonNode node, String path, Problems problems) {

    /// A text on one line, without the blanks around it.
    Optional<String> text(int maxLength) {
        return anyText(maxLength, false);
    }

    /// A text that may have line breaks.
    Optional<String> prose(int maxLength) {
        return anyText(maxLength, true);
    }

    /// A text that `parse` understands; what it does not is said to be `expected`.
    <T> Optional<T> parsed(int maxLength, Function<String, Optional<T>> parse, String expected) {
        var text = text(maxLength);
        var value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            refuse("\"%s\" is not %s".formatted(text.get(), expected));
        }
        return value;
    }

    Optional<Integer> integer(int min, int max) {
        if (!node.isIntegralNumber()) {
            return refuse("must be a whole number");
        }
        if (!node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
            return refuse("must be from %d to %d".formatted(min, max));
        }
        return Optional.of(node.intValue());
    }

    Optional<Boolean> flag() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : refuse("must be true or false");
    }

    /// The fields of an object; of anything else, no fields, and no complaints about those that are missing.
    Fields fields() {
        if (node instanceof ObjectNode object) {
            return new Fields(object, path, problems);
        }
        refuse("must be an object");
        return new Fields(JsonNodeFactory.instance.objectNode(), path, new Problems());
    }

    /// What `read` makes of each item; as many as there are items, so that positions stay what they were.
    <T> List<T> items(int maxItems, Function<Element, T> read) {
        if (!node.isArray()) {
            refuse("must be a list");
            return List.of();
        }
        if (node.size() > maxItems) {
            refuse("must have at most %d items, has %d".formatted(maxItems, node.size()));
            return List.of();
        }
        var items = new ArrayList<T>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(read.apply(new Element(node.get(i), "%s[%d]".formatted(path, i), problems)));
        }
        return List.copyOf(items);
    }

    <T> Optional<T> refuse(String message) {
        problems.add(path, message);
        return Optional.empty();
    }

    private Optional<String> anyText(int maxLength, boolean lineBreaks) {
        if (!node.isTextual()) {
            return refuse(node.isValueNode() && !node.isNull() ? "must be a text: put it in quotes" : "must be a text");
        }
        var text = node.textValue().strip();
        if (text.isEmpty()) {
            return refuse("must not be blank");
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return refuse("must have at most %d characters".formatted(maxLength));
        }
        if (text.codePoints().anyMatch(c -> isForbidden(c, lineBreaks))) {
            return refuse("must not contain control characters or broken Unicode");
        }
        return Optional.of(text);
    }

    private static boolean isForbidden(int codePoint, boolean lineBreaks) {
        if (lineBreaks && (codePoint == '\n' || codePoint == '\r' || codePoint == '\t')) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
