package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.Impossible;
import dev.frontdesk.language.DayMention.Named;
import dev.frontdesk.language.DayMention.On;
import dev.frontdesk.language.DayMention.Past;
import dev.frontdesk.language.DayMention.Soonest;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                                      | 2026-11-23
            anything TODAY?                            | 2026-11-23
            tonight                                    | 2026-11-23
            this afternoon                             | 2026-11-23
            this morning if possible                   | 2026-11-23
            tomorrow                                   | 2026-11-24
            Tomorow                                    | 2026-11-24
            tommorow afternoon                         | 2026-11-24
            tommorrow                                  | 2026-11-24
            tmrw                                       | 2026-11-24
            2morrow                                    | 2026-11-24
            tomorrw                                    | 2026-11-24
            the day after tomorrow                     | 2026-11-25
            day after tmrw                             | 2026-11-25
            Tuesday                                    | 2026-11-24
            tues                                       | 2026-11-24
            Thurs?                                     | 2026-11-26
            thurday                                    | 2026-11-26
            wensday                                    | 2026-11-25
            weds pls                                   | 2026-11-25
            Friday                                     | 2026-11-27
            this Friday                                | 2026-11-27
            this coming Friday                         | 2026-11-27
            on fri                                     | 2026-11-27
            sat                                        | 2026-11-28
            are you open sun?                          | 2026-11-29
            are you open Sundays                       | 2026-11-29
            Monday                                     | 2026-11-30
            this monday                                | 2026-11-23
            next Tuesday                               | 2026-12-01
            next Monday                                | 2026-11-30
            Tuesday next week                          | 2026-12-01
            lip filler on Tuesday next week            | 2026-12-01
            next week Tuesday                          | 2026-12-01
            next week, maybe thursday?                 | 2026-12-03
            Friday week                                | 2026-12-04
            a week from Friday                         | 2026-12-04
            the day before my wedding, its feb 20      | 2027-02-19
            the day after my birthday on Dec 4         | 2026-12-05
            a week from Monday                         | 2026-12-07
            a week from today                          | 2026-11-30
            one week from tomorrow                     | 2026-12-01
            two weeks from Tuesday                     | 2026-12-08
            Tuesday after next                         | 2026-12-08
            in 3 days                                  | 2026-11-26
            Friday, December 4                         | 2026-12-04
            monday november 23                         | 2026-11-23
            tues 12/8 at 3                             | 2026-12-08
            botox in 2 years                           | 2028-11-23
            10 days from now                           | 2026-12-03
            the 30th                                   | 2026-11-30
            the 14th                                   | 2026-12-14
            on the 14th at 3                           | 2026-12-14
            the 23rd                                   | 2026-11-23
            the 31st                                   | 2026-12-31
            14th                                       | 2026-12-14
            Friday the 4th                             | 2026-12-04
            Dec 3                                      | 2026-12-03
            dec. 3                                     | 2026-12-03
            December 3rd                               | 2026-12-03
            December the 3rd                           | 2026-12-03
            December 3rd 2026                          | 2026-12-03
            Dec 3, 2026                                | 2026-12-03
            3 Dec                                      | 2026-12-03
            3rd of December                            | 2026-12-03
            the 3rd of december at noon                | 2026-12-03
            decmber 3                                  | 2026-12-03
            January 5                                  | 2027-01-05
            Jan 5th 2027                               | 2027-01-05
            Feb 29 2028                                | 2028-02-29
            12/3                                       | 2026-12-03
            12/3/26                                    | 2026-12-03
            12/3/2026                                  | 2026-12-03
            14/12                                      | 2026-12-14
            1/5                                        | 2027-01-05
            2026-12-03                                 | 2026-12-03
            2026-12-03 at 15:00                        | 2026-12-03
            ２０２６-１２-０３                            | 2026-12-03
            May 3                                      | 2027-05-03
            dec third                                  | 2026-12-03
            december twenty third                      | 2026-12-23
            third of january                           | 2027-01-03
            the twenty-first of december               | 2026-12-21
            on 12-3                                    | 2026-12-03
            12-3 at 4pm                                | 2026-12-03
            12-15-26                                   | 2026-12-15
            thanksgiving                               | 2026-11-26
            are you open on Thanksgiving?              | 2026-11-26
            day after thanksgiving                     | 2026-11-27
            the day after Thanksgiving                 | 2026-11-27
            black friday                               | 2026-11-27
            the monday after thanksgiving              | 2026-11-30
            tuesday before christmas                   | 2026-12-22
            the day before the 14th                    | 2026-12-13
            christmas eve                              | 2026-12-24
            xmas                                       | 2026-12-25
            2 days before christmas                    | 2026-12-23
            new year’s eve                            | 2026-12-31
            New Year's Day                             | 2027-01-01
            independence day                           | 2027-07-04
            labor day                                  | 2027-09-06
            memorial day                               | 2027-05-31
            valentine's day                            | 2027-02-14
            halloween                                  | 2027-10-31
            a thursday in january                      | 2027-01-07
            in february on the 10th                    | 2027-02-10
            the second friday in january               | 2027-01-08
            last friday of december                    | 2026-12-25
            Saturday openings in December              | 2026-12-05
            can I come by Friday                       | 2026-11-27
            saturday the 12th                          | 2026-12-12
            nothing before the 10th                    | 2026-12-10
            """)
    void aDay(String text, LocalDate day) {
        assertThat(DayReader.read(Utterance.of(text), TODAY))
                .singleElement()
                .extracting(DayMention::said)
                .isInstanceOfSatisfying(On.class, on -> assertThat(on.date()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yesterday            | 2026-11-22
            2026-01-02           | 2026-01-02
            Nov 20               | 2026-11-20
            11/20                | 2026-11-20
            last Friday          | 2026-11-20
            last Monday          | 2026-11-16
            December 3rd 2025    | 2025-12-03
            11/22/26             | 2026-11-22
            12/9/2025            | 2025-12-09
            """)
    void aDayThatIsOverStaysThere(String text, LocalDate day) {
        assertThat(DayReader.read(Utterance.of(text), TODAY))
                .singleElement()
                .extracting(DayMention::said)
                .isEqualTo(new Past(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "Feb 30",
                "tuesday the 12th",
                "friday the 12th of december",
                "2026-13-01",
                "31 April",
                "2/30/2027",
                "0/0/2026"
            })
    void noCalendarHasIt(String text) {
        assertThat(DayReader.read(Utterance.of(text), TODAY))
                .singleElement()
                .extracting(DayMention::said)
                .isInstanceOf(Impossible.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asap",
                "as soon as possible",
                "next available",
                "the earliest available",
                "first opening you have"
            })
    void asSoonAsPossible(String text) {
        assertThat(DayReader.read(Utterance.of(text), TODAY))
                .singleElement()
                .extracting(DayMention::said)
                .isEqualTo(new Soonest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3 pm",
                "the second one",
                "2",
                "#2",
                "option 3",
                "the 3rd one",
                "sun damage on my cheeks",
                "can i go in the sun",
                "I may come",
                "we sat in the room",
                "1/2 syringe",
                "24/7",
                "12 units",
                "call 212 555 0123",
                "march in place",
                "the last one",
                "is it my first appointment",
                "the 2nd option",
                "99/99",
                "a week of rest",
                "12-3",
                "12-3pm",
                "for 10-15 minutes",
                "merry christmas!",
                "happy new year!",
                "last thanksgiving",
                "the christmas special",
                "the other tuesday",
                "4 weeks later",
                "a week later",
                "a week earlier",
                "this past weekend",
                "first thing",
                "second of all",
                "3:30",
                "forty",
                "2026",
                "month",
                "the",
                "next",
                "in",
                "\uD83D\uDE00\uD83D\uDE00"
            })
    void noDay(String text) {
        assertThat(DayReader.read(Utterance.of(text), TODAY)).isEmpty();
    }

    @Test
    void severalDaysInOrder() {
        assertThat(DayReader.read(Utterance.of("Tuesday or Dec 3, not tomorrow"), TODAY))
                .extracting(DayMention::said)
                .containsExactly(
                        new On(LocalDate.of(2026, 11, 24), Named.WEEKDAY),
                        new On(LocalDate.of(2026, 12, 3), Named.DATE),
                        new On(LocalDate.of(2026, 11, 24), Named.DATE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Friday        | 2026-12-04
            this Friday   | 2026-11-27
            next Friday   | 2026-12-04
            """)
    void aWeekdayOnThatVeryDay(String text, LocalDate day) {
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(DayReader.read(Utterance.of(text), friday))
                .extracting(m -> ((On) m.said()).date())
                .containsExactly(day);
    }

    @Test
    void theEndOfTheYearAndALeapDay() {
        var lastDay = LocalDate.of(2027, 12, 31);
        assertThat(DayReader.read(Utterance.of("tomorrow, the 30th, Feb 29"), lastDay))
                .extracting(m -> ((On) m.said()).date())
                .containsExactly(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 30), LocalDate.of(2028, 2, 29));
    }

    @Test
    void whatItReadsIsSaidInItsOwnWords() {
        assertThat(
                        DayReader.read(
                                        Utterance.of("\u200F\u202Etomorrow\u202C \u2014 or \u2018next week\u2019"),
                                        TODAY)
                                .stream()
                                .map(m -> m.said() instanceof Between b ? b.words() : "a day")
                                .collect(Collectors.joining(",")))
                .isEqualTo("a day,next week");
    }
}
