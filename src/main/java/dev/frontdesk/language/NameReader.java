package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the name somebody gives for themselves. Never invents one out of "I'm interested" or "thanks".
public final class NameReader {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 4;
    /// The point of "Dr." and of an initial ends none.
    private static final Pattern CLAUSE =
            Pattern.compile("(?<!\\b(?:dr|mr|mrs|ms|st|\\p{L}))[.!;\\n]\\s+", Pattern.CASE_INSENSITIVE);
    /// With one of these an introduction is no answer: "this is Dana, I can't that day".
    private static final Phrases SECOND_THOUGHTS = Phrases.of("""
            cant, cannot, wont, wrong, cancel, wait, hold on, never mind, nevermind, nvm, forget it, too early, too late,
            too expensive, rather, instead, changed my mind, not sure, dont want, dont need, dont book
            """);

    /// "Told you, Priya Nair", "Tom Becker like I said", but not Edward Said.
    private static final Pattern REMINDERS = Pattern.compile(
            "\\b(?:(?:like|as) i (?:just |already )?said|i (?:already |just )?(?:told|said)(?: (?:you|u|ya))?"
                    + "|(?:already|just) (?:told|said)(?: (?:you|u|ya))?|told (?:you|u|ya)(?: already)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private NameReader() {}

    /// A name in the first clause, whatever follows: "Priya. Actually make it 1:30".
    public static Optional<String> first(Utterance text) {
        var clauses = CLAUSE.split(text.source(), 2);
        return clauses.length == 2 ? answered(Utterance.of(clauses[0])) : Optional.empty();
    }

    /// A name that the text introduces: "I'm Dana", "my name is dana reyes", "this is Dana".
    public static Optional<String> introduced(Utterance text) {
        for (int i = 0; i < text.size(); i++) {
            int after = introduction(text, i);
            if (after > i) {
                var name = nameAt(text, after);
                if (name.isPresent()) {
                    return name.map(given -> withLastName(text, given));
                }
            }
        }
        return Optional.empty();
    }

    /// "This is Jo Friday, ...": whether the tokens are the last name of somebody who introduces themselves.
    static boolean isSurname(Utterance text, int from, int to) {
        boolean capitals = from > 1 && isCapital(text, from - 1) && isCapital(text, from);
        return capitals
                && to == from + 1
                && (to >= text.size() || text.isAt(to, Kind.MARK))
                && IntStream.range(0, from - 1).anyMatch(i -> introduction(text, i) == from - 1);
    }

    private static boolean isAllCapitals(Utterance text, int i) {
        return text.tokens().get(i).raw().codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean isCapital(Utterance text, int i) {
        return text.isAt(i, Kind.WORD)
                && Character.isUpperCase(text.tokens().get(i).raw().codePointAt(0));
    }

    /// A name behind all else that is said, as one signs: "3 works. Hannah Weiss", "1. Zoe".
    public static Optional<String> signed(Utterance text) {
        int from = signature(text);
        var found = wordsOfName(text, from);
        boolean one = found.words().size() == 1 && isCapital(text, from) && !CommonWords.contains(text.at(from));
        boolean written =
                from > 0 && (one || found.words().size() > 1) && found.words().size() < MOST_WORDS;
        return written && BesideAName.endsClause(text, found.to()) && found.to() >= text.size() - 1
                ? Optional.of(String.join(" ", found.words()))
                : Optional.empty();
    }

    /// What is said before the name it is signed with.
    public static Utterance withoutSignature(Utterance text) {
        return signed(text).isEmpty() ? text : Utterance.of(text.words(0, signature(text)));
    }

    /// Behind the last mark that does not end the text, or behind "5 pm.", whose point is none.
    private static int signature(Utterance text) {
        int from = 0;
        for (int i = 0; i < text.size() - 1; i++) {
            // "1:30 AM EST" is a time to its end
            boolean time =
                    Set.of("am", "pm").contains(text.at(i)) && isCapital(text, i + 1) && !isAllCapitals(text, i + 1);
            from = time || text.isAt(i, Kind.MARK) ? i + 1 : from;
        }
        return from;
    }

    /// The name in an answer to "What name should I put it under?": introduced, or a first clause that is nothing but
    /// a name and has nothing behind it but what goes with one. Asked for a name, "June Ward" and "Will" give one;
    /// "Friday", "oops, wrong day" and "what for?" do not.
    public static Optional<String> answered(Utterance answer) {
        var text = Utterance.of(REMINDERS.matcher(answer.source()).replaceAll(" "));
        var introduced = introduced(text);
        if (introduced.isPresent()) {
            return introduced.filter(_ -> !text.says(SECOND_THOUGHTS));
        }
        int from = behindPreface(text);
        var found = wordsOfName(text, from);
        var words = found.words();
        if (words.isEmpty()
                || isSomebodyElse(text, found.to())
                || !BesideAName.isAll(text, behindPoint(text, found.to()))) {
            return Optional.empty();
        }
        boolean reply = words.size() == 1 && Answer.read(Utterance.of(words.getFirst())) != Answer.UNCLEAR;
        var name = String.join(" ", words);
        return reply || name.length() > LONGEST_NAME || name.length() < 2
                ? Optional.empty()
                : Optional.of(withLastName(text, name));
    }

    private static int behindPreface(Utterance text) {
        int from = 0;
        while (from < text.size()) {
            if (text.words(from, from + 3).equals("it is me")) {
                from += 3;
            } else if (NameWords.isPrefaceOfTwo(text.words(from, from + 2))) {
                from += 2;
            } else if (text.at(from).equals("my") && NameWords.isRelative(text.at(from + 1))) {
                from += 2;
            } else if (NameWords.isPreface(text.at(from)) || text.isAt(from, Kind.MARK)) {
                from++;
            } else {
                return from;
            }
        }
        return from;
    }

    /// "J." and "Jr." keep their point.
    private static int behindPoint(Utterance text, int to) {
        return text.at(to).equals(".") && NameWords.isShortened(text.at(to - 1)) ? to + 1 : to;
    }

    /// "Will, last name Price".
    private static String withLastName(Utterance text, String given) {
        for (int i = 0; i < text.size(); i++) {
            if (text.words(i, i + 2).equals("last name") || text.at(i).equals("surname")) {
                int at = text.at(i).equals("surname") ? i + 1 : i + 2;
                while (Set.of("is", ":", "-").contains(text.at(at))) {
                    at++;
                }
                var last = at < text.size() && text.isAt(at, Kind.WORD)
                        ? cased(text.tokens().get(at).raw())
                        : "";
                return last.isEmpty() || given.contains(last) ? given : given + " " + last;
            }
        }
        return given;
    }

    /// Behind "I'm", "my name is", "this is", "it's", "call me", "name:"; -1 when nothing is introduced here.
    private static int introduction(Utterance text, int i) {
        var next = text.at(i + 1);
        return switch (text.at(i)) {
            case "im", "its", "iam" -> i + 1;
            case "i" -> next.equals("am") ? i + 2 : -1;
            case "it", "this" -> next.equals("is") ? i + 2 : -1;
            case "names" -> i == 0 || text.at(i - 1).equals("my") || text.isAt(i - 1, Kind.MARK) ? i + 1 : -1;
            case "name" ->
                switch (next) {
                    case "is", ":", "-", "s" -> text.at(i - 1).equals("last") ? -1 : i + 2;
                    default -> -1;
                };
            case "call" -> next.equals("me") ? i + 2 : -1;
            case "under" -> i + 1;
            default -> -1;
        };
    }

    private static Optional<String> nameAt(Utterance text, int from) {
        var found = wordsOfName(text, from);
        var words = found.words();
        int to = found.to();
        if (words.isEmpty() || isSomebodyElse(text, to)) {
            return Optional.empty();
        }
        // "It's June", "I'm May be late": a word that is also a name needs another one, or an end
        boolean alone = words.size() == 1 && NameWords.isAlsoAName(text.at(from));
        if (alone && (!BesideAName.endsClause(text, to) || text.at(from - 1).equals("its"))) {
            return Optional.empty();
        }
        // "I'm olive skinned", "I'm blonde will laser work": written small, only what follows tells a name
        boolean small = Character.isLowerCase(text.tokens().get(from).raw().codePointAt(0));
        if (small && isSaidOfOneself(text, from) && !NameWords.mayFollow(text.at(to)) && !endsSentence(text, to)) {
            return Optional.empty();
        }
        var name = String.join(" ", words);
        return name.length() > LONGEST_NAME || name.length() < 2 ? Optional.empty() : Optional.of(name);
    }

    /// "I'm", "it's", "this is": what follows may be anything; behind "my name is" it is a name.
    private static boolean isSaidOfOneself(Utterance text, int from) {
        var before = text.at(from - 1);
        return Set.of("im", "iam", "its", "am").contains(before)
                || (before.equals("is") && !text.at(from - 2).startsWith("name"));
    }

    private static boolean endsSentence(Utterance text, int to) {
        return to >= text.size()
                || text.isAt(to, Kind.MARK)
                || text.isAt(to, Kind.EMAIL)
                || BesideAName.endsClause(text, to);
    }

    /// The words of a name that begins at `from`, as they are written properly; none where it is no name.
    private static Found wordsOfName(Utterance text, int from) {
        var words = new ArrayList<String>();
        int counted = 0;
        int to = from;
        for (int i = from; i < text.size() && counted < MOST_WORDS; i++) {
            var token = text.tokens().get(i);
            boolean joint = !words.isEmpty() && (token.isMark("-") || token.isMark("."));
            if (joint && i + 1 < text.size() && touches(text, i)) {
                continue;
            }
            if (!token.is(Kind.WORD) || !isNamePart(text, i, from)) {
                break;
            }
            if (i > from && text.at(i - 1).equals("-")) {
                words.set(words.size() - 1, words.getLast() + "-" + cased(token.raw()));
            } else {
                words.add(cased(token.raw()));
                counted += NameWords.isParticle(token.text()) ? 0 : 1;
            }
            to = i + 1;
        }
        boolean open = words.size() > 1 && NameWords.isParticle(words.getLast());
        return open ? new Found(words.subList(0, words.size() - 1), to - 1) : new Found(words, to);
    }

    /// @param to behind the last token
    private record Found(List<String> words, int to) {}

    /// "Sarah k", and nothing else.
    private static boolean isAllOf(Utterance text, int i) {
        return i == 1 && (text.size() == 2 || (text.size() == 3 && text.isAt(2, Kind.MARK)));
    }

    private static boolean isNamePart(Utterance text, int i, int from) {
        var token = text.tokens().get(i);
        boolean first = i == from;
        boolean capital = Character.isUpperCase(token.raw().codePointAt(0));
        if (token.raw().length() == 1 && !first) {
            // "Lisa K", "sarah w", "Barry A", but not "Dana I want"
            boolean lastLetter = BesideAName.endsClause(text, i + 1)
                    && (isAllOf(text, i)
                            || !Set.of("u", "r", "n", "y", "k", "a").contains(token.text()));
            return (capital || lastLetter)
                    && !token.text().equals("i")
                    && (!token.text().equals("a") || BesideAName.endsClause(text, i + 1));
        }
        if (first && capital && isFirstOfAName(text, i)) {
            return true;
        }
        if (first && capital && NameWords.isAlsoAName(token.text())) {
            return !text.isAt(i + 1, Kind.NUMBER) && !text.isAt(i + 1, Kind.ORDINAL);
        }
        boolean dated = text.isAt(i + 1, Kind.NUMBER) || text.isAt(i + 1, Kind.ORDINAL);
        if (dated && CalendarWords.month(token.text()).isPresent()) {
            return false;
        }
        // "Tina Two", "Kim Late": both with a capital, and nothing behind
        if (!first
                && capital
                && capitalAt(text, from)
                && NameWords.isSurnameAtLast(token)
                && BesideAName.endsClause(text, i + 1)) {
            return true;
        }
        if (!first && NameWords.isAlsoASurname(token.text(), capital)) {
            return true;
        }
        boolean weekday =
                first && capital && CalendarWords.weekday(token.text()).isPresent();
        return weekday
                ? text.isAt(i + 1, Kind.WORD)
                        && NameWords.canBeName(text.tokens().get(i + 1), false)
                        && capitalAt(text, i + 1)
                : NameWords.canBeName(token, first);
    }

    /// "A. J. Foyt", "An Le": words that are none of a name but where a surname follows.
    private static boolean isFirstOfAName(Utterance text, int i) {
        boolean initial = text.at(i).length() == 1 && text.at(i + 1).equals(".");
        int next = initial ? i + 2 : i + 1;
        if (!(initial || text.at(i).equals("an")) || !text.isAt(next, Kind.WORD) || !capitalAt(text, next)) {
            return false;
        }
        var token = text.tokens().get(next);
        return NameWords.canBeName(token, true) || (initial && token.raw().length() == 1);
    }

    private static boolean capitalAt(Utterance text, int i) {
        return Character.isUpperCase(text.tokens().get(i).raw().codePointAt(0));
    }

    /// A hyphen within a name, or the point of a letter: "J. Smith". The point of "Wu. Hydrafacial" ends a sentence.
    private static boolean touches(Utterance text, int i) {
        var before = text.tokens().get(i - 1);
        var mark = text.tokens().get(i);
        if (before.end() != mark.start()) {
            return false;
        }
        return mark.isMark(".")
                ? NameWords.isShortened(before.text())
                        && (capitalAt(text, i + 1)
                                || !Character.isUpperCase(before.raw().charAt(0)))
                : text.tokens().get(i + 1).start() == mark.end();
    }

    /// "I'm Dana's mother."
    private static boolean isSomebodyElse(Utterance text, int behind) {
        var last = text.tokens().get(Math.min(behind, text.size()) - 1);
        return last.raw().endsWith("'s");
    }

    /// As written, unless it was written without care.
    private static String cased(String raw) {
        boolean shouted = raw.length() > 2 && raw.equals(raw.toUpperCase(Locale.ROOT));
        boolean mumbled = raw.equals(raw.toLowerCase(Locale.ROOT)) && !NameWords.isParticle(raw);
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
