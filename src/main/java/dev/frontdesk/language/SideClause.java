package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import java.util.Set;

/// Times that belong to something else the guest has to do, and only bound the appointment: "before I pick up my
/// kids at 3", "I get off work at 5".
final class SideClause {
    private static final Set<String> SUBJECTS = Set.of("i", "im", "my", "we", "our", "he", "she", "they", "the", "a");
    private static final Set<String> FREE_FROM = Set.of(
            "get off",
            "im off",
            "am off",
            "off work",
            "im done",
            "am done",
            "be done",
            "i finish",
            "work ends",
            "school ends",
            "class ends",
            "get out",
            "im out");
    private static final Set<String> GONE_BY = Set.of(
            "to leave",
            "i leave",
            "leave by",
            "leave at",
            "pick up",
            "my flight",
            "class starts",
            "be back",
            "work starts",
            "to go");
    private static final Set<String> STOPS = Set.of(".", "!", "?", ";", ",", "\n");
    private static final int REACH = 8;
    private static final int NEAR = 6;

    private SideClause() {}

    /// The mention as the bound it is, or as it was.
    static TimeMention applyTo(TimeMention mention, Utterance text) {
        if (!(mention.said() instanceof At(var clock)) || mention.negated()) {
            return mention;
        }
        var time = clock.likely();
        for (int i = mention.from() - 1; i >= 0 && i >= mention.from() - REACH && !STOPS.contains(text.at(i)); i--) {
            boolean clause = SUBJECTS.contains(text.at(i + 1)) && i + 1 < mention.from();
            var pair = mention.from() - i <= NEAR ? text.words(i, i + 2) : "";
            if (GONE_BY.contains(pair) || (clause && text.at(i).equals("before"))) {
                return TimeMention.within(TimeWindow.before(time), mention.from(), mention.to());
            }
            if (FREE_FROM.contains(pair) || (clause && Set.of("after", "once").contains(text.at(i)))) {
                return TimeMention.within(TimeWindow.from(time), mention.from(), mention.to());
            }
        }
        return mention;
    }
}
