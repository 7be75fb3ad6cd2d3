package dev.frontdesk.clinic;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.frontdesk.clinic.WeeklyHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How single values of a clinic's document are written.
final class Formats {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[^\\s@.]+(?:\\.[^\\s@.]+)+");
    private static final Pattern DATE = Pattern.compile("2\\d{3}-\\d\\d-\\d\\d");
    private static final int SHORT = 255;

    private Formats() {}

    static Optional<String> slug(Element element) {
        return element.parsed(
                Slug.MAX_LENGTH, Slug::parse, "a slug: lower-case letters and digits, with - or _ between them");
    }

    /// A zone with a place's name; bare offsets know no daylight saving time.
    static Optional<ZoneId> timeZone(Element element) {
        return element.parsed(
                SHORT,
                id -> ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty(),
                "a known time zone, for example America/New_York");
    }

    static Optional<String> phoneNumber(Element element) {
        return element.parsed(SHORT, Formats::e164, "a phone number in E.164, for example +12125550100");
    }

    static Optional<String> emailAddress(Element element) {
        return element.parsed(
                SHORT,
                text -> EMAIL.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                "an e-mail address");
    }

    static Optional<LocalDate> date(Element element) {
        return element.parsed(SHORT, Formats::isoDate, "a date of the calendar, YYYY-MM-DD");
    }

    /// A constant by the name it has in JSON.
    static <E extends Enum<E>> Optional<E> choice(Element element, Class<E> type) {
        var names = Stream.of(type.getEnumConstants()).map(Formats::wireName).collect(Collectors.joining(", "));
        return element.parsed(
                SHORT,
                text -> Stream.of(type.getEnumConstants())
                        .filter(c -> wireName(c).equals(text))
                        .findFirst(),
                "one of " + names);
    }

    static WeeklyHours hours(Element element) {
        var fields = element.fields();
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            fields.optional(WeeklyHours.nameOf(day)).ifPresent(e -> days.put(day, spans(e)));
        }
        fields.refuseOthers();
        return new WeeklyHours(days);
    }

    private static List<Span> spans(Element day) {
        var open = new ArrayList<Span>();
        for (var item : day.items(20, e -> e)) {
            span(item, open).ifPresent(open::add);
        }
        return open;
    }

    private static Optional<Span> span(Element item, List<Span> others) {
        var span = item.parsed(SHORT, Span::parse, "a stretch of a day such as 09:00-17:30");
        if (span.isPresent() && !span.get().from().isBefore(span.get().to())) {
            return item.refuse("must end after it begins");
        }
        var other = span.flatMap(s -> others.stream().filter(s::overlaps).findFirst());
        return other.isPresent() ? item.refuse("overlaps " + other.get()) : span;
    }

    private static Optional<String> e164(String text) {
        if (!E164.matcher(text).matches()) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isPossibleNumber(numbers.parse(text, null)) ? Optional.of(text) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> isoDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
