package dev.frontdesk.language;

/// One word, number or mark of an [Utterance].
///
/// @param raw as it was written
/// @param text lower case, without apostrophes, spelled out: "don't" is `dont`, "appt" is `appointment`
/// @param number what a number, ordinal or option stands for; -1 for everything else
record Token(Kind kind, String raw, String text, int number, int start, int end) {
    enum Kind {
        WORD,
        /// 3, 1530
        NUMBER,
        /// 14th
        ORDINAL,
        /// 3:30, 15.00
        CLOCK,
        /// #2
        OPTION,
        /// 12/3, 12/3/2026
        SLASHED,
        /// 2026-12-03
        ISO_DATE,
        /// $50
        MONEY,
        EMAIL,
        /// punctuation and line breaks
        MARK
    }

    Token spelled(String plain) {
        return plain.equals(text) ? this : new Token(kind, raw, plain, number, start, end);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }
}
