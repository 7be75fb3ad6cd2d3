package dev.frontdesk.twilio;

import java.util.Set;

/// What Twilio's error codes mean for the number or the message they are about.
///
/// @see <a href="https://www.twilio.com/docs/api/errors">Twilio: error and warning dictionary</a>
public final class TwilioErrors {
    /// 21610: the recipient has replied STOP.
    private static final String UNSUBSCRIBED = "21610";

    /// 21211 not a number, 21214 and 21217 not one that can be reached, 21614 not a mobile number, 30005
    /// unknown or no longer in service, 30006 a landline or a carrier that takes no texts.
    ///
    /// Not 30003 (switched off or out of reach just now), 30004 and 30007 (this text was blocked or filtered),
    /// 21408 and 21612 (our account or sender may not text there): another text or another day may get through.
    private static final Set<String> UNREACHABLE = Set.of("21211", "21214", "21217", "21614", "30005", "30006");

    private TwilioErrors() {}

    /// The guest told the carrier that they want no texts.
    public static boolean isOptedOut(String code) {
        return code.equals(UNSUBSCRIBED);
    }

    /// The number cannot be texted, whatever the text.
    public static boolean isUnreachable(String code) {
        return UNREACHABLE.contains(code);
    }
}
