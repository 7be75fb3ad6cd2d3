package dev.frontdesk.language;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ways to say one thing, for [Utterance#says(Phrases)].
public final class Phrases {
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");

    private final Set<String> all;

    private Phrases(Set<String> all) {
        this.all = all;
    }

    /// @param list in lower case without apostrophes, with commas between, on as many lines as it takes
    public static Phrases of(String list) {
        return new Phrases(BETWEEN.splitAsStream(list.strip()).collect(Collectors.toUnmodifiableSet()));
    }

    public Stream<String> stream() {
        return all.stream();
    }

    /// Whether this is one of them, word for word.
    public boolean contains(String phrase) {
        return all.contains(phrase);
    }

    Set<String> all() {
        return all;
    }
}
