package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.Within;
import java.time.LocalTime;
import java.util.Set;

/// Tells a wish from its opposite: "not 3 pm", "3 doesn't work", "9 is too early", "I can't before 4".
final class Negation {
    private static final Set<String> BEFORE =
            WordList.of("not no cant cannot except dont wont never isnt couldnt than hate avoid busy");
    private static final Set<String> BESIDE_A_VERDICT = WordList.of("""
            is are does will would might may could turns be really just pretty kinda a bit so now unfortunately
            """);
    /// "Wed might be hard", "Tuesday is bad for me".
    private static final Set<String> VERDICTS =
            WordList.of("bad hard tough crazy rough impossible tricky hectic difficult insane out");
    private static final Set<String> AFTER = WordList.of("doesnt wont isnt didnt not wouldnt cant dont no");
    /// What follows these is another thought: "no wait, 10:30" wants 10:30.
    private static final Set<String> TURNS = Set.of("but", "or", "wait", "actually", "sorry");
    /// "I can't before Tuesday" leaves Tuesday.
    private static final Set<String> BOUNDS = Set.of("until", "till", "til", "before");
    private static final Set<String> BEHIND_AN_ANSWER =
            WordList.of("i id ill its make can could lets we thanks how what then just");
    private static final Set<String> KEEPING = Set.of("keep", "keeping");
    /// "I have to leave at 3" is no wish to leave it at 3.
    private static final Set<String> LEFT = Set.of("it", "my", "that", "this", "mine");
    private static final Set<String> BEHIND_KEEP = WordList.of("my our it at on for that this");
    /// How many words a negation may stand away from what it negates.
    private static final int REACH = 5;

    private Negation() {}

    /// The mention as it is meant: "not before 3" is from 3 on, and "not 3" a time that is ruled out.
    static TimeMention applyTo(TimeMention mention, Utterance text) {
        if (isKept(mention.from(), text)) {
            return mention.ruledOut();
        }
        boolean nothing =
                mention.said() instanceof Within && text.at(mention.from() - 1).equals("nothing");
        if (!nothing && !before(mention.from(), text) && !after(mention.to(), text)) {
            return mention;
        }
        if (mention.said() instanceof Within(var window)) {
            if (window.earliest().equals(LocalTime.MIN) && window.latest().isBefore(TimeWindow.END_OF_DAY)) {
                return TimeMention.within(
                        TimeWindow.from(window.latest().plusMinutes(1)), mention.from(), mention.to());
            }
            if (window.latest().equals(TimeWindow.END_OF_DAY)
                    && window.earliest().isAfter(LocalTime.MIN)) {
                return TimeMention.within(TimeWindow.before(window.earliest()), mention.from(), mention.to());
            }
        }
        return mention.ruledOut();
    }

    /// Whether the guest does not want that day: "not Tuesday", "Tuesday doesn't work".
    static boolean rulesOut(DayMention mention, Utterance text) {
        boolean bound = BOUNDS.contains(text.at(mention.from() - 1));
        // "No Tuesday is better"
        boolean correction = mention.from() == 1 && text.at(0).equals("no");
        boolean denied = before(mention.from(), text) || after(mention.to(), text);
        return isKept(mention.from(), text) || (denied && !bound && !correction);
    }

    /// "Keep 11", "keep my Friday at noon": what they have, and no wish for another.
    private static boolean isKept(int from, Utterance text) {
        int i = from - 1;
        while (i > 0 && i >= from - REACH && (BEHIND_KEEP.contains(text.at(i)) || saysWhen(i, text))) {
            i--;
        }
        boolean left = Set.of("leave", "leaving").contains(text.at(i)) && LEFT.contains(text.at(i + 1));
        return left || KEEPING.contains(text.at(i));
    }

    private static boolean before(int from, Utterance text) {
        for (int i = from - 1; i >= 0 && i >= from - REACH; i--) {
            var word = text.at(i);
            if (text.isAt(i, Token.Kind.MARK)) {
                return false;
            }
            if (BEFORE.contains(word) && negates(i, text)) {
                return true;
            }
            if (text.words(i - 1, i + 1).equals("instead of")) {
                return true;
            }
            if (word.equals("but") && text.words(i - 2, i).contains("any")) {
                return true;
            }
            // "I can't do Monday or Tuesday"
            boolean joined = word.equals("or") && saysWhen(i - 1, text) && i == from - 1;
            if (TURNS.contains(word) && !joined) {
                return false;
            }
        }
        return false;
    }

    /// Not in "why not 3", "not sure about 3", "rather than", "don't you have 3?".
    private static boolean negates(int i, Utterance text) {
        var word = text.at(i);
        var next = text.at(i + 1);
        if (word.equals("than")) {
            return Set.of("rather", "other").contains(text.at(i - 1));
        }
        // "No, I want Friday" denies what was asked
        if (word.equals("no") && BEHIND_AN_ANSWER.contains(next)) {
            return false;
        }
        return !text.at(i - 1).equals("why")
                && !Set.of("sure", "problem", "you", "know", "mind", "care", "matter")
                        .contains(next);
    }

    private static boolean after(int to, Utterance text) {
        int i = to;
        while (i < to + REACH && BESIDE_A_VERDICT.contains(text.at(i))) {
            i++;
        }
        if (VERDICTS.contains(text.at(i)) && !text.at(i - 1).equals("not")) {
            return true;
        }
        if (text.at(i).equals("too") && Set.of("early", "late", "soon").contains(text.at(i + 1))) {
            return true;
        }
        // "Tuesday, not Wednesday" and "3 not 4" rule out the other one
        boolean ofAnother = Set.of("not", "no").contains(text.at(i)) && saysWhen(i + 1, text);
        boolean followed = AFTER.contains(text.at(i)) && !text.at(i + 1).equals("bad");
        return followed && !ofAnother && !text.at(i + 1).equals("matter");
    }

    private static boolean saysWhen(int i, Utterance text) {
        return i >= 0
                && i < text.size()
                && (text.tokens().get(i).number() > 0
                        || text.isAt(i, Token.Kind.CLOCK)
                        || text.at(i).equals("the")
                        || Set.of("am", "pm").contains(text.at(i))
                        || CalendarWords.weekday(text.at(i)).isPresent()
                        || CalendarWords.isToday(text.at(i))
                        || CalendarWords.isTomorrow(text.at(i)));
    }
}
