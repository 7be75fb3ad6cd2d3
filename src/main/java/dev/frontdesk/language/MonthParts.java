package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.Past;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parts of a month: "the 2nd week of January", "end of the month", "mid December". A week is seven days counted from
/// the first, and the last week the last seven days.
record MonthParts(Utterance text, LocalDate today) implements DayPattern {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final int LAST = -1;

    /// The month that stands at a place.
    private record NamedMonth(YearMonth month, String words, int to) {}

    @Override
    public @Nullable DayMention at(int i) {
        int from = text.at(i).equals("the") ? i + 1 : i;
        int week = text.at(from + 1).equals("week") ? place(from) : 0;
        if (week != 0 && Set.of("of", "in").contains(text.at(from + 2))) {
            return mention(week(month(from + 3, week == LAST ? 31 : week * 7), week, text.words(from, from + 2)), i);
        }
        var weekday = weekdayOf(from, i);
        if (weekday != null) {
            return weekday;
        }
        int of = text.at(from + 1).equals("of") ? from + 2 : from + 1;
        return switch (text.at(from)) {
            case "beginning", "start" -> of == from + 2 ? mention(days(month(of, 10), 1, 10, "early in "), i) : null;
            case "middle" -> of == from + 2 ? mention(days(month(of, 20), 11, 20, "in the middle of "), i) : null;
            case "end" -> of == from + 2 ? mention(days(month(of, 31), 21, 31, "at the end of "), i) : null;
            default -> null;
        };
    }

    /// "The second Friday of January".
    private @Nullable DayMention weekdayOf(int from, int begin) {
        int place = place(from);
        var weekday = CalendarWords.weekday(text.at(from + 1)).orElse(null);
        var month = place == 0 || weekday == null || !Set.of("of", "in").contains(text.at(from + 2))
                ? null
                : month(from + 3, 31);
        if (month == null || weekday == null) {
            return null;
        }
        var date = month.month().atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
        return new DayMention(date.isBefore(today) ? new Past(date) : DayMention.On.the(date), begin, month.to());
    }

    private record Part(Between days, int to) {}

    private @Nullable DayMention mention(@Nullable Part part, int from) {
        if (part == null) {
            return null;
        }
        var days = part.days();
        return days.last().isBefore(today)
                ? new DayMention(new Past(days.last()), from, part.to())
                : new DayMention(Between.from(today, days.first(), days.last(), days.words()), from, part.to());
    }

    private @Nullable Part week(@Nullable NamedMonth month, int week, String words) {
        if (month == null) {
            return null;
        }
        var last = month.month().lengthOfMonth();
        int first = week == LAST ? last - 6 : week * 7 - 6;
        return days(month, first, first + 6, "in the " + words + " of ");
    }

    private static @Nullable Part days(@Nullable NamedMonth month, int first, int last, String words) {
        return month == null
                ? null
                : new Part(
                        new Between(
                                month.month().atDay(first),
                                month.month().atDay(Math.min(last, month.month().lengthOfMonth())),
                                words + month.words()),
                        month.to());
    }

    /// 1 to 4, or the last; 0 for everything else.
    private int place(int i) {
        if (text.at(i).equals("last")) {
            return LAST;
        }
        int number = text.isAt(i, Token.Kind.ORDINAL) ? text.tokens().get(i).number() : 0;
        return number >= 1 && number <= 4 ? number : ORDINALS.indexOf(text.at(i)) + 1;
    }

    /// "January", "the month", "next month". What is over of this month is the next one's.
    private @Nullable NamedMonth month(int i, int lastDay) {
        int at = Set.of("the", "this").contains(text.at(i)) ? i + 1 : i;
        if (text.at(at).equals("month")) {
            var month = YearMonth.from(today);
            boolean over = today.getDayOfMonth() > lastDay;
            return new NamedMonth(over ? month.plusMonths(1) : month, "the month", at + 1);
        }
        if (text.words(at, at + 2).equals("next month")) {
            return new NamedMonth(YearMonth.from(today).plusMonths(1), "next month", at + 2);
        }
        return CalendarWords.month(text.at(at))
                .map(name -> {
                    var inThisYear = YearMonth.of(today.getYear(), name);
                    var coming = inThisYear.atEndOfMonth().isBefore(today) ? inThisYear.plusYears(1) : inThisYear;
                    return new NamedMonth(coming, name.getDisplayName(TextStyle.FULL, Locale.US), at + 1);
                })
                .orElse(null);
    }
}
