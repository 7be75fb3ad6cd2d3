package dev.frontdesk.dialogue;

import dev.frontdesk.language.Answer;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;

/// A plain no, "no, keep it", that asks for nothing to be cancelled in the same breath.
final class Declined {
    private static final Phrases NOT_CANCELLED = Phrases.of("""
            dont cancel, do not cancel, not cancel, never cancel, dont want to cancel, do not want to cancel,
            not want to cancel, not to cancel, no need to cancel
            """);

    private Declined() {}

    static boolean isIn(String text) {
        var words = Utterance.of(text);
        return Answer.read(words) == Answer.NO && (!words.says("cancel") || words.says(NOT_CANCELLED));
    }
}
