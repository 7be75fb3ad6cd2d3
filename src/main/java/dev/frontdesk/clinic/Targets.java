package dev.frontdesk.clinic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The parts of one kind that other parts of a document may refer to, by slug or by name.
record Targets(String kind, List<String> slugs, Map<String, String> slugsByName) {

    static <T> Targets of(String kind, List<T> parts, Function<T, String> slug, Function<T, String> name) {
        var slugsByName = new HashMap<String, String>();
        parts.forEach(part -> slugsByName.putIfAbsent(name.apply(part).toLowerCase(Locale.ROOT), slug.apply(part)));
        return new Targets(kind, parts.stream().map(slug).toList(), slugsByName);
    }

    /// The slugs a list refers to. Where the list is left out, all there are are meant.
    List<String> referredToBy(Fields fields, String list) {
        return fields.optional(list)
                .map(e -> e.items(
                        500,
                        reference -> reference
                                .text(120)
                                .map(text -> resolve(reference, text))
                                .orElse("")))
                .orElse(slugs);
    }

    private String resolve(Element reference, String text) {
        if (slugs.contains(text)) {
            return text;
        }
        var slug = slugsByName.get(text.toLowerCase(Locale.ROOT));
        if (slug == null) {
            reference.refuse("no %s \"%s\"".formatted(kind, text));
            return "";
        }
        return slug;
    }
}
