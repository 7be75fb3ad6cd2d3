package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-12-02T14:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an hour later                            | 2026-12-02T15:00
            an hour earlier please                   | 2026-12-02T13:00
            can we do 1 hr later?                    | 2026-12-02T15:00
            half an hour later                       | 2026-12-02T14:30
            push it back half an hour                | 2026-12-02T14:30
            push my appointment back by 2 hours      | 2026-12-02T16:00
            10 minutes later                         | 2026-12-02T14:10
            bump me up an hour                       | 2026-12-02T13:00
            move it up 30 min if possible            | 2026-12-02T13:30
            bring it forward an hour                 | 2026-12-02T13:00
            an hour and a half later                 | 2026-12-02T15:30
            the day before                           | 2026-12-01T14:00
            can I come the day after instead?        | 2026-12-03T14:00
            the day after at the same time           | 2026-12-03T14:00
            a day later                              | 2026-12-03T14:00
            two days sooner                          | 2026-11-30T14:00
            a week later                             | 2026-12-09T14:00
            a week earlier                           | 2026-11-25T14:00
            3 weeks later than that                  | 2026-12-23T14:00
            a month later                            | 2027-01-02T14:00
            """)
    void laterOrEarlier(String text, LocalDateTime meant) {
        assertThat(Shift.read(Utterance.of(text)).orElseThrow().apply(START)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "later",
                "earlier",
                "the week after next",
                "the day after tomorrow",
                "the day after thanksgiving",
                "an hour before my flight",
                "the day before my wedding",
                "the week after",
                "an hour later than 3",
                "a week later I still had a bruise",
                "I'll be 10 minutes later",
                "running 10 minutes late",
                "an hour later or two hours later",
                "move it forward an hour",
                "in an hour",
                "how long is it, an hour?",
                "call me back",
                "get back to you",
                "2 hours",
                "a week from Monday",
                "the 2nd day later"
            })
    void noShift(String text) {
        assertThat(Shift.read(Utterance.of(text))).isEmpty();
    }
}
