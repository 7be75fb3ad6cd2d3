package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.Within;
import java.time.LocalTime;
import java.util.Set;

/// Tells a wish from its opposite: "not 3 pm", "3 doesn't work", "9 is too early", "I can't before 4".
final class Negation {
    private static final Set<String> BEFORE = Set.of(
            "not", "no", "cant", "cannot", "except", "dont", "wont", "never", "isnt", "couldnt", "than", "hate",
            "avoid", "meeting", "busy");
    private static final Set<String> AFTER =
            Set.of("doesnt", "wont", "isnt", "didnt", "not", "wouldnt", "cant", "dont", "no");
    /// What follows these is another thought: "no wait, 10:30" wants 10:30.
    private static final Set<String> TURNS = Set.of("but", "or", "wait", "actually", "sorry");
    /// How many words a negation may stand away from what it negates.
    private static final int REACH = 4;

    private Negation() {}

    /// The mention as it is meant: "not before 3" is from 3 on, and "not 3" a time that is ruled out.
    static TimeMention applyTo(TimeMention mention, Utterance text) {
        if (!before(mention, text) && !after(mention, text)) {
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
        return new TimeMention(mention.said(), mention.bare(), true, mention.from(), mention.to());
    }

    private static boolean before(TimeMention mention, Utterance text) {
        for (int i = mention.from() - 1; i >= 0 && i >= mention.from() - REACH; i--) {
            var word = text.at(i);
            if (text.isAt(i, Token.Kind.MARK)) {
                return false;
            }
            boolean why = text.at(i - 1).equals("why")
                    || text.at(i + 1).equals("sure")
                    || text.at(i + 1).equals("problem");
            boolean comparison =
                    word.equals("than") && !Set.of("rather", "other").contains(text.at(i - 1));
            if (BEFORE.contains(word) && !why && !comparison) {
                return true;
            }
            if (word.equals("but") && text.at(i - 1).startsWith("any")) {
                return true;
            }
            if (TURNS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean after(TimeMention mention, Utterance text) {
        int i = mention.to();
        if (Set.of("is", "does", "will", "would", "really", "just", "unfortunately")
                .contains(text.at(i))) {
            i++;
        }
        if (text.at(i).equals("too") && Set.of("early", "late", "soon").contains(text.at(i + 1))) {
            return true;
        }
        boolean followed = AFTER.contains(text.at(i)) && !text.at(i + 1).equals("bad");
        return followed && !text.at(i + 1).equals("matter");
    }
}
