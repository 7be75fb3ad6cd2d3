package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.Impossible;
import dev.frontdesk.language.DayMention.Named;
import dev.frontdesk.language.DayMention.On;
import dev.frontdesk.language.DayMention.Past;
import dev.frontdesk.language.DayMention.Said;
import dev.frontdesk.language.Token.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Weekdays, weeks, weekends and months by their names: "Friday", "next Tuesday", "the weekend", "next month".
///
/// @param written reads the date behind a weekday: "Friday the 14th"
/// @param any reads every way of naming a day: "the Monday after Thanksgiving"
record NamedDays(Utterance text, LocalDate today, WrittenDays written, DayPattern any) implements DayPattern {
    private static final Set<String> SKIN_WORDS = WordList.of("damage spot spots burn screen exposure tan kissed care");
    private static final Set<String> WEEKENDS = Set.of("weekend", "weekends");
    /// "The other Tuesday" is none that comes, "every other Tuesday" more than one.
    private static final Set<String> GONE = Set.of("other", "past", "last", "previous");
    private static final Set<String> SPANS = Set.of("week", "month", "weekend", "year");

    @Override
    public @Nullable DayMention at(int i) {
        var modifier = modifier(text.at(i));
        int at = modifier == null ? i : i + 1;
        if (at >= text.size()) {
            return null;
        }
        var weekday = CalendarWords.weekday(text.at(at));
        if (weekday.isPresent() && isMeant(at)) {
            return weekday(weekday.get(), modifier, i, at + 1);
        }
        if (modifier == null && WEEKENDS.contains(text.at(i)) && !GONE.contains(text.at(i - 1))) {
            return new DayMention(weekend(0, "on the weekend"), i, i + 1);
        }
        boolean vague = text.at(i).equals("the") && !text.at(at).equals("weekend");
        var said = modifier == null || vague ? null : span(modifier, text.at(at), inWords(i, at));
        return said == null ? null : new DayMention(said, i, at + 1);
    }

    /// As it follows "which day": "next week", "on the weekend", "in the coming week".
    private String inWords(int from, int at) {
        var words = text.words(from, at + 1);
        return switch (text.at(from)) {
            case "the" -> "on " + words;
            case "coming", "following" -> "in the " + words;
            default -> words;
        };
    }

    private boolean isMeant(int at) {
        var word = text.at(at);
        return !GONE.contains(text.at(at - 1).equals("last") ? "" : text.at(at - 1))
                && !(word.equals("sun")
                        && (SKIN_WORDS.contains(text.at(at + 1))
                                || text.words(at - 2, at).equals("in the")))
                && !(word.equals("sat")
                        && Set.of("i", "we", "he", "she", "they").contains(text.at(at - 1)));
    }

    private static @Nullable String modifier(String word) {
        return switch (word) {
            case "this", "the" -> "this";
            case "next" -> "next";
            case "coming", "following" -> "coming";
            case "last", "previous" -> "last";
            default -> null;
        };
    }

    private DayMention weekday(DayOfWeek day, @Nullable String modifier, int from, int to) {
        var coming = today.with(TemporalAdjusters.next(day));
        if (text.at(to).equals("after") && text.at(to + 1).equals("next")) {
            return new DayMention(On.the(inNextWeek(day).plusWeeks(1)), from, to + 2);
        }
        if (text.at(to).equals("next") && text.at(to + 1).equals("week")) {
            return new DayMention(On.the(inNextWeek(day)), from, to + 2);
        }
        if (text.at(to).equals("week") && !text.at(to + 1).equals("after")) {
            return new DayMention(On.the(coming.plusWeeks(1)), from, to + 1);
        }
        if (text.at(to).equals("the") && text.isAt(to + 1, Kind.ORDINAL) && written.isDayOfMonth(to + 1)) {
            var ordinal = written.dayFirst(to + 1);
            return ordinal == null
                    ? new DayMention(new On(coming, Named.WEEKDAY), from, to)
                    : agreeing(day, ordinal, from);
        }
        var beside = besideAnother(day, from, to);
        if (beside != null) {
            return beside;
        }
        // "Friday, December 4": the date says which Friday
        int behind = text.at(to).equals(",") ? to + 1 : to;
        var dated = behind < text.size() ? written.at(behind) : null;
        if (dated != null) {
            return agreeing(day, dated, from);
        }
        Said said = switch (modifier) {
            case null -> new On(coming, Named.WEEKDAY);
            case "next" -> On.the(inNextWeek(day));
            case "last" -> new Past(today.with(TemporalAdjusters.previous(day)));
            case "this" -> new On(today.with(TemporalAdjusters.nextOrSame(day)), Named.WEEKDAY);
            default -> new On(coming, Named.WEEKDAY);
        };
        return new DayMention(said, from, to);
    }

    /// A date that is not the weekday it is called is no day to look at: "Tuesday the 12th" of a month in which that is
    /// a Saturday.
    private DayMention agreeing(DayOfWeek day, DayMention dated, int from) {
        boolean differs = dated.said() instanceof On on && on.date().getDayOfWeek() != day;
        return new DayMention(differs ? new Impossible(text.words(from, dated.to())) : dated.said(), from, dated.to());
    }

    /// "The Monday after Thanksgiving", "the Tuesday before the 14th".
    private @Nullable DayMention besideAnother(DayOfWeek day, int from, int to) {
        boolean after = text.at(to).equals("after");
        if (!after && !text.at(to).equals("before")) {
            return null;
        }
        int at = text.at(to + 1).equals("the") && text.isAt(to + 2, Kind.ORDINAL) ? to + 2 : to + 1;
        var other = at < text.size() ? any.at(at) : null;
        if (other == null || !(other.said() instanceof On on)) {
            return null;
        }
        var there = on.date().with(after ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
        return new DayMention(there.isBefore(today) ? new Past(there) : On.the(there), from, other.to());
    }

    /// Several days: "next week", "the weekend", "this month".
    private @Nullable Said span(String modifier, String unit, String words) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (modifier.equals("last")) {
            return SPANS.contains(unit) ? new Past(monday.minusDays(1)) : null;
        }
        int later = modifier.equals("next") || modifier.equals("coming") ? 1 : 0;
        return switch (unit) {
            case "week" -> days(monday.plusWeeks(later), 7, words);
            case "weekend" -> weekend(modifier.equals("next") ? 1 : 0, words);
            case "month" -> {
                var first = today.withDayOfMonth(1).plusMonths(later);
                yield days(first, first.lengthOfMonth(), words);
            }
            default -> null;
        };
    }

    private Between weekend(int later, String words) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return days(monday.plusWeeks(later).plusDays(5), 2, words);
    }

    private Between days(LocalDate first, int count, String words) {
        return Between.from(today, first, first.plusDays(count - 1), words);
    }

    private LocalDate inNextWeek(DayOfWeek day) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }
}
