package dev.frontdesk.messaging;

import dev.frontdesk.conversation.ChannelText;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Puts a text into the form of an SMS: typography that would cost a larger alphabet is written plainly, words
/// that the carrier acts on are not asked for, and what is longer than three segments ends earlier, at a sentence
/// or a word.
///
/// What has no plain form stays, a guest's name above all.
public final class SmsText implements ChannelText {
    private static final int MAX_SEGMENTS = 3;

    /// No text of more characters fits, whatever they are.
    private static final int LONGEST = 3 * 153;

    private static final String CUT = "...";

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201B, "'"),
            Map.entry(0x2032, "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) '`', "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2033, "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2015, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2026, "..."),
            Map.entry(0x2022, "-"),
            Map.entry(0x2023, "-"),
            Map.entry(0x25E6, "-"),
            Map.entry((int) '·', "-"),
            Map.entry((int) '×', "x"),
            Map.entry(0x2028, "\n"),
            Map.entry(0x2029, "\n"),
            Map.entry((int) '\t', " "),
            Map.entry(0x200B, ""),
            Map.entry(0xFEFF, ""),
            Map.entry(0x00AD, ""));

    private static final String ASK = "\\b((?:reply|text|send|respond|answer|type|say)(?: back)?(?: with)?) ";
    private static final Pattern ASKS_FOR_YES = keyword("YES");
    private static final Pattern ASKS_FOR_CANCEL = keyword("CANCEL");
    private static final Pattern SENTENCE_ASKING_TO_STOP = Pattern.compile(
            "[^.!?\n]*" + ASK + "['\"]?(?:STOP|STOPALL|UNSUBSCRIBE|END|QUIT|REVOKE|OPTOUT)\\b['\"]?"
                    + "[^.!?\n]*[.!?]?",
            Pattern.CASE_INSENSITIVE);

    private static Pattern keyword(String word) {
        return Pattern.compile(ASK + "['\"]?" + word + "\\b['\"]?", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public String fit(String text) {
        return shorten(withoutKeywords(plain(text)));
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .codePoints()
                .forEach(character -> {
                    if (PLAIN.containsKey(character)) {
                        plain.append(PLAIN.get(character));
                    } else if (Character.getType(character) == Character.SPACE_SEPARATOR) {
                        plain.append(' ');
                    } else if (character == '\n' || !isUnprintable(character)) {
                        plain.appendCodePoint(character);
                    }
                });
        return plain.toString().strip();
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /// A bare YES or CANCEL never reaches us as what it was asked for: the carrier takes it.
    private static String withoutKeywords(String text) {
        var noStop = SENTENCE_ASKING_TO_STOP.matcher(text).replaceAll("");
        var noCancel = ASKS_FOR_CANCEL.matcher(noStop).replaceAll("$1 C");
        return ASKS_FOR_YES.matcher(noCancel).replaceAll("$1 Y").strip();
    }

    private static String shorten(String text) {
        if (SmsSegments.count(text) <= MAX_SEGMENTS) {
            return text;
        }
        var longest = longestPrefix(text);
        var sentence = Math.max(
                Math.max(longest.lastIndexOf(". "), longest.lastIndexOf('\n')),
                Math.max(longest.lastIndexOf("! "), longest.lastIndexOf("? ")));
        if (sentence >= longest.length() / 2) {
            return longest.substring(0, sentence + 1).strip();
        }
        var word = longest.lastIndexOf(' ');
        return (word > 0 ? longest.substring(0, word) : longest).strip() + CUT;
    }

    private static String longestPrefix(String text) {
        var end = Math.min(text.length(), LONGEST);
        while (SmsSegments.count(text.substring(0, end) + CUT) > MAX_SEGMENTS) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
