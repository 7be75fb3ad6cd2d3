package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.On;
import dev.frontdesk.language.DayMention.Past;
import dev.frontdesk.language.DayMention.Soonest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days counted from today, or from a day that is said: "tomorrow", "in 3 days", "a week from Monday", "asap".
///
/// @param any reads every way of naming a day, for the one that is counted from
record RelativeDays(Utterance text, LocalDate today, DayPattern any) implements DayPattern {
    private static final int MOST_COUNTED = 52;
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    private static final Set<String> BEHIND_A_SPAN =
            WordList.of("works is please pls would instead if or at for maybe then can could");

    @Override
    public @Nullable DayMention at(int i) {
        var word = text.at(i);
        if (word.equals("the") && text.at(i + 1).equals("day")) {
            var inner = at(i + 1);
            return inner == null ? null : new DayMention(inner.said(), i, inner.to());
        }
        if (word.equals("day") && text.at(i + 1).equals("after") && CalendarWords.isTomorrow(text.at(i + 2))) {
            return new DayMention(On.the(today.plusDays(2)), i, i + 3);
        }
        if (word.equals("day") && Set.of("after", "before").contains(text.at(i + 1))) {
            return beside(i);
        }
        if (CalendarWords.isToday(word) || word.equals("tonight") || word.equals("tonite")) {
            return fromHere(today, i, i + 1);
        }
        if (word.equals("this") && Set.of("morning", "afternoon", "evening").contains(text.at(i + 1))) {
            return new DayMention(On.the(today), i, i + 1);
        }
        if (CalendarWords.isTomorrow(word)) {
            return fromHere(today.plusDays(1), i, i + 1);
        }
        if (word.equals("2") && CalendarWords.isTomorrow(text.at(i + 1))) {
            return new DayMention(On.the(today.plusDays(1)), i, i + 2);
        }
        if (word.equals("yesterday")) {
            return new DayMention(new Past(today.minusDays(1)), i, i + 1);
        }
        var week = weekOf(i);
        if (week != null) {
            return week;
        }
        var counted = counted(i);
        return counted == null ? soonest(i) : counted;
    }

    /// "The day after Thanksgiving", "the day before the 14th".
    private @Nullable DayMention beside(int i) {
        int event = SideClause.behindEvent(text, i + 2);
        var other = anyAt(event < 0 ? i + 2 : event);
        return other != null && other.said() instanceof On on
                ? new DayMention(on(on.date().plusDays(text.at(i + 1).equals("after") ? 1 : -1)), i, other.to())
                : null;
    }

    private @Nullable DayMention anyAt(int i) {
        int at = text.at(i).equals("the") && text.isAt(i + 1, Token.Kind.ORDINAL) ? i + 1 : i;
        return at < text.size() ? any.at(at) : null;
    }

    private DayMention.Said on(LocalDate date) {
        return date.isBefore(today) ? new Past(date) : On.the(date);
    }

    /// "The week of Dec 14", "the week after next".
    private @Nullable DayMention weekOf(int i) {
        int at = text.at(i).equals("the") ? i + 1 : i;
        boolean weekend = text.at(at).equals("weekend");
        if (!weekend && !text.at(at).equals("week")) {
            return null;
        }
        if (text.words(at + 1, at + 3).equals("after next")) {
            var week = week(today.plusWeeks(2));
            return new DayMention(weekend ? weekendOf(week) : week, i, at + 3);
        }
        if (at > i && !weekend && text.at(at + 1).equals("after") && endsAt(at + 2)) {
            return new DayMention(week(today.plusWeeks(1)), i, at + 2);
        }
        Integer weeks = switch (text.at(at + 1)) {
            case "of" -> 0;
            case "after" -> 1;
            case "before" -> -1;
            default -> null;
        };
        var day = weeks == null ? null : anyAt(at + 2);
        if (weeks == null || day == null || !(day.said() instanceof On on)) {
            return null;
        }
        var week = weekend && weeks == 1 ? week(on.date()) : week(on.date().plusWeeks(weeks));
        var days = weekend ? weekendOf(week) : week;
        return new DayMention(days.last().isBefore(today) ? new Past(days.last()) : days, i, day.to());
    }

    /// "The week after" and no more.
    private boolean endsAt(int i) {
        return i >= text.size() || text.isAt(i, Token.Kind.MARK) || BEHIND_A_SPAN.contains(text.at(i));
    }

    private static Between weekendOf(Between week) {
        var saturday = week.last().minusDays(1);
        return new Between(saturday, week.last(), "on the weekend of " + MONTH_AND_DAY.format(saturday));
    }

    private Between week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Between.from(today, monday, monday.plusDays(6), "in the week of " + MONTH_AND_DAY.format(monday));
    }

    private DayMention fromHere(LocalDate day, int from, int to) {
        boolean week = text.at(to).equals("week") && !text.at(to + 1).equals("after");
        return new DayMention(On.the(week ? day.plusWeeks(1) : day), from, week ? to + 1 : to);
    }

    /// "In 3 days", "in two weeks", "in a month", "a week from Monday", "2 weeks from today".
    private @Nullable DayMention counted(int i) {
        int at = text.at(i).equals("in") ? i + 1 : i;
        int count = Set.of("a", "one").contains(text.at(at)) ? 1 : numberAt(at);
        var unit = CalendarWords.unit(text.at(at + 1)).orElse(null);
        if (count < 1 || count > MOST_COUNTED || unit == null) {
            return null;
        }
        if (at > i) {
            return new DayMention(counted(today.plus(count, unit), unit), i, at + 2);
        }
        if (!Set.of("from", "after", "before").contains(text.at(at + 2))) {
            return null;
        }
        if (text.at(at + 3).equals("now")) {
            return new DayMention(On.the(today.plus(count, unit)), i, at + 4);
        }
        var base = anyAt(at + 3);
        int signed = text.at(at + 2).equals("before") ? -count : count;
        return base != null && base.said() instanceof On on
                ? new DayMention(on(on.date().plus(signed, unit)), i, base.to())
                : null;
    }

    /// "In 3 days" is a day; "in two weeks" may be any of that week.
    private DayMention.Said counted(LocalDate day, ChronoUnit unit) {
        return unit == ChronoUnit.WEEKS || unit == ChronoUnit.MONTHS ? week(day) : On.the(day);
    }

    private @Nullable DayMention soonest(int i) {
        if (text.at(i).equals("asap") || text.at(i).equals("soonest")) {
            return new DayMention(new Soonest(), i, i + 1);
        }
        if (Set.of("as soon as possible", "as soon as you").contains(text.words(i, i + 4))) {
            return new DayMention(new Soonest(), i, i + 4);
        }
        boolean early = Set.of("next", "first", "earliest").contains(text.at(i));
        boolean free = Set.of("available", "opening", "possible", "availability", "appointment", "free")
                .contains(text.at(i + 1));
        boolean own = text.at(i - 1).equals("my");
        if ((early && free && !own) || Set.of("right away", "right now").contains(text.words(i, i + 2))) {
            return new DayMention(new Soonest(), i, i + 2);
        }
        return null;
    }

    private int numberAt(int i) {
        return i < text.size() ? text.tokens().get(i).number() : -1;
    }
}
