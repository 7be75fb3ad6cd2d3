package dev.frontdesk.clinic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.StorableText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The fields of one object of a document. Each is asked for by its name; [#refuseOthers] then names those that nobody
/// asked for. A field that is null counts as absent.
final class Fields {
    private static final int LONGEST_NAME = 60;

    private final ObjectNode object;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();

    Fields(ObjectNode object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    Optional<Element> optional(String name) {
        known.add(name);
        var node = object.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(new Element(node, at(name), problems));
    }

    /// Like [#optional], but its absence is a problem.
    Optional<Element> required(String name) {
        var element = optional(name);
        if (element.isEmpty()) {
            problems.add(at(name), "is required");
        }
        return element;
    }

    int integer(String name, int min, int max, int fallback) {
        return optional(name).flatMap(e -> e.integer(min, max)).orElse(fallback);
    }

    boolean flag(String name, boolean fallback) {
        return optional(name).flatMap(Element::flag).orElse(fallback);
    }

    /// An object that may be left out: then it has no fields.
    Fields object(String name) {
        return optional(name)
                .map(Element::fields)
                .orElseGet(() -> new Fields(JsonNodeFactory.instance.objectNode(), at(name), problems));
    }

    /// A list that may be left out: then it is empty.
    <T> List<T> list(String name, int maxItems, Function<Element, T> read) {
        return optional(name).map(e -> e.items(maxItems, read)).orElse(List.of());
    }

    void ignore(Set<String> names) {
        known.addAll(names);
    }

    void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(at(printable(name)), "is not a field of this document");
            }
        });
    }

    void refuse(String name, String message) {
        problems.add(at(name), message);
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String printable(String name) {
        var visible = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return visible.length() > LONGEST_NAME ? StorableText.cut(visible, LONGEST_NAME) + "…" : visible;
    }
}
