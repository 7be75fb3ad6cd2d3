package dev.frontdesk.language;

import java.util.List;

/// "Third", "twenty third": days of the month in letters.
final class OrdinalWords {
    private static final List<String> TO_TWENTY = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private OrdinalWords() {}

    /// A day of the month.
    ///
    /// @param to behind its last token
    record Day(int number, int to) {}

    /// The day whose first word stands at `i`; number 0 where none does.
    static Day at(Utterance text, int i) {
        int tens = switch (text.at(i)) {
            case "twenty" -> 20;
            case "thirty" -> 30;
            default -> 0;
        };
        int joint = text.at(i + 1).equals("-") ? i + 2 : i + 1;
        int ones = TO_TWENTY.indexOf(text.at(tens > 0 ? joint : i)) + 1;
        if (tens > 0) {
            boolean day = ones > 0 && ones < 10 && tens + ones <= 31;
            return day ? new Day(tens + ones, joint + 1) : new Day(0, i);
        }
        if (text.at(i).equals("thirtieth")) {
            return new Day(30, i + 1);
        }
        return ones > 0 ? new Day(ones, i + 1) : new Day(0, i);
    }
}
