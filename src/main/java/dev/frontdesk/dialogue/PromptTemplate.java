package dev.frontdesk.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with `{placeholders}`, from the class path. What is put in is not looked at for placeholders again.
record PromptTemplate(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    static PromptTemplate load(String name) {
        try (var in = PromptTemplate.class.getResourceAsStream("/prompts/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no prompt " + name);
            }
            return new PromptTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException when a placeholder has no value
    String fill(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(placeholder -> {
            var value = values.get(placeholder.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing for " + placeholder.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
