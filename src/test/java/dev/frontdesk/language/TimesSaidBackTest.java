package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Every time that may be offered is understood in every way it is written.
class TimesSaidBackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<Function<LocalTime, String>> WAYS = List.of(
            InWords::time,
            time -> format("h:mma", time),
            time -> format("h:mm", time).concat(time.getHour() < 12 ? " a.m." : " p.m."),
            time -> format("HH:mm", time),
            time -> format("hmma", time),
            time -> format(time.getMinute() == 0 ? "h a" : "h:mm a", time).toLowerCase(Locale.ROOT),
            time -> format("h:mm", time).concat(inWords(time)),
            TimesSaidBackTest::inLetters);

    private static final List<String> FRAMES = List.of(
            "%s",
            "%s?",
            "%s please",
            "how about %s",
            "the %s one",
            "botox tomorrow at %s",
            "actually make it %s",
            "no wait, %s",
            "I'll take %s, I'm Dana Reyes",
            "not sure, maybe %s");

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aTimeIsTheTimeThatIsWritten(
            @ForAll @IntRange(max = 47) int quarter,
            @ForAll @IntRange(max = 7) int way,
            @ForAll @IntRange(max = 9) int frame) {
        var time = LocalTime.of(8, 0).plusMinutes(15L * quarter);
        var text = FRAMES.get(frame).formatted(WAYS.get(way).apply(time));

        assertThat(When.read(Utterance.of(text), TODAY).clocks())
                .as(text)
                .singleElement()
                .satisfies(clock -> assertThat(clock.fits(time)).isTrue())
                .extracting(ClockTime::likely)
                .isEqualTo(time);
    }

    private static String inWords(LocalTime time) {
        if (time.getHour() < 12) {
            return " in the morning";
        }
        return time.getHour() < 17 ? " in the afternoon" : " in the evening";
    }

    /// "Half past two pm", "quarter to three in the afternoon".
    private static String inLetters(LocalTime time) {
        int hour = (time.getHour() + 11) % 12 + 1;
        return switch (time.getMinute()) {
            case 15 -> "quarter past " + hour + inWords(time);
            case 30 -> "half past " + hour + inWords(time);
            case 45 -> "quarter to " + (hour % 12 + 1) + inWords(time);
            default -> hour + inWords(time);
        };
    }

    private static String format(String pattern, LocalTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
    }
}
