package dev.frontdesk.language;

import java.util.Collection;
import java.util.Optional;

/// Forgives one slip of the fingers in a longer word: a letter missing, doubled, wrong, or two swapped.
public final class Typos {
    /// Short words have too many neighbours that mean something else.
    private static final int MIN_LENGTH = 5;

    private Typos() {}

    /// The word that `written` is meant to be, if it is exactly one slip away and both are long enough.
    public static Optional<String> correct(String written, Collection<String> among) {
        if (among.contains(written)) {
            return Optional.of(written);
        }
        return among.stream().filter(word -> isSlipOf(written, word)).findFirst();
    }

    static boolean isSlipOf(String written, String meant) {
        int longer = Math.max(written.length(), meant.length());
        if (Math.min(written.length(), meant.length()) < MIN_LENGTH
                || Math.abs(written.length() - meant.length()) > 1
                || written.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int head = 0;
        while (head < longer - 1
                && head < written.length()
                && head < meant.length()
                && written.charAt(head) == meant.charAt(head)) {
            head++;
        }
        return written.length() == meant.length() ? oneWrong(written, meant, head) : oneMore(written, meant, head);
    }

    private static boolean oneWrong(String a, String b, int head) {
        if (a.regionMatches(head + 1, b, head + 1, a.length() - head - 1)) {
            return true;
        }
        return head + 1 < a.length()
                && a.charAt(head) == b.charAt(head + 1)
                && a.charAt(head + 1) == b.charAt(head)
                && a.regionMatches(head + 2, b, head + 2, a.length() - head - 2);
    }

    private static boolean oneMore(String a, String b, int head) {
        var shorter = a.length() < b.length() ? a : b;
        var longer = a.length() < b.length() ? b : a;
        return longer.regionMatches(head + 1, shorter, head, shorter.length() - head);
    }
}
