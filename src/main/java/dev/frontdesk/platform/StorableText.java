package dev.frontdesk.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text that PostgreSQL can keep and others can read: Unicode without NUL and without half characters.
public final class StorableText {
    private static final int ESCAPE_LENGTH = 6;
    private static final char OTHER_ESCAPE = ' ';

    private StorableText() {}

    public static boolean isStorable(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /// The beginning of a text, at most `length` long; no character is cut in half.
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var splits = length > 0
                && Character.isHighSurrogate(text.charAt(length - 1))
                && Character.isLowSurrogate(text.charAt(length));
        return text.substring(0, splits ? length - 1 : length);
    }

    public static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Whether the strings of a JSON text are storable once their `\\u` escapes are read. Keys count as well. What
    /// is no JSON is left to the parser.
    public static boolean isStorableJson(byte[] utf8) {
        var json = new String(utf8, StandardCharsets.UTF_8);
        if (json.indexOf('\\') < 0) {
            return isStorable(json);
        }
        return isStorable(withoutEscapes(json));
    }

    private static CharSequence withoutEscapes(String json) {
        var text = new StringBuilder(json.length());
        for (var i = 0; i < json.length(); i++) {
            var c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                text.append(c);
            } else if (json.charAt(i + 1) == 'u' && i + ESCAPE_LENGTH <= json.length()) {
                text.append(codeUnit(json.substring(i + 2, i + ESCAPE_LENGTH)));
                i += ESCAPE_LENGTH - 1;
            } else {
                text.append(OTHER_ESCAPE);
                i++;
            }
        }
        return text;
    }

    private static char codeUnit(String hex) {
        try {
            return (char) Integer.parseInt(hex, 16);
        } catch (NumberFormatException _) {
            return '?';
        }
    }
}
