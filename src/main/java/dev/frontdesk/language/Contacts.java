package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.util.Locale;
import java.util.Optional;

/// E-mail addresses and phone numbers in a text.
public final class Contacts {
    private static final int LONGEST_EMAIL = 254;

    private Contacts() {}

    /// The first e-mail address, lower case.
    public static Optional<String> email(Utterance text) {
        return text.tokens().stream()
                .filter(t -> t.is(Kind.EMAIL))
                .map(t -> trimmed(t.raw()))
                .filter(Contacts::isEmail)
                .findFirst();
    }

    /// The digits of the first phone number: seven or more of them with nothing but blanks and marks between.
    public static Optional<String> phoneDigits(Utterance text) {
        var digits = new StringBuilder();
        for (var token : text.tokens()) {
            boolean joint = token.is(Kind.MARK) && "+()-.".contains(token.text());
            if (token.is(Kind.NUMBER)) {
                digits.append(token.text());
            } else if (!joint) {
                if (digits.length() >= 7) {
                    return Optional.of(digits.toString());
                }
                digits.setLength(0);
            }
        }
        return digits.length() >= 7 ? Optional.of(digits.toString()) : Optional.empty();
    }

    private static String trimmed(String raw) {
        var email = raw.toLowerCase(Locale.ROOT);
        while (email.endsWith(".") || email.endsWith("-")) {
            email = email.substring(0, email.length() - 1);
        }
        return email;
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        var domain = text.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return text.length() <= LONGEST_EMAIL
                && !text.startsWith(".")
                && dot > 0
                && domain.length() - dot > 2
                && !domain.startsWith("-")
                && !text.contains("..");
    }
}
