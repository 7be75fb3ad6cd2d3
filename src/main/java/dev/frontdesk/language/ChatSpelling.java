package dev.frontdesk.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words as they are typed in a hurry, and the words that all readers know them by: "nxt wk", "w/", "cxl my appt".
final class ChatSpelling {
    private static final Map<String, String> WORDS = new HashMap<>();
    /// What a single "r" stands for "are" beside, and a letter of a name elsewhere.
    private static final Set<String> BESIDE_ARE =
            WordList.of("u you ya they we there these those how what when where why who");

    static {
        put("botox", "botx", "btox");
        put("you", "u");
        put("your", "ur");
        put("with", "w/");
        put("without", "w/o");
        put("before", "b4");
        put("next", "nxt");
        put("week", "wk");
        put("weeks", "wks");
        put("weekend", "wknd", "wkend");
        put("night", "nite");
        put("about", "abt");
        put("cancel", "cncl", "cancle", "cxl", "cancl", "cancell", "cansel");
        put("schedule", "sched", "schedual", "shedule");
        put("reschedule", "resched", "reschedual", "reschedul", "reshedule", "reschudle", "reschedle", "rescedule");
        put(
                "appointment",
                "apt",
                "appt",
                "apointment",
                "appointmnt",
                "appoinment",
                "appointmet",
                "appoitment",
                "apptment");
        put("appointments", "apts", "appts", "apointments", "appoinments");
    }

    private ChatSpelling() {}

    /// The word at `i` as the readers know it.
    static String plain(List<Token> tokens, int i) {
        var token = tokens.get(i);
        var word = token.text();
        if (!token.is(Token.Kind.WORD)) {
            return word;
        }
        if (word.length() > 1) {
            return WORDS.getOrDefault(word, word);
        }
        boolean small = token.raw().equals(word);
        return switch (word) {
            // "Lisa U" is a name
            case "u" -> small || i == 0 ? "you" : word;
            case "n" -> small && isWord(tokens, i - 1) && isWord(tokens, i + 1) ? "and" : word;
            case "r" -> small && (isBesideAre(tokens, i - 1) || isBesideAre(tokens, i + 1)) ? "are" : word;
            default -> word;
        };
    }

    private static boolean isWord(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() && !tokens.get(i).is(Token.Kind.MARK);
    }

    private static boolean isBesideAre(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() && BESIDE_ARE.contains(tokens.get(i).text());
    }

    private static void put(String plain, String... typed) {
        for (var word : typed) {
            WORDS.put(word, plain);
        }
    }
}
