package dev.frontdesk.language;

import java.util.List;
import java.util.Set;

/// Tells where somebody takes back what they just said: "3 pm. No, 4 pm", "dec 9 but I prefer the 10th". What comes
/// after the turn is meant, what came before it is not.
public final class Correction {
    private static final Phrases TURNS = Phrases.of("""
            actually, scratch that, strike that, i mean, i meant, meant, sorry, rather, prefer, anyway, anyways, wait,
            make it, make that, on second thought, second thoughts, oops, my bad, better yet, forget that, correction,
            never mind, nevermind, nvm
            """);
    /// A turn right before what is meant: "3 pm, no, 4 pm", "my birthday is the 22nd so the 23rd".
    private static final Set<String> TURNING = Set.of("no", "nope", "nah", "so");
    private static final Set<String> BETWEEN = Set.of(
            ",", ".", "-", "on", "at", "the", "for", "about", "around", "maybe", "lets", "do", "how", "book", "me",
            "can", "could", "we", "i", "its", "id", "like");
    /// What keeps two mentions one wish: "2 or 3".
    private static final Set<String> JOINTS = Set.of("or", "and", "&", ",", "on", "at", "the");
    private static final Set<String> HELD = Set.of("appointment", "booking", "visit", "reservation");
    private static final Set<String> OWNED = Set.of("my", "our", "have", "existing", "current");
    private static final int REACH = 6;

    private Correction() {}

    /// Whether the words from `from` to before `to` take back what stands before them.
    static boolean turns(Utterance text, int from, int to) {
        var between = " " + text.words(from, to) + " ";
        boolean another = between.endsWith(" or ") || between.endsWith(" or at ") || between.endsWith(" or on ");
        if (another || between.contains(" instead of ") || between.contains(" rather than ")) {
            return false;
        }
        return isPlainNo(text, from, to)
                || turning(text, from, to).equals("so")
                || TURNS.stream().anyMatch(turn -> between.contains(" " + turn + " "));
    }

    /// Whether these words, between two things that are named, take back the first: "botox... actually no, lip filler".
    ///
    /// @param words plain, without marks
    public static boolean takesBack(List<String> words) {
        var between = " " + String.join(" ", words) + " ";
        boolean another = between.endsWith(" or ") || between.endsWith(" and ");
        return !another
                && !between.contains(" instead of ")
                && !between.contains(" rather than ")
                && (TURNS.stream().anyMatch(turn -> between.contains(" " + turn + " "))
                        || between.matches("(.* )?no( a| the| my)? "));
    }

    /// Whether a "no" before `to` speaks of what stands before `from`, and not of what comes: "3 pm. no 4 pm".
    static boolean isPlainNo(Utterance text, int from, int to) {
        return from > 0 && Set.of("no", "nope", "nah").contains(turning(text, from, to));
    }

    private static String turning(Utterance text, int from, int to) {
        int i = to - 1;
        while (i >= from && BETWEEN.contains(text.at(i))) {
            i--;
        }
        return i >= from && TURNING.contains(text.at(i)) ? text.at(i) : "";
    }

    /// Whether nothing but "or", "and" or a comma stands between two mentions.
    static boolean joins(Utterance text, int from, int to) {
        return text.tokens().subList(from, Math.max(from, to)).stream()
                .map(Token::text)
                .allMatch(JOINTS::contains);
    }

    /// Whether the words speak of an appointment that exists: "my 3 pm appointment, actually ...", "from 3 pm".
    static boolean isHeld(Utterance text, int from, int to) {
        if (text.at(from - 1).equals("from")) {
            return true;
        }
        var before = List.of(text.words(from - REACH, from).split(" ", -1));
        var noun = before.stream().anyMatch(HELD::contains) && !before.contains("to") && !before.contains("for");
        var behind = List.of(text.words(to, to + 3).split(" ", -1));
        return before.stream().anyMatch(OWNED::contains)
                && (noun || behind.stream().anyMatch(HELD::contains));
    }
}
