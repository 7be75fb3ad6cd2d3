package dev.frontdesk.clinic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The short name a part of a clinic keeps: lower-case letters, digits and single `-` or `_` between them.
final class Slug {
    static final int MAX_LENGTH = 63;
    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    static Optional<String> parse(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /// "Crème Peel (deep)" → `creme-peel-deep`; empty when the name has nothing a slug can be made of.
    static Optional<String> of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var joined =
                GAPS.matcher(plain.toLowerCase(Locale.ROOT).replace("'", "")).replaceAll("-");
        var cut = joined.substring(0, Math.min(joined.length(), MAX_LENGTH));
        var slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }
}
