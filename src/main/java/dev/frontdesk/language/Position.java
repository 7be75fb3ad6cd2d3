package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of several things by its place: "the second one", "#2", "option 2", "the last one".
///
/// @param number counted from 1, or [#LAST], or less for one that depends on how many there are
public record Position(int number) {
    public static final int LAST = -1;
    public static final Position FIRST = new Position(1);
    /// The one in the middle, of an odd number of things.
    private static final int MIDDLE = -2;

    /// From here on digits run together are hours and minutes: "1030".
    private static final int A_TIME = 100;

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> NOT_A_PLACE = WordList.of("""
            time visit thing available appointment opening week of name day floor question try treatment session
            class place possible
            """);
    private static final Set<String> LAST_THINGS = Set.of("one", "option", "slot", "choice", "");

    /// The place a text names, if it names exactly one. A bare number is not one: see [#bareNumber].
    public static Optional<Position> read(Utterance text) {
        if (text.says(
                "later one", "latest one", "the later", "the latest", "latest time", "later time", "later slot")) {
            return Optional.of(new Position(LAST));
        }
        if (text.says("earlier one", "earliest one", "the earlier", "the earliest", "earliest time", "earlier slot")) {
            return Optional.of(FIRST);
        }
        Position found = null;
        int behind = 0;
        for (int i = 0; i < text.size(); i++) {
            var here = isRuledOut(text, i) ? null : at(text, i);
            if (here == null) {
                continue;
            }
            if (found != null && !found.equals(here) && !Correction.turns(text, behind, i)) {
                return Optional.empty();
            }
            found = here;
            behind = i + 1;
        }
        return Optional.ofNullable(found);
    }

    /// "Not the first", "anything but the first".
    private static boolean isRuledOut(Utterance text, int place) {
        int i = place - 1;
        while (BEFORE_A_PLACE.contains(text.at(i))) {
            i--;
        }
        return Set.of("not", "except").contains(text.at(i))
                || (text.at(i).equals("but") && text.words(i - 2, i).contains("any"));
    }

    /// "2", "2 please", "number 2": nothing but a number, so an option where options were shown.
    public static Optional<Position> bareNumber(Utterance text) {
        if (text.says("that one", "this one")) {
            return Optional.empty();
        }
        var meant = behindCorrection(text);
        var words = meant.stream()
                .filter(t -> !t.is(Kind.MARK))
                .map(Token::text)
                .filter(w -> !FILLERS.contains(w))
                .toList();
        var numbers = meant.stream().filter(t -> t.number() > 0).toList();
        return words.size() == 1
                        && numbers.size() == 1
                        && numbers.getFirst().number() < A_TIME
                        && words.getFirst().equals(numbers.getFirst().text())
                ? Optional.of(new Position(numbers.getFirst().number()))
                : Optional.empty();
    }

    /// All that is left when "2, actually no, 3" is read as 3.
    private static List<Token> behindCorrection(Utterance text) {
        var tokens = text.tokens();
        int first = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).number() <= 0) {
                continue;
            }
            if (first >= 0 && Correction.turns(text, first + 1, i)) {
                return tokens.stream()
                        .skip(i - 1L)
                        .filter(t -> t.number() > 0 || !TURNING.contains(t.text()))
                        .toList();
            }
            first = i;
        }
        return tokens;
    }

    private static final Set<String> TURNING = Set.of("no", "actually", "wait", "sorry", "it", ",");
    private static final Set<String> BEFORE_A_PLACE = Set.of("the", "option", "number", "slot", "choice");
    /// Behind these "first" is a place; behind any other word it is said of that.
    private static final Set<String> BEFORE_FIRST = WordList.of("""
            the option number slot choice your that this yes yeah yep yup ok okay sure please for or and go no nope not
            actually hmm um uh maybe it its be do take want choose pick prefer like with book have ill lets say thanks
            hi hello hey but very to from than move cancel keep
            """);
    private static final Set<String> FILLERS = WordList.of("""
            please pls plz ok okay yes yeah sure ill take lets do go with works for me thanks thank you good great
            sounds perfect is fine i choose pick want the would like id then hi hello um uh prefer that book be
            number option slot actually oops hmm sorry meant
            """);

    /// "First", "last": whether the word alone names a place.
    static boolean isPlace(String word) {
        return ORDINALS.contains(word) || word.equals("last");
    }

    /// Which of `size` things it is, from 0; nothing beyond them.
    public Optional<Integer> index(int size) {
        int index = switch (number) {
            case LAST -> size - 1;
            case MIDDLE -> size % 2 == 1 ? size / 2 : -1;
            default -> number - 1;
        };
        return index >= 0 && index < size ? Optional.of(index) : Optional.empty();
    }

    private static @Nullable Position at(Utterance text, int i) {
        var token = text.tokens().get(i);
        var next = text.at(i + 1);
        if (token.is(Kind.OPTION)) {
            return new Position(token.number());
        }
        int word = ORDINALS.indexOf(token.text());
        if (word >= 0 && !NOT_A_PLACE.contains(next) && !text.at(i - 1).equals("a") && !isAdverb(text, i)) {
            return new Position(word + 1);
        }
        if (token.text().equals("middle") && LAST_THINGS.contains(next)) {
            return new Position(MIDDLE);
        }
        if (token.is(Kind.ORDINAL)
                && Set.of("one", "option", "slot", "choice", "time").contains(next)) {
            return new Position(token.number());
        }
        if (Set.of("option", "number", "slot", "choice").contains(token.text()) && numberAt(text, i + 1) > 0) {
            return new Position(numberAt(text, i + 1));
        }
        if (token.text().equals("last") && LAST_THINGS.contains(next)) {
            return new Position(LAST);
        }
        return null;
    }

    /// "A consultation first": before all else.
    private static boolean isAdverb(Utterance text, int i) {
        boolean ends = i + 1 >= text.size()
                || text.isAt(i + 1, Kind.MARK)
                || Set.of("then", "please", "and", "pls", "thanks").contains(text.at(i + 1));
        return ends && text.isAt(i - 1, Kind.WORD) && !BEFORE_FIRST.contains(text.at(i - 1));
    }

    private static int numberAt(Utterance text, int i) {
        return i < text.size() ? text.tokens().get(i).number() : -1;
    }
}
