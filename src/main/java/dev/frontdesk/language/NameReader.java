package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the name somebody gives for themselves. Never invents one out of "I'm interested" or "thanks".
public final class NameReader {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 4;

    private NameReader() {}

    /// A name that the text introduces: "I'm Dana", "my name is dana reyes", "this is Dana".
    public static Optional<String> introduced(Utterance text) {
        for (int i = 0; i < text.size(); i++) {
            int after = introduction(text, i);
            if (after > i) {
                var name = nameAt(text, after);
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /// The name in an answer to "What name should I put it under?": introduced, or nothing but a name and perhaps an
    /// e-mail address.
    public static Optional<String> answered(Utterance text) {
        var introduced = introduced(text);
        if (introduced.isPresent() || text.asks()) {
            return introduced;
        }
        int from = behindPreface(text);
        return nothingElse(text, from) ? nameAt(text, from) : Optional.empty();
    }

    private static int behindPreface(Utterance text) {
        int from = 0;
        while (from < text.size() && (NameWords.isPreface(text.at(from)) || text.isAt(from, Kind.MARK))) {
            from++;
        }
        return from;
    }

    private static boolean nothingElse(Utterance text, int from) {
        return text.tokens().stream()
                        .skip(from)
                        .filter(t -> t.is(Kind.WORD) && t.number() < 0)
                        .map(Token::text)
                        .filter(word -> !NameWords.isEpilogue(word))
                        .count()
                <= wordsOfName(text, from).stream()
                        .mapToInt(word -> Utterance.of(word).words().size())
                        .sum();
    }

    /// Behind "I'm", "my name is", "this is", "it's", "call me", "name:"; -1 when nothing is introduced here.
    private static int introduction(Utterance text, int i) {
        var next = text.at(i + 1);
        return switch (text.at(i)) {
            case "im", "its", "iam" -> i + 1;
            case "i" -> next.equals("am") ? i + 2 : -1;
            case "it", "this" -> next.equals("is") ? i + 2 : -1;
            case "names" -> i > 0 && text.at(i - 1).equals("my") ? i + 1 : -1;
            case "name" ->
                switch (next) {
                    case "is", ":", "-", "s" -> i + 2;
                    default -> -1;
                };
            case "call" -> next.equals("me") ? i + 2 : -1;
            case "under" -> i + 1;
            default -> -1;
        };
    }

    private static Optional<String> nameAt(Utterance text, int from) {
        var words = wordsOfName(text, from);
        if (words.isEmpty() || isSomebodyElse(text, from + words.size())) {
            return Optional.empty();
        }
        var name = String.join(" ", words);
        return name.length() > LONGEST_NAME || name.length() < 2 ? Optional.empty() : Optional.of(name);
    }

    private static List<String> wordsOfName(Utterance text, int from) {
        var words = new ArrayList<String>();
        for (int i = from; i < text.size() && words.size() < MOST_WORDS; i++) {
            var token = text.tokens().get(i);
            boolean joint = !words.isEmpty() && (token.isMark("-") || token.isMark("."));
            if (joint && i + 1 < text.size() && touches(text, i)) {
                continue;
            }
            if (!token.is(Kind.WORD) || !NameWords.canBeName(token.text(), words.isEmpty())) {
                break;
            }
            if (i > from && text.at(i - 1).equals("-")) {
                words.set(words.size() - 1, words.getLast() + "-" + cased(token.raw()));
            } else {
                words.add(cased(token.raw()));
            }
        }
        return words;
    }

    private static boolean touches(Utterance text, int i) {
        var before = text.tokens().get(i - 1);
        var mark = text.tokens().get(i);
        return before.end() == mark.start()
                && (mark.isMark(".")
                        ? before.text().length() <= 2
                        : text.tokens().get(i + 1).start() == mark.end());
    }

    /// "I'm Dana's mother."
    private static boolean isSomebodyElse(Utterance text, int behind) {
        var last = text.tokens().get(Math.min(behind, text.size()) - 1);
        return last.raw().endsWith("'s");
    }

    /// As written, unless it was written without care.
    private static String cased(String raw) {
        boolean shouted = raw.length() > 3 && raw.equals(raw.toUpperCase(Locale.ROOT));
        boolean mumbled = raw.equals(raw.toLowerCase(Locale.ROOT))
                && !Set.of("de", "van", "von", "der", "la", "del", "da", "di", "bin", "al")
                        .contains(raw);
        if (!shouted && !mumbled) {
            return raw;
        }
        var lower = raw.toLowerCase(Locale.ROOT);
        int first = lower.codePointAt(0);
        var out = new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(lower.substring(Character.charCount(first)));
        if (out.length() > 2 && out.charAt(1) == '\'') {
            out.setCharAt(2, Character.toTitleCase(out.charAt(2)));
        }
        return out.toString();
    }
}
