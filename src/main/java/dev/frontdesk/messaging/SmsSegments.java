package dev.frontdesk.messaging;

import java.util.function.IntUnaryOperator;

/// How many segments a text is sent and paid as: one of 160 septets or 70 UTF-16 units, or several of 153 or 67. A
/// character is never split between two.
final class SmsSegments {
    private SmsSegments() {}

    static int count(String text) {
        return GsmAlphabet.canWrite(text)
                ? count(text, GsmAlphabet::septets, 160, 153)
                : count(text, Character::charCount, 70, 67);
    }

    private static int count(String text, IntUnaryOperator size, int alone, int eachOfSeveral) {
        if (text.codePoints().map(size).sum() <= alone) {
            return 1;
        }
        var segments = 1;
        var used = 0;
        for (var character : text.codePoints().toArray()) {
            var takes = size.applyAsInt(character);
            if (used + takes > eachOfSeveral) {
                segments++;
                used = 0;
            }
            used += takes;
        }
        return segments;
    }
}
