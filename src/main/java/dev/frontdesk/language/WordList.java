package dev.frontdesk.language;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Words to look for, written as text.
public final class WordList {
    private WordList() {}

    /// @param lines the words, in small letters, parted by spaces and line breaks
    public static Set<String> of(String lines) {
        return Arrays.stream(lines.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
