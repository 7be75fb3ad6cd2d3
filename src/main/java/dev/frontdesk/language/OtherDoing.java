package dev.frontdesk.language;

import java.util.Set;

/// Days on which something else is done or so: "I'll text you tomorrow", "let me check tonight", "traffic is terrible
/// today". They say nothing about when to come.
final class OtherDoing {
    private static final Set<String> OPENINGS = Set.of("i will", "let me", "im gonna", "i gotta");
    private static final Set<String> DOINGS =
            WordList.of("confirm text call check ask know think decide talk message email reply respond back");
    private static final Set<String> STATES = WordList.of("""
            terrible awful horrible crazy insane nuts busy hectic slammed swamped bad mad wild rough ridiculous
            nightmare exhausted raining snowing freezing
            """);
    private static final Set<String> IS = WordList.of("is are was been its im am gets looks");
    private static final Set<String> VERY =
            WordList.of("so really too just kinda pretty super already a gonna be been");
    private static final Set<String> ENDS = Set.of(".", "!", "?", ";", ",", "\n", "and", "but", "so", "if", "or");
    private static final int REACH = 8;

    private OtherDoing() {}

    /// Whether the day close by from `from` to before `to` belongs to another doing. One with a time does not.
    static boolean claims(int from, int to, Utterance text) {
        boolean timed = text.at(to).equals("at") || text.isAt(to, Token.Kind.NUMBER) || text.isAt(to, Token.Kind.CLOCK);
        return isNear(text.at(from))
                && !timed
                && (isDoneBefore(from, text) || isSaidOf(to, text) || isState(from, text));
    }

    static boolean isNear(String word) {
        return CalendarWords.isToday(word)
                || CalendarWords.isTomorrow(word)
                || Set.of("tonight", "tonite", "this").contains(word);
    }

    /// "I'll ask my husband tonight".
    private static boolean isDoneBefore(int from, Utterance text) {
        boolean doing = false;
        for (int i = from - 1; i >= 0 && i >= from - REACH && !ENDS.contains(text.at(i)); i--) {
            doing |= DOINGS.contains(text.at(i));
            if (doing && opens(i, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(int i, Utterance text) {
        // "Let me know what you have tomorrow" asks us
        boolean ours = text.words(i, i + 3).equals("let me know")
                || text.words(i, i + 2).equals("lemme know");
        return !ours && (Set.of("ill", "lemme").contains(text.at(i)) || OPENINGS.contains(text.words(i, i + 2)));
    }

    /// "Tomorrow is crazy", "tomorrow I'll let you know".
    private static boolean isSaidOf(int to, Utterance text) {
        if (opens(to, text)) {
            return DOINGS.contains(text.at(to + 1))
                    || DOINGS.contains(text.at(to + 2))
                    || DOINGS.contains(text.at(to + 3));
        }
        return IS.contains(text.at(to)) && STATES.contains(text.at(behindVery(to + 1, text)));
    }

    private static int behindVery(int from, Utterance text) {
        int i = from;
        while (VERY.contains(text.at(i))) {
            i++;
        }
        return i;
    }

    /// "Traffic is terrible today".
    private static boolean isState(int from, Utterance text) {
        if (!STATES.contains(text.at(from - 1))) {
            return false;
        }
        int i = from - 2;
        while (VERY.contains(text.at(i)) || STATES.contains(text.at(i))) {
            i--;
        }
        return IS.contains(text.at(i));
    }
}
