package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a guest wrote, cut into words, numbers and marks once for all readers.
///
/// Typographic variants (curly quotes, full-width digits, direction marks, non-breaking blanks) become their plain
/// form, and words typed in a hurry the ones they stand for. Only the first [#MAX_LENGTH] characters are read, and the
/// work grows linearly with them.
public final class Utterance {
    /// Longer than any message that asks for something; what follows is not read.
    public static final int MAX_LENGTH = 4_000;

    private static final Pattern TOKEN =
            Pattern.compile("""
            (?<email>[\\p{Alnum}._%+-]{1,64}+@[\\p{Alnum}.-]{1,190})
            |(?<iso>(?<!\\d)\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d))
            |(?<slashed>(?<![\\d/])\\d{1,2}/\\d{1,2}(?:/\\d{4}|/\\d{2})?(?![\\d/]))
            |(?<money>\\$\\s?\\d[\\d,.]*+)
            |(?<clock>(?<![\\d:.])\\d{1,2}[:.h]\\d{2}(?![\\d:]))
            |(?<ordinal>(?<!\\d)\\d{1,2}(?:st|nd|rd|th)(?!\\p{L}))
            |(?<option>\\#\\s?\\d{1,3}(?!\\d))
            |(?<number>\\d++)
            |(?<meridiem>(?<!\\p{L})[ap]\\.?m(?!\\p{L})\\.?)
            |(?<word>(?<![\\p{L}\\d])(?:w/o(?!\\p{L})|w/(?=[\\s\\p{L}])|b4(?![\\p{L}\\d]))
                |\\p{L}[\\p{L}\\p{M}]*+(?:'[\\p{L}\\p{M}]++)*+)
            |(?<mark>[?!.,;:&+@()\\n/-])
            """, Pattern.COMMENTS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String source;
    private final List<Token> tokens;
    private final String plain;

    private Utterance(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = List.copyOf(tokens);
        this.plain = plain(tokens);
    }

    public static Utterance of(String text) {
        var source = normalise(text);
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return new Utterance(source, spelled(tokens));
    }

    private static List<Token> spelled(List<Token> tokens) {
        var out = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            out.add(tokens.get(i).spelled(ChatSpelling.plain(tokens, i)));
        }
        return out;
    }

    /// Whether one of these phrases stands in the text, word for word, whatever the case, marks and apostrophes.
    /// Phrases are written in lower case without apostrophes.
    public boolean says(String... phrases) {
        return Arrays.stream(phrases).anyMatch(phrase -> plain.contains(" " + phrase + " "));
    }

    public boolean says(Phrases phrases) {
        return phrases.all().stream().anyMatch(this::says);
    }

    /// Whether the text is nothing but one of these phrases.
    public boolean isJust(Phrases phrases) {
        return phrases.all().stream().anyMatch(this::isJust);
    }

    public boolean isJust(String... phrases) {
        return Arrays.stream(phrases).anyMatch(phrase -> plain.equals(" " + phrase + " "));
    }

    /// A word without the s of its plural: near enough to compare words by.
    public static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /// Whether the text, its words aside, is a question by its mark.
    public boolean asks() {
        return tokens.stream().anyMatch(t -> t.isMark("?"));
    }

    /// The words and numbers, lower case, one blank between them, marks left out.
    public String plain() {
        return plain.strip();
    }

    /// The words and numbers in order, as [#plain()] has them.
    public List<String> words() {
        return tokens.stream().filter(t -> !t.is(Kind.MARK)).map(Token::text).toList();
    }

    public boolean isBlank() {
        return plain.isBlank();
    }

    /// The place behind the first of `words` that follows one of `anchors`, or the end of the text. Places count as
    /// in [When#between].
    public int firstIndexAfter(Set<String> words, Set<String> anchors) {
        boolean anchored = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (anchored && words.contains(at(i))) {
                return i + 1;
            }
            anchored |= anchors.contains(at(i));
        }
        return tokens.size();
    }

    /// The normalised text, case kept.
    String source() {
        return source;
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /// The text of the token at `index`, or nothing outside.
    String at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).text() : "";
    }

    /// The tokens from `from` to before `to`, one blank between them; what lies outside the text is left out.
    String words(int from, int to) {
        int first = Math.max(0, Math.min(from, size()));
        return tokens.subList(first, Math.max(first, Math.min(to, size()))).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    boolean isAt(int index, Kind kind) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(kind);
    }

    private static String normalise(String text) {
        var cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        var composed = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        var out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.FORMAT, Character.SURROGATE -> {}
                case Character.DASH_PUNCTUATION -> out.append('-');
                case Character.SPACE_SEPARATOR -> out.append(' ');
                case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> out.append('\'');
                default -> out.appendCodePoint(c == '`' || c == 0x2BC ? '\'' : c);
            }
        });
        return out.toString();
    }

    private static Token token(Matcher matcher) {
        var raw = matcher.group();
        var kind = kind(matcher);
        var text = raw.toLowerCase(Locale.ROOT).replace("'", "");
        if (matcher.group("meridiem") != null) {
            text = text.replace(".", "");
        }
        return new Token(kind, raw, text, number(kind, text), matcher.start(), matcher.end());
    }

    private static Kind kind(Matcher matcher) {
        for (var kind : Kind.values()) {
            var group = kind == Kind.ISO_DATE ? "iso" : kind.name().toLowerCase(Locale.ROOT);
            if (matcher.group(group) != null) {
                return kind;
            }
        }
        return Kind.WORD;
    }

    private static int number(Kind kind, String text) {
        return switch (kind) {
            case NUMBER, ORDINAL, OPTION -> digits(text);
            case WORD -> NumberWords.value(text);
            default -> -1;
        };
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            }
            if (value > 1_000_000) {
                return -1;
            }
        }
        return value;
    }

    private static String plain(List<Token> tokens) {
        var out = new StringBuilder(" ");
        for (var token : tokens) {
            if (!token.is(Kind.MARK)) {
                out.append(token.text()).append(' ');
            }
        }
        return out.toString();
    }
}
