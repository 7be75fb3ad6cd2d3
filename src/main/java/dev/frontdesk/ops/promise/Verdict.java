package dev.frontdesk.ops.promise;

import java.util.List;

/// How a promise fares.
///
/// @param name of the promise
/// @param sentence what it says
/// @param broken how often it is broken
/// @param examples ids of up to five such cases; never a name, a number or a text of somebody's
public record Verdict(String name, String sentence, int broken, List<String> examples) {
    private static final int EXAMPLES = 5;

    public Verdict {
        examples = List.copyOf(examples);
    }

    /// Of everything that breaks a promise.
    public static Verdict of(String name, String sentence, List<String> broken) {
        return new Verdict(
                name,
                sentence,
                broken.size(),
                broken.stream().sorted().limit(EXAMPLES).toList());
    }

    public boolean isKept() {
        return broken == 0;
    }
}
