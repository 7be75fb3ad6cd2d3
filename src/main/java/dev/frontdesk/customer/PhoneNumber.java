package dev.frontdesk.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number in E.164, as carriers give it.
public record PhoneNumber(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number in E.164");
        }
    }

    /// Empty for what is none: a short code, a name, a number without its country.
    public static Optional<PhoneNumber> parse(String text) {
        return E164.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /// The last two digits: enough to recognise it in a log, too little to call it.
    @Override
    public String toString() {
        return "…" + value.substring(value.length() - 2);
    }
}
