package dev.frontdesk.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words to look for, written as text.
public final class WordList {
    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");

    private WordList() {}

    /// @param lines the words, in small letters, parted by spaces and line breaks
    public static Set<String> of(String lines) {
        return Arrays.stream(lines.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /// A list too long for code, from the class path. Lines that begin with `#` are about the words.
    static Set<String> load(String name) {
        try (var in = WordList.class.getResourceAsStream("/language/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no words " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return of(COMMENT.matcher(text).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
