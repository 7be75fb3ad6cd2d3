package dev.frontdesk.language;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/// How times, days and lists are said in English, in plain letters that a text message carries as they are.
public final class InWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEEE, MMM d", Locale.US);

    private InWords() {}

    /// "2:30 PM".
    public static String time(TemporalAccessor time) {
        return TIME.format(time);
    }

    /// "Tuesday".
    public static String weekday(TemporalAccessor day) {
        return WEEKDAY.format(day);
    }

    /// "Tuesday, November 24".
    public static String day(TemporalAccessor day) {
        return DAY.format(day);
    }

    /// "Tuesday, Nov 24", where room is short.
    public static String shortDay(TemporalAccessor day) {
        return SHORT_DAY.format(day);
    }

    /// "9:00 AM, 11:30 AM or 3:00 PM".
    public static String either(List<String> things) {
        return joined(things, " or ");
    }

    /// "Botox, Lip Filler and Peel".
    public static String all(List<String> things) {
        return joined(things, " and ");
    }

    private static String joined(List<String> things, String last) {
        int size = things.size();
        return size < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, size - 1)) + last + things.getLast();
    }
}
