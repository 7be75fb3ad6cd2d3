package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.WeeklyHours.Span;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.InWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// When a clinic is open, in words.
final class Hours {
    private static final int DAYS_OF_A_WEEK = 7;

    private Hours() {}

    /// Whether no location opens on `day`. A clinic without any hours is not known to be closed.
    static boolean isClosed(Clinic clinic, LocalDate day) {
        return clinic.locations().stream().allMatch(location -> isClosed(location, day));
    }

    static boolean isClosed(Location location, LocalDate day) {
        return location.closures().contains(day)
                || (!location.hours().isEmpty()
                        && location.hours().on(day.getDayOfWeek()).isEmpty());
    }

    /// Whether any place is ever open at that time of the day.
    static boolean isEverOpenAt(Clinic clinic, ClockTime clock) {
        return clinic.locations().stream()
                .anyMatch(location -> location.hours().isEmpty()
                        || Arrays.stream(DayOfWeek.values())
                                .flatMap(day -> location.hours().on(day).stream())
                                .anyMatch(span -> isIn(span, clock)));
    }

    private static boolean isIn(Span span, ClockTime clock) {
        return Stream.of(clock.likely(), clock.likely().plusHours(12))
                .filter(clock::fits)
                .anyMatch(time -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    /// The hours of some days, or of the whole week.
    ///
    /// @param from the first of the seven days whose closures are said with the whole week
    static String say(Clinic clinic, List<LocalDate> days, LocalDate from) {
        var out = new ArrayList<String>();
        for (var location : clinic.locations()) {
            var who = clinic.locations().size() > 1 ? location.name() + " is " : "We are ";
            out.add(who + (days.isEmpty() ? week(location) + closed(location, from) : onDays(location, days)) + ".");
        }
        return String.join(" ", out);
    }

    private static String onDays(Location location, List<LocalDate> days) {
        return InWords.all(days.stream()
                .map(d -> {
                    var spans = location.closures().contains(d)
                            ? List.<Span>of()
                            : location.hours().on(d.getDayOfWeek());
                    var weekday = d.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
                    return spans.isEmpty() ? "closed on " + weekday : "open " + weekday + " " + spans(spans);
                })
                .toList());
    }

    private static String closed(Location location, LocalDate from) {
        var closed = from.datesUntil(from.plusDays(DAYS_OF_A_WEEK))
                .filter(location.closures()::contains)
                .map(InWords::shortDay)
                .toList();
        return closed.isEmpty() ? "" : ", but closed on " + InWords.all(closed);
    }

    private static String week(Location location) {
        var out = new ArrayList<String>();
        for (int i = 0; i < 7; ) {
            var day = DayOfWeek.of(i + 1);
            var spans = location.hours().on(day);
            int end = i;
            while (end + 1 < 7 && location.hours().on(DayOfWeek.of(end + 2)).equals(spans)) {
                end++;
            }
            var name = shortName(day) + (end > i ? "-" + shortName(DayOfWeek.of(end + 1)) : "");
            if (!spans.isEmpty()) {
                out.add(name + " " + spans(spans));
            }
            i = end + 1;
        }
        return "open " + String.join(", ", out);
    }

    private static String spans(List<Span> spans) {
        return InWords.all(
                spans.stream().map(s -> clock(s.from()) + "-" + clock(s.to())).toList());
    }

    private static String clock(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "midnight" : InWords.time(time).replace(":00", "");
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.US);
    }
}
