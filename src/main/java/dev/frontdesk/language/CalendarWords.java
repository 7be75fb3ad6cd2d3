package dev.frontdesk.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names of days and months as they are typed on a phone.
final class CalendarWords {
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final List<String> TOMORROW = List.of(
            "tomorrow",
            "tomorow",
            "tommorow",
            "tommorrow",
            "tomorrows",
            "tomoro",
            "tmrw",
            "tmrow",
            "tmr",
            "tmw",
            "2morrow",
            "2moro",
            "morrow",
            "tomrow",
            "tomorro",
            "2mrw");

    static {
        weekday(DayOfWeek.MONDAY, "monday", "mondays", "mon");
        weekday(DayOfWeek.TUESDAY, "tuesday", "tuesdays", "tues", "tue", "teusday", "tuseday");
        weekday(DayOfWeek.WEDNESDAY, "wednesday", "wednesdays", "wed", "weds", "wensday", "wendsday", "wednsday");
        weekday(DayOfWeek.THURSDAY, "thursday", "thursdays", "thurs", "thur", "thu", "thrusday", "thrs");
        weekday(DayOfWeek.FRIDAY, "friday", "fridays", "fri");
        weekday(DayOfWeek.SATURDAY, "saturday", "saturdays", "sat", "saterday");
        weekday(DayOfWeek.SUNDAY, "sunday", "sundays", "sun");
        for (var month : Month.values()) {
            var name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
    }

    private CalendarWords() {}

    static Optional<DayOfWeek> weekday(String word) {
        return lookUp(WEEKDAYS, word);
    }

    static Optional<Month> month(String word) {
        return lookUp(MONTHS, word);
    }

    /// What days are counted in: "days", "weeks", "month".
    static Optional<ChronoUnit> unit(String word) {
        return switch (word) {
            case "day", "days" -> Optional.of(ChronoUnit.DAYS);
            case "week", "weeks" -> Optional.of(ChronoUnit.WEEKS);
            case "month", "months" -> Optional.of(ChronoUnit.MONTHS);
            case "year", "years" -> Optional.of(ChronoUnit.YEARS);
            default -> Optional.empty();
        };
    }

    static boolean isTomorrow(String word) {
        return TOMORROW.contains(word) || Typos.isSlipOf(word, "tomorrow");
    }

    static boolean isToday(String word) {
        return word.equals("today") || word.equals("todays") || word.equals("2day") || Typos.isSlipOf(word, "today");
    }

    private static <T> Optional<T> lookUp(Map<String, T> names, String word) {
        var exact = names.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        return names.keySet().stream()
                .filter(name -> name.length() > 5 && Typos.isSlipOf(word, name))
                .findFirst()
                .map(names::get);
    }

    private static void weekday(DayOfWeek day, String... names) {
        for (var name : names) {
            WEEKDAYS.put(name, day);
        }
    }
}
