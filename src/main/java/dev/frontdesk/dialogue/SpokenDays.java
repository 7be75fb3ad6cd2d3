package dev.frontdesk.dialogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The days that a sentence names: weekdays, "March 6", today, tomorrow.
final class SpokenDays {
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(d -> d.getDisplayName(TextStyle.FULL, Locale.US), Function.identity()));
    private static final Map<String, Month> MONTHS = Arrays.stream(Month.values())
            .collect(Collectors.toMap(m -> m.getDisplayName(TextStyle.SHORT, Locale.US), Function.identity()));
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(" + String.join("|", WEEKDAYS.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "\\b(" + String.join("|", MONTHS.keySet()) + ")[a-z]*\\.? ([0-3]?\\d)(?:st|nd|rd|th)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile("\\b(today|tonight|tomorrow)\\b", Pattern.CASE_INSENSITIVE);

    private final List<Predicate<LocalDate>> named;

    private SpokenDays(List<Predicate<LocalDate>> named) {
        this.named = named;
    }

    static SpokenDays in(String sentence, LocalDate today) {
        Stream<Predicate<LocalDate>> weekdays = WEEKDAY.matcher(sentence)
                .results()
                .map(m -> WEEKDAYS.get(capitalised(m.group(1))))
                .map(day -> date -> date.getDayOfWeek() == day);
        Stream<Predicate<LocalDate>> days = DAY_OF_MONTH
                .matcher(sentence)
                .results()
                .map(m -> date -> date.getDayOfMonth() == Integer.parseInt(m.group(2))
                        && date.getMonth() == MONTHS.get(capitalised(m.group(1))));
        Stream<Predicate<LocalDate>> relative = RELATIVE.matcher(sentence)
                .results()
                .map(m -> today.plusDays(m.group(1).equalsIgnoreCase("tomorrow") ? 1 : 0))
                .map(day -> day::equals);
        return new SpokenDays(
                Stream.of(weekdays, days, relative).flatMap(s -> s).toList());
    }

    /// Whether a day can be meant: it is named, or none is.
    boolean admit(LocalDate day) {
        return named.isEmpty() || named.stream().anyMatch(n -> n.test(day));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
