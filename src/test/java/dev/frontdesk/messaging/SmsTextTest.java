package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
    private static String fit(String text) {
        return new SmsText().fit(text);
    }

    @Nested
    class Segments {
        @ParameterizedTest
        @CsvSource({
            "a,  0, 1",
            "a, 1, 1",
            "a, 160, 1",
            "a, 161, 2",
            "a, 306, 2",
            "a, 307, 3",
            "a, 459, 3",
            "a, 460, 4",
            "€, 80, 1",
            "€, 81, 2",
            "€, 152, 2",
            "€, 153, 3",
            "ë, 70, 1",
            "ë, 71, 2",
            "ë, 134, 2",
            "ë, 135, 3",
            "ë, 201, 3",
            "ë, 202, 4",
            "😀, 35, 1",
            "😀, 36, 2",
            "😀, 66, 2",
            "😀, 67, 3",
        })
        void areCountedAsTheyArePaid(String character, int times, int segments) {
            assertThat(SmsSegments.count(character.repeat(times))).isEqualTo(segments);
        }
    }

    @Nested
    class Typography {
        @Test
        void isWrittenPlainly() {
            assertThat(fit("“It’s 3\u202FPM” – Dana’s free…\r\n• Botox\u00A0\u2014 $12\u200B"))
                    .isEqualTo("\"It's 3 PM\" - Dana's free...\n- Botox - $12")
                    .satisfies(text -> assertThat(GsmAlphabet.canWrite(text)).isTrue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Zoë, Łukasz and 陈", "👩‍⚕️ see you", "café für Ñandú"})
        void withoutAPlainFormStays(String text) {
            assertThat(fit(text)).isEqualTo(text);
        }

        @Test
        void whatCannotBeStoredOrSeenGoes() {
            assertThat(fit("a\0b\uD83Dc\u0007d e\u0301")).isEqualTo("abcd é");
        }
    }

    @Nested
    class WordsTheCarrierActsOn {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Reply YES to confirm.|Reply Y to confirm.",
                    "Please reply with \"yes\" or text CANCEL.|Please reply with Y or text C.",
                    "See you then. Reply STOP to unsubscribe. Bye.|See you then. Bye.",
                    "Yes, I can cancel it.|Yes, I can cancel it.",
                    "Say yesterday's date.|Say yesterday's date.",
                })
        void areNotAskedFor(String text, String fitted) {
            assertThat(fit(text)).isEqualTo(fitted);
        }
    }

    @Nested
    class TooLong {
        @Test
        void endsAtASentence() {
            var sentence = "We have time on Tuesday at three for you. ";

            assertThat(fit(sentence.repeat(20)))
                    .endsWith("for you.")
                    .satisfies(text -> assertThat(SmsSegments.count(text)).isEqualTo(3));
        }

        @Test
        void orAtAWord() {
            assertThat(fit("word ".repeat(200)))
                    .endsWith("word...")
                    .satisfies(text -> assertThat(SmsSegments.count(text)).isEqualTo(3));
        }

        @Test
        void orWhereItMust() {
            assertThat(fit("😀".repeat(10_000)))
                    .endsWith("😀...")
                    .satisfies(text -> assertThat(SmsSegments.count(text)).isEqualTo(3));
        }

        @Test
        void whatFitsIsLeftAlone() {
            var text = "a".repeat(459);

            assertThat(fit(text)).isEqualTo(text);
        }
    }
}
