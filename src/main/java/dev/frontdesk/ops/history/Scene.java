package dev.frontdesk.ops.history;

import dev.frontdesk.clinic.Clinic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What fills the gaps of one conversation's lines, drawn once for all of them.
///
/// @param day the day the guest wishes to come
record Scene(LocalDate day, Map<String, String> words) {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SPACES = Pattern.compile(" +(?=[ ?!.,]|$)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final int AHEAD = 14;
    private static final int A_WEEK = 7;

    static Scene draw(Screenplay screenplay, Clinic clinic, String name, LocalDate today, RandomGenerator random) {
        var words = new HashMap<String, String>();
        screenplay.words().forEach((word, choices) -> words.put(word, choices.get(random.nextInt(choices.size()))));
        var days = openDays(clinic, today);
        var day = days.get(random.nextInt(days.size()));
        var other = days.get(random.nextInt(days.size()));
        words.put("name", name);
        words.put("first", name.replaceFirst(" .*", ""));
        words.put("day", onDay(day, today));
        words.put("date", spoken(day, today));
        words.put("other_day", onDay(other.equals(day) ? days.getLast() : other, today));
        words.put("next_week", nextWeek(today, random));
        return new Scene(day, words);
    }

    String fill(String line) {
        var filled = GAP.matcher(line).replaceAll(this::word);
        return SPACES.matcher(filled).replaceAll("");
    }

    private String word(MatchResult gap) {
        var word = words.get(gap.group(1));
        if (word == null) {
            throw new IllegalArgumentException("nothing fills " + gap.group());
        }
        return word;
    }

    private static List<LocalDate> openDays(Clinic clinic, LocalDate today) {
        return IntStream.rangeClosed(1, AHEAD)
                .mapToObj(today::plusDays)
                .filter(day -> clinic.locations().stream()
                        .anyMatch(place -> !place.closures().contains(day)
                                && !place.hours().on(day.getDayOfWeek()).isEmpty()))
                .toList();
    }

    private static String onDay(LocalDate day, LocalDate today) {
        var spoken = spoken(day, today);
        return spoken.equals("tomorrow") ? spoken : "on " + spoken;
    }

    private static String spoken(LocalDate day, LocalDate today) {
        var ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 1) {
            return "tomorrow";
        }
        return ahead < A_WEEK ? name(day.getDayOfWeek()) : DATE.format(day);
    }

    private static String nextWeek(LocalDate today, RandomGenerator random) {
        var weekdays = List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return DATE.format(monday.with(TemporalAdjusters.nextOrSame(weekdays.get(random.nextInt(weekdays.size())))));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.US);
    }
}
