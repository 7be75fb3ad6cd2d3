package dev.frontdesk.messaging;

import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;
import java.util.Set;

/// Knows a guest who wants no more texts by their own words. Consent may be revoked in any reasonable manner, not only
/// with the keywords that carriers act on.
///
/// @see <a href="https://www.ecfr.gov/current/title-47/section-64.1200">47 CFR 64.1200(a)(10)</a>
final class PlainOptOut {
    private static final Phrases PHRASES = Phrases.of("""
            stop texting, stop messaging, stop contacting, stop sending, stop please, please stop, dont text me,
            do not text me, dont message me, do not message me, dont contact me, do not contact me, never text me,
            unsubscribe me, opt out, opt me out, take me off, remove me from, no more texts, no more messages
            """);
    /// With one of these it is a request of another kind: "don't text me before nine".
    private static final Set<String> CONDITIONS = Set.of(
            "before", "until", "till", "after", "at", "on", "but", "if", "unless", "old", "other", "how", "when");
    /// Longer texts say more than that; the receptionist answers them with the word that ends it.
    private static final int LONGEST = 10;

    private PlainOptOut() {}

    static boolean isSaidIn(String text) {
        var utterance = Utterance.of(text);
        var words = utterance.words();
        return words.size() <= LONGEST
                && utterance.says(PHRASES)
                && words.stream().noneMatch(CONDITIONS::contains);
    }
}
