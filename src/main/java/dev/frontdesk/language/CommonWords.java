package dev.frontdesk.language;

import java.util.Set;

/// Everyday English that nobody is called by; `common-words.txt` says which that is.
final class CommonWords {
    private static final Set<String> WORDS = WordList.load("common-words");

    private CommonWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
