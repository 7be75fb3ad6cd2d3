package dev.frontdesk.messaging;

import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows a guest who wants no more texts by their own words. Consent may be revoked in any reasonable manner, not only
/// with the keywords that carriers act on.
///
/// A wish for fewer texts is none for no texts: "please stop sending me so many reminders". So the clause that asks
/// for an end has to say nothing of what is to end but the texts themselves.
///
/// @see <a href="https://www.ecfr.gov/current/title-47/section-64.1200">47 CFR 64.1200(a)(10)</a>
final class PlainOptOut {
    /// What ends the texts, whatever stands before it: "I said do not text me".
    private static final Phrases ENDS = Phrases.of("""
            stop texting, stop messaging, stop contacting, stop sending, dont text me, do not text me, dont message me,
            do not message me, dont contact me, do not contact me, never text me, unsubscribe, opt out, opt me out,
            optout, no more texts, no more messages, no more text messages, dont want texts, dont want any texts,
            dont want these texts, dont want your texts, dont want any more texts
            """);
    /// What ends them where nothing is said before it either.
    private static final Phrases ENDS_ALONE = Phrases.of(
            "stop please, stop pls, please stop, pls stop, stop now, stop stop, leave me alone, wrong number");
    private static final Phrases OFF_A_LIST = Phrases.of("take me off, remove me from, delete me from, get me off");
    private static final Set<String> LISTS = WordList.of("list lists texts messages system database contacts");
    private static final Set<String> BEHIND = WordList.of("""
            me us please pls now anymore any more again ever these this those that the it your all at texts text
            messages message messaging texting sms number to from of everything anything list lists system database
            contacts stop thanks thank you thx immediately ok okay guys
            """);
    private static final Set<String> AROUND = WordList.of("""
            please pls stop now just ok okay hi hello hey so can could will would you u ya it this all guys seriously
            again said say leave me alone wrong number sorry oops have youve got get think the a is its that texting
            thanks thank no hun sir
            """);
    /// With one of these it is a request of another kind: "don't text me before nine".
    private static final Set<String> CONDITIONS =
            WordList.of("before until till after at on but if unless old other how when");
    private static final Phrases ASKED_ABOUT = Phrases.of("do i, did i, should i, is this, is it, is that");
    private static final Set<String> DENIALS = WordList.of("dont not didnt never wont cant havent");
    /// "I" and "and" begin another clause.
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[.!?;,\\n()]+|(?<![\\p{L}'])(?:and|because|since|i|i'?m|i'?ve)(?![\\p{L}'])", Pattern.CASE_INSENSITIVE);
    /// Longer texts say more than that; the receptionist answers them with the word that ends it.
    private static final int LONGEST = 10;

    private PlainOptOut() {}

    static boolean isSaidIn(String text) {
        if (ConsentKeyword.isStopAmongMarks(text)) {
            return true;
        }
        var utterance = Utterance.of(text);
        var words = utterance.words();
        boolean conditional = words.stream().anyMatch(CONDITIONS::contains) && !isAtAllOnly(utterance);
        return words.size() <= LONGEST
                && !conditional
                && !(utterance.asks() && utterance.says(ASKED_ABOUT))
                && CLAUSE_END.splitAsStream(text.replace('\u2019', '\'')).anyMatch(PlainOptOut::ends);
    }

    /// "Do not text me at all" sets no condition.
    private static boolean isAtAllOnly(Utterance text) {
        return text.says("at all")
                && text.words().stream().filter(CONDITIONS::contains).allMatch("at"::equals);
    }

    private static boolean ends(String clause) {
        var utterance = Utterance.of(clause);
        var words = utterance.words();
        if (utterance.says(ENDS_ALONE)) {
            return AROUND.containsAll(words);
        }
        boolean offAList = words.stream().anyMatch(LISTS::contains)
                && OFF_A_LIST.stream().anyMatch(phrase -> endsWith(phrase, words));
        return offAList || ENDS.stream().anyMatch(phrase -> endsWith(phrase, words));
    }

    /// Whether the phrase stands there undenied, and nothing behind it limits what is to end.
    private static boolean endsWith(String phrase, List<String> words) {
        var parts = List.of(phrase.split(" ", -1));
        for (int i = 0; i + parts.size() <= words.size(); i++) {
            if (words.subList(i, i + parts.size()).equals(parts)
                    && words.subList(0, i).stream().noneMatch(DENIALS::contains)
                    && BEHIND.containsAll(words.subList(i + parts.size(), words.size()))) {
                return true;
            }
        }
        return false;
    }
}
