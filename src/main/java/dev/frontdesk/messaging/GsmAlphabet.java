package dev.frontdesk.messaging;

/// GSM 03.38, the seven-bit alphabet of texts: what is outside of it makes the whole text cost more than double.
///
/// @see <a href="https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/">3GPP TS 23.038</a>
final class GsmAlphabet {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    /// How many septets a character takes; 0 when it is not in the alphabet.
    static int septets(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    static boolean canWrite(String text) {
        return text.codePoints().allMatch(character -> septets(character) > 0);
    }
}
