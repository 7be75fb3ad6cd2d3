package dev.frontdesk.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/// Phone numbers as people write them, in E.164. A number without a country code is taken for one of the United States.
public final class PhoneNumbers {
    private static final int LONGEST = 40;

    private PhoneNumbers() {}

    public static Optional<String> toE164(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var util = PhoneNumberUtil.getInstance();
        try {
            var number = util.parse(text, "US");
            return util.isPossibleNumber(number)
                    ? Optional.of(util.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
