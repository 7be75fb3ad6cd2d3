package dev.frontdesk.language;

import java.util.Map;

/// "three", "thirty": the numbers that hours, minutes and options are written with.
final class NumberWords {
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("fortyfive", 45));

    private NumberWords() {}

    /// -1 for a word that is no number.
    static int value(String word) {
        return VALUES.getOrDefault(word, -1);
    }
}
