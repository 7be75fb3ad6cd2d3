package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatSpellingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can u do nxt wk tues           | can you do next week tues
            what r ur hrs                  | what are your hrs
            r u open                       | are you open
            botox n filler                 | botox and filler
            botox w/ Dr. Chen              | botox with dr chen
            w/dr chen                      | with dr chen
            w/o numbing                    | without numbing
            b4 5pm                         | before 5 pm
            cxl my appt                    | cancel my appointment
            cancle my apointment           | cancel my appointment
            need to resched my apt         | need to reschedule my appointment
            any wknd appts                 | any weekend appointments
            n                              | n
            Lisa R                         | lisa r
            Barry U                        | barry u
            and/or                         | and or
            """)
    void spelledOut(String text, String plain) {
        assertThat(Utterance.of(text).plain()).isEqualTo(plain);
    }

    @Test
    void theTextItselfStays() {
        var text = Utterance.of("w/ Ur appt");

        assertThat(text.tokens()).extracting(Token::raw).containsExactly("w/", "Ur", "appt");
        assertThat(When.read(Utterance.of("nxt wk tues"), LocalDate.of(2026, 11, 23))
                        .days())
                .singleElement()
                .extracting(DayMention::said)
                .isEqualTo(DayMention.On.the(LocalDate.of(2026, 12, 1)));
    }
}
