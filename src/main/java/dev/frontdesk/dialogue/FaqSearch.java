package dev.frontdesk.dialogue;

import dev.frontdesk.clinic.Faq;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the answers that share words with a question. A keyword of the clinic's counts three times as much as a word
/// of the stored question; words everybody uses count nothing.
public final class FaqSearch {
    private static final int MOST_ANSWERS = 3;
    private static final int KEYWORD = 3;
    /// So much of a stored question has to be in a text to be sure that it asks that, where no keyword is.
    private static final double SURE = 0.75;
    private static final Set<String> COMMON = WordList.of("""
            a about all an and any are at be can could do does for from get have how i if in is it me my of on or our
            should so that the there to up us we what when where which will with would you your much long
            """);

    private record Match(Faq faq, long keywords, long common, int asked) {
        int score() {
            return (int) (KEYWORD * keywords + common);
        }

        boolean isSure() {
            return keywords > 0 || (asked > 0 && (double) common / asked >= SURE);
        }
    }

    private FaqSearch() {}

    /// All that may answer the question, the likeliest first.
    static List<Faq> best(List<Faq> faq, String question) {
        return matches(faq, question, Set.of())
                .limit(MOST_ANSWERS)
                .map(Match::faq)
                .toList();
    }

    /// The one that surely answers it.
    ///
    /// @param answered words of what was answered otherwise, which are not looked at
    public static Optional<Faq> sure(List<Faq> faq, String question, Set<String> answered) {
        return matches(faq, question, answered)
                .filter(Match::isSure)
                .findFirst()
                .map(Match::faq);
    }

    private static Stream<Match> matches(List<Faq> faq, String question, Set<String> answered) {
        var settled = answered.stream().map(Utterance::singular).collect(Collectors.toSet());
        var asked = words(question);
        asked.removeAll(settled);
        return faq.stream()
                .map(f -> match(f, asked, settled))
                .filter(match -> match.score() > 0)
                .sorted(Comparator.comparingInt(Match::score).reversed());
    }

    private static Match match(Faq faq, Set<String> asked, Set<String> answered) {
        var keywords = faq.keywords().stream()
                .map(FaqSearch::words)
                .filter(keyword -> !keyword.isEmpty() && asked.containsAll(keyword))
                .count();
        var words = words(faq.question());
        words.removeAll(answered);
        return new Match(faq, keywords, words.stream().filter(asked::contains).count(), words.size());
    }

    private static Set<String> words(String text) {
        return Utterance.of(text).words().stream()
                .filter(word -> !COMMON.contains(word))
                .map(Utterance::singular)
                .collect(Collectors.toSet());
    }
}
