package dev.frontdesk.dialogue;

import dev.frontdesk.clinic.Faq;
import dev.frontdesk.dialogue.Information.FaqAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the answers that share words with a question. A keyword of the clinic's counts three times as much as a word
/// of the stored question; words everybody uses count nothing.
final class FaqSearch {
    private static final int MOST_ANSWERS = 3;
    private static final int KEYWORD = 3;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of(
            "a", "about", "all", "an", "and", "any", "are", "at", "be", "can", "could", "do", "does", "for", "from",
            "get", "have", "how", "i", "if", "in", "is", "it", "me", "my", "of", "on", "or", "our", "should", "so",
            "that", "the", "there", "to", "up", "us", "we", "what", "when", "where", "which", "will", "with", "would",
            "you", "your");

    private FaqSearch() {}

    static List<FaqAnswers.Answer> best(List<Faq> faq, String question) {
        var asked = words(question);
        record Scored(Faq faq, int score) {}
        return faq.stream()
                .map(f -> new Scored(f, score(f, asked)))
                .filter(s -> s.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST_ANSWERS)
                .map(s -> FaqAnswers.item(s.faq()))
                .toList();
    }

    private static int score(Faq faq, Set<String> asked) {
        var keywords =
                faq.keywords().stream().filter(k -> asked.containsAll(words(k))).count();
        var words = words(faq.question()).stream().filter(asked::contains).count();
        return (int) (KEYWORD * keywords + words);
    }

    private static Set<String> words(String text) {
        return NOT_A_WORD
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty() && !COMMON.contains(w))
                .map(FaqSearch::singular)
                .collect(Collectors.toSet());
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
