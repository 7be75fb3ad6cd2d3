package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of several things by its place: "the second one", "#2", "option 2", "the last one".
///
/// @param number counted from 1, or [#LAST]
public record Position(int number) {
    public static final int LAST = -1;
    public static final Position FIRST = new Position(1);

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> NOT_A_PLACE = Set.of(
            "time",
            "visit",
            "thing",
            "available",
            "appointment",
            "opening",
            "week",
            "of",
            "name",
            "day",
            "floor",
            "question",
            "try",
            "treatment",
            "session",
            "class",
            "place",
            "possible");
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
        for (int i = 0; i < text.size(); i++) {
            var here = at(text, i);
            if (here != null && found != null && !found.equals(here)) {
                return Optional.empty();
            }
            found = here == null ? found : here;
        }
        return Optional.ofNullable(found);
    }

    /// "2", "2 please", "number 2": nothing but a number, so an option where options were shown.
    public static Optional<Position> bareNumber(Utterance text) {
        var words = text.words().stream().filter(w -> !FILLERS.contains(w)).toList();
        var numbers = text.tokens().stream().filter(t -> t.number() > 0).toList();
        return words.size() == 1
                        && numbers.size() == 1
                        && words.getFirst().equals(numbers.getFirst().text())
                ? Optional.of(new Position(numbers.getFirst().number()))
                : Optional.empty();
    }

    private static final Set<String> FILLERS = Set.of(
            "please", "pls", "plz", "ok", "okay", "yes", "yeah", "sure", "ill", "take", "lets", "do", "go", "with",
            "works", "for", "me", "thanks", "thank", "you", "good", "great", "sounds", "perfect", "is", "fine", "i",
            "choose", "pick", "want", "the", "would", "like", "id", "then", "hi", "hello", "um", "uh", "prefer", "that",
            "book", "be", "number", "option", "slot");

    /// "First", "last": whether the word alone names a place.
    static boolean isPlace(String word) {
        return ORDINALS.contains(word) || word.equals("last");
    }

    /// Which of `size` things it is, from 0; nothing beyond them.
    public Optional<Integer> index(int size) {
        int index = number == LAST ? size - 1 : number - 1;
        return index >= 0 && index < size ? Optional.of(index) : Optional.empty();
    }

    private static @Nullable Position at(Utterance text, int i) {
        var token = text.tokens().get(i);
        var next = text.at(i + 1);
        if (token.is(Kind.OPTION)) {
            return new Position(token.number());
        }
        int word = ORDINALS.indexOf(token.text());
        if (word >= 0 && !NOT_A_PLACE.contains(next) && !text.at(i - 1).equals("a")) {
            return new Position(word + 1);
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

    private static int numberAt(Utterance text, int i) {
        return i < text.size() ? text.tokens().get(i).number() : -1;
    }
}
