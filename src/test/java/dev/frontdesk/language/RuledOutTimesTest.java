package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.language.TimeMention.At;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times that are said and not wanted.
class RuledOutTimesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static When read(String text) {
        return When.read(Utterance.of(text), TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not 3 pm",
                "3 pm doesn't work",
                "I can't do 3 pm",
                "3 won't work",
                "3 pm is not good",
                "anything but 3 pm",
                "no 3 pm please",
                "any time except 3pm",
                "keep 3",
                "no keep 3 pm",
                "I'd rather keep it at 3"
            })
    void aTimeThatIsRuledOut(String text) {
        assertThat(read(text).clocks()).isEmpty();
        assertThat(read(text).times()).singleElement().satisfies(t -> {
            assertThat(t.negated()).isTrue();
            assertThat(((At) t.said()).clock().likely()).isEqualTo(LocalTime.of(15, 0));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            before I pick up my kids at 3          | 00:00 | 14:59
            I have to pick up my kids at 3         | 00:00 | 14:59
            I need to leave by 3                   | 00:00 | 14:59
            I get off work at 5                    | 17:00 | 23:59
            once my class ends at 4                | 16:00 | 23:59
            after my shift at 2 pm                 | 14:00 | 23:59
            I have a flight at 6pm                 | 00:00 | 17:59
            my shift starts at 9                   | 00:00 | 08:59
            I work until 3                         | 15:00 | 23:59
            I need to be somewhere at 5            | 00:00 | 16:59
            """)
    void aTimeOfSomethingElseOnlyBoundsTheirs(String text, LocalTime earliest, LocalTime latest) {
        assertThat(read(text).clocks()).isEmpty();
        assertThat(read(text).window()).contains(new TimeWindow(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have a meeting at 4",
                "i have a call at 4",
                "my lunch is 12 to 1",
                "I have dinner at 7",
                "there's my son's party at 3",
                "I have a job interview on Tuesday at 4",
                "i work 9 to 5",
                "I work from 9 to 5",
                "my kid has soccer at 4",
                "3 pm is my lunch",
                "let me check tonight",
                "I'll text you tomorrow morning"
            })
    void aTimeOfSomethingElseIsRuledOut(String text) {
        assertThat(read(text).clocks()).isEmpty();
        assertThat(read(text).window()).isEmpty();
        assertThat(read(text).times()).isNotEmpty().allMatch(TimeMention::negated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I'd like it before lunch, at 11", "can I pick 11", "botox done at 11", "I have time at 11"})
    void aTimeOfTheirsStaysOne(String text) {
        assertThat(read(text).clocks()).extracting(ClockTime::likely).containsExactly(LocalTime.of(11, 0));
    }
}
