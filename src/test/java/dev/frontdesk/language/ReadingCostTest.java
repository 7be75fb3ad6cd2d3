package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However long a text is, reading it is quick.
class ReadingCostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "a",
                "1-",
                "12/",
                "@",
                "a@",
                "p.m.",
                "at ",
                "between 2 and ",
                "next ",
                "the 14th ",
                "\uD83D\uDE00",
                "\u202E",
                "#",
                "half past ",
                "quarter to ",
                "$1",
                "a.b",
                "a'",
                "in 3 ",
                "\n",
                "1:1",
                "\u0000",
                "monday ",
                "monday after ",
                "the day after ",
                "before my wedding ",
                "before by after ",
                "2 weeks before ",
                "no 3 ",
                "3 or ",
                "yes ",
                "aaaaa@aaaa."
            })
    void costIsBoundedHoweverLongTheText(String unit) {
        var text = unit.repeat(10_000 / unit.length() + 1);
        Assertions.assertTimeout(Duration.ofMillis(1_500), () -> {
            var words = Utterance.of(text);
            When.read(words, LocalDate.of(2026, 11, 23));
            NameReader.introduced(words);
            NameReader.answered(words);
            Contacts.email(words);
            Contacts.phoneDigits(words);
            Position.read(words);
            Answer.read(words);
        });
        assertThatCode(() -> Utterance.of("\uD800" + text + "\uDC00")).doesNotThrowAnyException();
    }
}
