package dev.frontdesk.dialogue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the times of day that a text names: "3 PM", "3:30pm", "15:00", "at 3", "5 o'clock", "noon". Prices,
/// durations, phone numbers and street numbers are not times.
final class SpokenTimes {
    private static final String HOUR = "(1[0-2]|0?[1-9])";
    private static final Pattern WITH_MERIDIEM = Pattern.compile(
            "(?<![\\d$:.])" + HOUR + "(?:[:.]([0-5]\\d))?\\s?([ap])\\.?\\s?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_MINUTES = Pattern.compile(
            "(?<![\\d$:.])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])(?!\\s?[ap]\\.?\\s?m\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "\\bat\\s" + HOUR
                    + "(?=\\s*(?:[.,!?;)]|$|on\\b|today\\b|tomorrow\\b|this\\b|next\\b|with\\b|for\\b|works\\b|is\\b))"
                    + "|\\b" + HOUR + "\\s?o'?clock\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOON = Pattern.compile("\\bnoon\\b", Pattern.CASE_INSENSITIVE);

    private SpokenTimes() {}

    /// Each time named, as the set of what it may mean: a time without AM or PM means two.
    static List<Set<LocalTime>> in(String text) {
        var found = new ArrayList<Set<LocalTime>>();
        matches(WITH_MERIDIEM, text).forEach(m -> found.add(Set.of(withMeridiem(m))));
        matches(WITH_MINUTES, text).forEach(m -> found.add(either(m.group(1), m.group(2))));
        matches(BARE, text).forEach(m -> found.add(either(m.group(1) == null ? m.group(2) : m.group(1), null)));
        matches(NOON, text).forEach(_ -> found.add(Set.of(LocalTime.NOON)));
        return found;
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static LocalTime withMeridiem(MatchResult m) {
        var afternoon = m.group(3).equalsIgnoreCase("p") ? 12 : 0;
        return LocalTime.of(Integer.parseInt(m.group(1)) % 12 + afternoon, minutes(m.group(2)));
    }

    private static Set<LocalTime> either(String hour, @Nullable String minutes) {
        var time = LocalTime.of(Integer.parseInt(hour), minutes(minutes));
        return time.getHour() == 0 || time.getHour() > 12 ? Set.of(time) : Set.of(time, time.plusHours(12));
    }

    private static int minutes(@Nullable String minutes) {
        return minutes == null ? 0 : Integer.parseInt(minutes);
    }
}
