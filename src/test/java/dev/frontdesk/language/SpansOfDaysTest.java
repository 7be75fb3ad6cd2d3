package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.On;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weeks, months and other stretches of days.
class SpansOfDaysTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next week sometime       | 2026-11-30 | 2026-12-06
            sometime next week       | 2026-11-30 | 2026-12-06
            this week                | 2026-11-23 | 2026-11-29
            this weekend             | 2026-11-28 | 2026-11-29
            the weekend              | 2026-11-28 | 2026-11-29
            next weekend             | 2026-12-05 | 2026-12-06
            in December              | 2026-12-01 | 2026-12-31
            next month               | 2026-12-01 | 2026-12-31
            sometime this month      | 2026-11-23 | 2026-11-30
            in february              | 2027-02-01 | 2027-02-28
            in a week                | 2026-11-30 | 2026-12-06
            in two weeks             | 2026-12-07 | 2026-12-13
            in a month               | 2026-12-21 | 2026-12-27
            the week of Dec 14       | 2026-12-14 | 2026-12-20
            week of the 16th         | 2026-12-14 | 2026-12-20
            the week after next      | 2026-12-07 | 2026-12-13
            the coming week          | 2026-11-30 | 2026-12-06
            dec 10-12                | 2026-12-10 | 2026-12-12
            from Dec 10 to the 12th  | 2026-12-10 | 2026-12-12
            2nd week of january      | 2027-01-08 | 2027-01-14
            the first week of feb    | 2027-02-01 | 2027-02-07
            last week of december    | 2026-12-25 | 2026-12-31
            end of the month         | 2026-11-23 | 2026-11-30
            beginning of the month   | 2026-12-01 | 2026-12-10
            end of next month        | 2026-12-21 | 2026-12-31
            the week after           | 2026-11-30 | 2026-12-06
            the week before christmas | 2026-12-14 | 2026-12-20
            the weekend of Dec 12    | 2026-12-12 | 2026-12-13
            weekend appointments     | 2026-11-28 | 2026-11-29
            do you do weekends       | 2026-11-28 | 2026-11-29
            before dec 19            | 2026-11-23 | 2026-12-18
            before my wedding on dec 19 | 2026-11-23 | 2026-12-18
            sooner than dec 1        | 2026-11-23 | 2026-11-30
            by dec 10                | 2026-11-23 | 2026-12-10
            after dec 10             | 2026-12-11 | 2027-01-10
            after the 10th           | 2026-12-11 | 2027-01-10
            after new year           | 2027-01-02 | 2027-02-01
            after the new year       | 2027-01-02 | 2027-02-01
            after new year's         | 2027-01-02 | 2027-02-01
            before new years         | 2026-11-23 | 2026-12-31
            """)
    void severalDaysAreNotADay(String text, LocalDate first, LocalDate last) {
        assertThat(DayReader.read(Utterance.of(text), TODAY))
                .singleElement()
                .extracting(DayMention::said)
                .isInstanceOfSatisfying(Between.class, between -> {
                    assertThat(between.first()).isEqualTo(first);
                    assertThat(between.last()).isEqualTo(last);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in february  | 10th   | 2027-02-10
            in february  | friday | 2027-02-05
            next week    | friday | 2026-12-04
            next week    | the 3rd | 2026-12-03
            next week    | the 20th | 2026-12-20
            in february  | dec 10 | 2026-12-10
            """)
    void aDayWhileSeveralAreSpokenOf(String before, String text, LocalDate day) {
        var span =
                (Between) DayReader.read(Utterance.of(before), TODAY).getFirst().said();
        var on = (On) DayReader.read(Utterance.of(text), TODAY).getFirst().said();

        assertThat(on.within(span)).isEqualTo(day);
    }
}
