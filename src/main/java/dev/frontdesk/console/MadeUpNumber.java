package dev.frontdesk.console;

import java.util.Optional;
import java.util.regex.Pattern;

/// A number that no one has: 555-0100 to 555-0199 of an area code, kept for fiction.
///
/// @see <a href="https://nationalnanpa.com/number_resource_info/555_numbers.html">NANPA: 555 line numbers</a>
record MadeUpNumber(String value) {
    private static final Pattern FICTION = Pattern.compile("\\+1[2-9][0-8][0-9]55501[0-9]{2}");

    MadeUpNumber {
        if (!isFiction(value)) {
            throw new IllegalArgumentException("not a made-up number");
        }
    }

    /// Empty for a number somebody could have.
    static Optional<MadeUpNumber> parse(String text) {
        return isFiction(text) ? Optional.of(new MadeUpNumber(text)) : Optional.empty();
    }

    private static boolean isFiction(String text) {
        return FICTION.matcher(text).matches();
    }
}
