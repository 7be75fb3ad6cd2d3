package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static When read(String text) {
        return When.read(Utterance.of(text), TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3                                | 15:00
            3pm                              | 15:00
            3 pm                             | 15:00
            3 p.m.                           | 15:00
            3 P.M. please                    | 15:00
            3p                               | 15:00
            9am                              | 09:00
            9 a.m. works                     | 09:00
            15:00                            | 15:00
            15.00                            | 15:00
            3:30                             | 15:30
            3:30pm                           | 15:30
            10:30                            | 10:30
            8:15 am                          | 08:15
            12                               | 12:00
            12pm                             | 12:00
            12 am                            | 00:00
            noon                             | 12:00
            at noon                          | 12:00
            half past two                    | 14:30
            half past 9                      | 09:30
            quarter to 4                     | 15:45
            a quarter to 4 pm                | 15:45
            quarter past 10                  | 10:15
            quarter to 1                     | 12:45
            ten to four                      | 15:50
            three pm                         | 15:00
            at three                         | 15:00
            two thirty                       | 14:30
            eleven thirty                    | 11:30
            3 o'clock                        | 15:00
            3 oclock                         | 15:00
            330pm                            | 15:30
            at 1530                          | 15:30
            1530 hrs                         | 15:30
            3 works                          | 15:00
            3 pm works                       | 15:00
            i'll take 3                      | 15:00
            let's do 4                       | 16:00
            make it 10:30                    | 10:30
            actually make it 10              | 10:00
            Friday 3                         | 15:00
            Friday at 3                      | 15:00
            tomorrow at 3                    | 15:00
            the 14th at 3                    | 15:00
            12/3 at 4                        | 16:00
            Dec 3 3pm                        | 15:00
            Dec 3, 3                         | 15:00
            book Botox for tomorrow at 3, I'm Dana Reyes | 15:00
            7 in the evening                 | 19:00
            8 tonight                        | 20:00
            9 in the morning                 | 09:00
            what about 5?                    | 17:00
            how about 5                      | 17:00
            3, please                        | 15:00
            move it to 2                     | 14:00
            can we do 2 instead              | 14:00
            11 tomorrow                      | 11:00
            3PM!!!                           | 15:00
            ３pm                             | 15:00
            not sure, 3 pm maybe             | 15:00
            why not 3 pm                     | 15:00
            I can't do 3 pm, 4 works         | 16:00
            at 11:45 AM on Tuesday           | 11:45
            3:00 p.m                         | 15:00
            "3"                              | 15:00
            10 at night                      | 22:00
            come by at 3                     | 15:00
            2 in the morning                 | 02:00
            oh wait 4 is better              | 16:00
            wait 10                          | 10:00
            no wait 6                        | 18:00
            well 3                           | 15:00
            at 11 riverside pls              | 11:00
            call me at 4                     | 16:00
            3pm. no 4pm.                     | 16:00
            3pm, no wait, 4pm                | 16:00
            3 actually 4                     | 16:00
            2pm or 3pm, actually 4pm         | 16:00
            3pm instead of 2pm               | 15:00
            Jan 6 at 2pm. Scratch that, Jan 7 at 2pm. | 14:00
            dec 1 last year at 3pm. anyway book me dec 22 at 4 | 16:00
            i have a call at 4 so can i come at 3 | 15:00
            on my lunch break at 12          | 12:00
            tomorrow evening, actually 7     | 19:00
            no wait, 10:30                   | 10:30
            1030                             | 10:30
            930                              | 09:30
            saturday 930                     | 09:30
            930 saturday                     | 09:30
            sat 900                          | 09:00
            dec 10 1030                      | 10:30
            at 1030                          | 10:30
            for 930 please                   | 09:30
            lets do 1030                     | 10:30
            130 works                        | 13:30
            """)
    void aTime(String text, LocalTime time) {
        assertThat(read(text).clocks()).extracting(ClockTime::likely).containsExactly(time);
        assertThat(read(text).window()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after 4                          | 16:00 | 23:59
            anything Friday after 4?         | 16:00 | 23:59
            after 4pm                        | 16:00 | 23:59
            past 4                           | 16:00 | 23:59
            later than 4                     | 16:00 | 23:59
            4 or later                       | 16:00 | 23:59
            from 2 onwards                   | 14:00 | 23:59
            4pm onwards                      | 16:00 | 23:59
            before noon                      | 00:00 | 11:59
            before 10                        | 00:00 | 09:59
            by 5                             | 00:00 | 16:59
            earlier than 11                  | 00:00 | 10:59
            until 3                          | 00:00 | 14:59
            around 3                         | 14:00 | 16:00
            about 3pm                        | 14:00 | 16:00
            3ish                             | 14:00 | 16:00
            3 or so                          | 14:00 | 16:00
            around noon                      | 11:00 | 13:00
            around 1030                      | 09:30 | 11:30
            tenish                           | 09:00 | 11:00
            around tenish                    | 09:00 | 11:00
            noonish                          | 11:00 | 13:00
            10ish                            | 09:00 | 11:00
            5-ish                            | 16:00 | 18:00
            five ish tomorrow                | 16:00 | 18:00
            between 2 and 4                  | 14:00 | 16:00
            between 9 and 11                 | 09:00 | 11:00
            between 11 and 2                 | 11:00 | 14:00
            between 2 and 4 pm               | 14:00 | 16:00
            from 9 to noon                   | 09:00 | 12:00
            from 10 to 2                     | 10:00 | 14:00
            2-4pm                            | 14:00 | 16:00
            10-11am                          | 10:00 | 11:00
            2 to 4 pm                        | 14:00 | 16:00
            2:30-4:30                        | 14:30 | 16:30
            morning                          | 00:00 | 11:59
            in the morning                   | 00:00 | 11:59
            tomorrow afternoon               | 12:00 | 16:59
            this evening                     | 17:00 | 23:59
            tonight                          | 17:00 | 23:59
            early afternoon                  | 12:00 | 14:30
            late afternoon                   | 14:30 | 16:59
            late morning                     | 10:00 | 11:59
            first thing                      | 00:00 | 10:00
            first thing in the morning       | 00:00 | 10:00
            after work                       | 16:30 | 23:59
            after lunch                      | 13:00 | 23:59
            end of the day                   | 15:30 | 23:59
            not before 4                     | 16:00 | 23:59
            I can't come before 4            | 16:00 | 23:59
            not after 2                      | 00:00 | 13:59
            afternoon after 3                | 15:00 | 16:59
            """)
    void aStretchOfTheDay(String text, LocalTime earliest, LocalTime latest) {
        assertThat(read(text).window()).contains(new TimeWindow(earliest, latest));
        assertThat(read(text).clocks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2 people",
                "I have 3 questions",
                "for 2 people",
                "my 2 kids",
                "we are 4",
                "20 units",
                "about 30 units",
                "$50",
                "$12.50",
                "call 212 555 0123",
                "+1 (212) 555-0123",
                "option 3",
                "#3",
                "number 2",
                "good morning",
                "Good afternoon!",
                "good evening everyone",
                "morning! how are you",
                "the 14th",
                "Dec 3",
                "12/3",
                "2026-12-03",
                "I am 35 years old",
                "3 syringes",
                "the second one",
                "a massage",
                "is it 2 sessions?",
                "99",
                "25:00",
                "3:75",
                "1 of my friends",
                "the one with Dana",
                "for one",
                "100%",
                "I am happy",
                "a quarter",
                "half price",
                "at 2 locations",
                "at 11 park street",
                "wait 10 minutes",
                "500",
                "1130 Park Street",
                "at 1130 park street",
                "330 dollars",
                "for 330 units",
                "212 555 1030",
                "917-555-0930",
                "is it 130?",
                "the price was 1015",
                "in 2030",
                "1 or 3",
                "1 or 2",
                "2 or 3",
                "option 1 or maybe 2"
            })
    void noTime(String text) {
        assertThat(read(text).times()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 pm or 4 pm       | 15:00 | 16:00
            at 2 or 3          | 14:00 | 15:00
            2 or 3 tomorrow    | 14:00 | 15:00
            2 or 3 pm          | 14:00 | 15:00
            10 or 11           | 10:00 | 11:00
            from 3 pm, or at 4 | 16:00 |
            move my 3 pm to 4 pm | 15:00 | 16:00
            change it from 3 to 4 | 15:00 | 16:00
            I don't mind, 3 or 4 | 15:00 | 16:00
            """)
    void severalTimes(String text, LocalTime first, LocalTime second) {
        var clocks = read(text).clocks().stream().map(ClockTime::likely).toList();
        if (second == null) {
            assertThat(clocks).containsExactly(first);
        } else {
            assertThat(clocks).containsExactly(first, second);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3        | true
            3 works  | true
            3 pm     | false
            at 3     | false
            3:00     | false
            """)
    void whetherItMayBeAnOption(String text, boolean bare) {
        assertThat(read(text).times())
                .singleElement()
                .extracting(TimeMention::bare)
                .isEqualTo(bare);
    }
}
