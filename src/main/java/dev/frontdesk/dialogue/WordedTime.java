package dev.frontdesk.dialogue;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Dates and times as they are said to guests.
final class WordedTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private WordedTime() {}

    /// "2:30 PM"
    static String time(TemporalAccessor moment) {
        return TIME.format(moment);
    }

    /// "Friday"
    static String weekday(TemporalAccessor moment) {
        return WEEKDAY.format(moment);
    }

    /// "Friday, March 6"
    static String day(TemporalAccessor moment) {
        return DAY.format(moment);
    }
}
