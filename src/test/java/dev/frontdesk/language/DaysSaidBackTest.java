package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.language.DayMention.On;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Every day that may be offered is understood in every way it is written, on whatever day that happens.
class DaysSaidBackTest {
    private static final List<BiFunction<LocalDate, LocalDate, String>> WAYS = List.of(
            (day, _) -> InWords.day(day),
            (day, _) -> InWords.shortDay(day),
            (day, _) -> day.toString(),
            (day, _) -> format("M/d/yyyy", day),
            (day, _) -> format("M/d/yy", day),
            (day, _) -> format("M/d", day),
            (day, _) -> format("MMM d", day),
            (day, _) -> format("d MMMM", day),
            (day, _) -> format("MMMM ", day) + ordinal(day),
            (day, _) -> "the " + ordinal(day) + format(" 'of' MMMM", day),
            (day, _) -> format("EEEE MMM d", day),
            (day, _) -> format("EEE, MMM d, yyyy", day),
            (day, today) -> "in " + ChronoUnit.DAYS.between(today, day) + " days");

    private static final List<String> FRAMES = List.of(
            "%s",
            "%s?", "on %s please", "how about %s", "botox %s at 3 pm", "Can I come %s after 4?", "%s works", "%s\n");

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aDayIsTheDayThatIsWritten(
            @ForAll("days") LocalDate today,
            @ForAll @IntRange(min = 1, max = 50) int ahead,
            @ForAll @IntRange(max = 12) int way,
            @ForAll @IntRange(max = 7) int frame) {
        var day = today.plusDays(ahead);
        var text = FRAMES.get(frame).formatted(WAYS.get(way).apply(day, today));

        assertThat(When.read(Utterance.of(text), today).days())
                .as(text)
                .singleElement()
                .extracting(DayMention::said)
                .isInstanceOfSatisfying(On.class, on -> assertThat(on.date()).isEqualTo(day));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 4_000)
                .map(n -> LocalDate.of(2026, 1, 1).plusDays(n));
    }

    private static String ordinal(LocalDate day) {
        int number = day.getDayOfMonth();
        var ending = number / 10 == 1
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    private static String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).format(day);
    }
}
