package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.language.DayMention.On;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of the days that are said, those that are wanted.
class WantedDaysTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dec 10 or 11                            | 2026-12-10,2026-12-11
            the 10th or the 11th                    | 2026-12-10,2026-12-11
            Dec 10 or 11 am                         | 2026-12-10
            dec 10 at 11                            | 2026-12-10
            dec 3 3:30                              | 2026-12-03
            botox at 3 dec 9                        | 2026-12-09
            at 10 December 12                       | 2026-12-12
            not Tuesday but Wednesday               | 2026-11-25
            I can't do Tuesday, Thursday is fine    | 2026-11-26
            Tuesday doesn't work, maybe Friday?     | 2026-11-27
            Tuesday not Wednesday                   | 2026-11-24
            any day but Monday                      | ''
            no Tuesday is better                    | 2026-11-24
            I'm not free until Thursday             | 2026-11-26
            don't you have Friday?                  | 2026-11-27
            why not Friday                          | 2026-11-27
            Jan 6 at 2pm. Scratch that, Jan 7 at 2pm. | 2027-01-07
            dec 9 but I prefer the 10th             | 2026-12-10
            my son's birthday is dec 22 so dec 23   | 2026-12-23
            dec 1 last year. anyway, dec 22 at 4    | 2026-12-22
            was gonna come on the 8th ... id rather the 15th | 2026-12-15
            sorry i meant thursday                  | 2026-11-26
            tuesday or wednesday, no, thursday      | 2026-11-26
            move my friday 3pm appointment to monday, sorry tuesday | 2026-11-27,2026-11-24
            Tuesday instead of Wednesday            | 2026-11-24
            the 15th rather than the 8th            | 2026-12-15
            botox for my wedding on dec 19          | ''
            for my birthday party on dec 12         | ''
            I'm going on vacation Dec 10            | ''
            dec 10 is my birthday                   | ''
            i cant do mondays or tuesdays           | ''
            I can't do Monday, Tuesday or Friday works | 2026-11-24,2026-11-27
            before my meeting tomorrow at 3         | 2026-11-24
            no i want friday                        | 2026-11-27
            wednesday instead? or friday            | 2026-11-25,2026-11-27
            no, can we do friday                    | 2026-11-27
            keep friday                             | ''
            no keep the 3rd                         | ''
            I'd rather keep my Friday at noon       | ''
            keep the same time but friday           | 2026-11-27
            ugh traffic is terrible today           | ''
            I'll confirm tomorrow if the first is ok | ''
            I'll text you tomorrow                  | ''
            let me check tomorrow                   | ''
            I'll ask my husband tonight, is Friday free? | 2026-11-27
            today is so crazy                       | ''
            tomorrow I'll let you know              | ''
            can you check tomorrow?                 | 2026-11-24
            call me tomorrow                        | 2026-11-24
            let me know what you have tomorrow      | 2026-11-24
            I'll take tomorrow                      | 2026-11-24
            I'll confirm tomorrow at 3              | 2026-11-24
            """)
    void theDaysThatAreWanted(String text, String days) {
        assertThat(When.read(Utterance.of(text), TODAY).days().stream()
                        .map(day -> ((On) day.said()).date().toString())
                        .collect(Collectors.joining(",")))
                .isEqualTo(days);
    }
}
