package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.Impossible;
import dev.frontdesk.language.DayMention.On;
import dev.frontdesk.language.DayMention.Past;
import dev.frontdesk.language.DayMention.Said;
import dev.frontdesk.language.DayMention.Soonest;
import dev.frontdesk.language.Token.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds days in a text.
///
/// The rules where English leaves a choice: a bare weekday is the next one after today; "this Friday" on a Friday is
/// today; "next Tuesday" and "Tuesday next week" are the Tuesday of the week that begins next Monday; a bare ordinal
/// ("the 14th") is the next such day, in another month if need be; a month and day without a year is the coming one,
/// unless it was within the last half year: then it is past. A year that was said is kept. Numbers with slashes are
/// month first, unless only the other order makes a date.
public final class DayReader {
    private static final int HALF_A_YEAR = 182;
    private static final Set<String> CHOICE_NOUNS = Set.of(
            "one", "option", "slot", "time", "choice", "appointment", "visit", "opening", "treatment", "session");
    private static final Set<String> SKIN_WORDS =
            Set.of("damage", "spot", "spots", "burn", "screen", "exposure", "tan", "kissed", "care");

    private final Utterance text;
    private final LocalDate today;

    private DayReader(Utterance text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /// The days a text speaks of, in their order, none overlapping another.
    public static List<DayMention> read(Utterance text, LocalDate today) {
        return new DayReader(text, today).read();
    }

    private List<DayMention> read() {
        var found = new ArrayList<DayMention>();
        for (int i = 0; i < text.size(); ) {
            var mention = at(i);
            if (mention == null) {
                i++;
            } else {
                found.add(mention);
                i = mention.to();
            }
        }
        return weekdaysWithinTheirWeek(found);
    }

    private @Nullable DayMention at(int i) {
        var mention = written(i);
        if (mention == null) {
            mention = relative(i);
        }
        return mention == null ? named(i) : mention;
    }

    /// Dates with figures: 2026-12-03, 12/3, Dec 3, 3 Dec, the 14th.
    private @Nullable DayMention written(int i) {
        var token = text.tokens().get(i);
        return switch (token.kind()) {
            case ISO_DATE -> {
                var parts = token.text().split("-", -1);
                yield mention(dated(number(parts[0]), number(parts[1]), number(parts[2]), token.text()), i, i + 1);
            }
            case SLASHED -> slashed(token, i);
            case WORD -> monthFirst(i);
            case NUMBER, ORDINAL -> dayFirst(i);
            default -> null;
        };
    }

    private @Nullable DayMention slashed(Token token, int i) {
        var parts = token.text().split("/", -1);
        int first = number(parts[0]);
        int second = number(parts[1]);
        boolean monthFirst = first <= 12;
        int month = monthFirst ? first : second;
        int day = monthFirst ? second : first;
        if (parts.length == 3) {
            int year = number(parts[2]);
            return mention(dated(year < 100 ? 2000 + year : year, month, day, token.text()), i, i + 1);
        }
        // 24/7, 50/50, half a syringe: no dates
        if (month == 0 || month > 12 || day == 0 || day > 31 || token.text().equals("24/7") || isMeasured(i)) {
            return null;
        }
        return mention(withoutYear(month, day, token.text()), i, i + 1);
    }

    private boolean isMeasured(int i) {
        return Set.of("syringe", "syringes", "ml", "cc", "unit", "units", "price", "off", "hour")
                .contains(text.at(i + 1));
    }

    private @Nullable DayMention monthFirst(int i) {
        var month = CalendarWords.month(text.at(i));
        if (month.isEmpty()) {
            return null;
        }
        int at = text.at(i + 1).equals("the") ? i + 2 : i + 1;
        if (text.isAt(i + 1, Kind.MARK) && text.at(i + 1).equals(".")) {
            at = i + 2;
        }
        if (isDayOfMonth(at) && !text.isAt(at + 1, Kind.CLOCK) && !isMeridiem(at + 1)) {
            return withOptionalYear(
                    month.get().getValue(), text.tokens().get(at).number(), i, at + 1);
        }
        if (Set.of("in", "this", "next", "early", "late", "mid", "of", "during", "sometime")
                .contains(text.at(i - 1))) {
            var first = LocalDate.of(today.getYear(), month.get(), 1);
            if (first.with(TemporalAdjusters.lastDayOfMonth()).isBefore(today)) {
                first = first.plusYears(1);
            }
            return mention(between(first, first.with(TemporalAdjusters.lastDayOfMonth()), text.at(i)), i, i + 1);
        }
        return null;
    }

    private @Nullable DayMention dayFirst(int i) {
        if (!isDayOfMonth(i)) {
            return null;
        }
        int at = text.at(i + 1).equals("of") ? i + 2 : i + 1;
        var month = CalendarWords.month(text.at(at));
        int day = text.tokens().get(i).number();
        if (month.isPresent()) {
            return withOptionalYear(month.get().getValue(), day, i, at + 1);
        }
        boolean introduced = Set.of("the", "on", "by", "for").contains(text.at(i - 1)) || text.size() == 1;
        if (!text.isAt(i, Kind.ORDINAL)
                || CHOICE_NOUNS.contains(text.at(i + 1))
                || (!introduced && !weekdayBefore(i))) {
            return null;
        }
        return mention(new On(nextDayOfMonth(day), false), i, i + 1);
    }

    private boolean weekdayBefore(int i) {
        return CalendarWords.weekday(text.at(i - 1)).isPresent();
    }

    private DayMention withOptionalYear(int month, int day, int from, int to) {
        int at = text.at(to).equals(",") ? to + 1 : to;
        if (text.isAt(at, Kind.NUMBER)) {
            int year = text.tokens().get(at).number();
            if (year >= 2000 && year < 2200) {
                return mention(dated(year, month, day, words(from, at + 1)), from, at + 1);
            }
        }
        return mention(withoutYear(month, day, words(from, to)), from, to);
    }

    /// Days counted from today.
    private @Nullable DayMention relative(int i) {
        var word = text.at(i);
        if (word.equals("the") && text.at(i + 1).equals("day")) {
            var inner = relative(i + 1);
            return inner == null ? null : mention(inner.said(), i, inner.to());
        }
        if (word.equals("day") && text.at(i + 1).equals("after") && CalendarWords.isTomorrow(text.at(i + 2))) {
            return mention(new On(today.plusDays(2), false), i, i + 3);
        }
        if (CalendarWords.isToday(word) || word.equals("tonight") || word.equals("tonite")) {
            return fromHere(today, i, i + 1);
        }
        if (word.equals("this") && Set.of("morning", "afternoon", "evening").contains(text.at(i + 1))) {
            return mention(new On(today, false), i, i + 1);
        }
        if (CalendarWords.isTomorrow(word)) {
            return fromHere(today.plusDays(1), i, i + 1);
        }
        if (word.equals("2") && CalendarWords.isTomorrow(text.at(i + 1))) {
            return mention(new On(today.plusDays(1), false), i, i + 2);
        }
        if (word.equals("yesterday")) {
            return mention(new Past(today.minusDays(1)), i, i + 1);
        }
        var counted = counted(i);
        return counted == null ? soonest(i) : counted;
    }

    private DayMention fromHere(LocalDate day, int from, int to) {
        boolean week = text.at(to).equals("week") && !text.at(to + 1).equals("after");
        return mention(new On(week ? day.plusWeeks(1) : day, false), from, week ? to + 1 : to);
    }

    /// "In 3 days", "in two weeks", "a week from Monday", "2 weeks from today".
    private @Nullable DayMention counted(int i) {
        int at = text.at(i).equals("in") ? i + 1 : i;
        int count = Set.of("a", "one").contains(text.at(at)) ? 1 : numberAt(at);
        var unit = text.at(at + 1);
        boolean weeks = unit.equals("week") || unit.equals("weeks");
        if (count < 1 || count > 52 || (!weeks && !unit.equals("day") && !unit.equals("days"))) {
            return null;
        }
        var distance = weeks ? count * 7L : count;
        if (at > i) {
            return mention(new On(today.plusDays(distance), false), i, at + 2);
        }
        if (!Set.of("from", "after").contains(text.at(at + 2))) {
            return null;
        }
        if (text.at(at + 3).equals("now")) {
            return mention(new On(today.plusDays(distance), false), i, at + 4);
        }
        var base = at + 3 < text.size() ? at(at + 3) : null;
        return base != null && base.said() instanceof On on
                ? mention(new On(on.date().plusDays(distance), false), i, base.to())
                : null;
    }

    private @Nullable DayMention soonest(int i) {
        if (text.at(i).equals("asap") || text.at(i).equals("soonest")) {
            return mention(new Soonest(), i, i + 1);
        }
        if (words(i, i + 4).equals("as soon as possible") || words(i, i + 4).equals("as soon as you")) {
            return mention(new Soonest(), i, i + 4);
        }
        boolean early = Set.of("next", "first", "earliest").contains(text.at(i));
        boolean free = Set.of("available", "opening", "possible", "availability", "appointment", "free")
                .contains(text.at(i + 1));
        boolean own = text.at(i - 1).equals("my");
        if ((early && free && !own)
                || words(i, i + 2).equals("right away")
                || words(i, i + 2).equals("right now")) {
            return mention(new Soonest(), i, i + 2);
        }
        return null;
    }

    /// Weekdays, weeks, weekends and months.
    private @Nullable DayMention named(int i) {
        var modifier = modifier(text.at(i));
        int at = modifier == null ? i : i + 1;
        if (at >= text.size()) {
            return null;
        }
        var weekday = CalendarWords.weekday(text.at(at));
        if (weekday.isPresent() && isMeant(at)) {
            return weekday(weekday.get(), modifier, i, at + 1);
        }
        return modifier == null ? null : span(modifier, text.at(at), i, at + 1);
    }

    private boolean isMeant(int at) {
        var word = text.at(at);
        return !(word.equals("sun") && SKIN_WORDS.contains(text.at(at + 1)))
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
            return mention(new On(inNextWeek(day).plusWeeks(1), false), from, to + 2);
        }
        if (text.at(to).equals("next") && text.at(to + 1).equals("week")) {
            return mention(new On(inNextWeek(day), false), from, to + 2);
        }
        if (text.at(to).equals("week") && !text.at(to + 1).equals("after")) {
            return mention(new On(coming.plusWeeks(1), false), from, to + 1);
        }
        if (text.at(to).equals("the") && text.isAt(to + 1, Kind.ORDINAL) && isDayOfMonth(to + 1)) {
            var dated = dayFirst(to + 1);
            return dated == null ? mention(new On(coming, true), from, to) : mention(dated.said(), from, dated.to());
        }
        Said said = switch (modifier) {
            case null -> new On(coming, true);
            case "next" -> new On(inNextWeek(day), false);
            case "last" -> new Past(today.with(TemporalAdjusters.previous(day)));
            case "this" -> new On(today.with(TemporalAdjusters.nextOrSame(day)), true);
            default -> new On(coming, true);
        };
        return mention(said, from, to);
    }

    private @Nullable DayMention span(String modifier, String unit, int from, int to) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int later = modifier.equals("next") || modifier.equals("coming") ? 1 : 0;
        if (modifier.equals("last")) {
            return switch (unit) {
                case "week", "month", "weekend", "year" -> mention(new Past(monday.minusDays(1)), from, to);
                default -> null;
            };
        }
        boolean bareThe = text.at(from).equals("the");
        return switch (unit) {
            case "week" -> bareThe ? null : mention(week(monday.plusWeeks(later), words(from, to)), from, to);
            case "weekend" -> {
                var saturday = monday.plusWeeks(modifier.equals("next") ? 1 : 0).plusDays(5);
                yield mention(between(saturday, saturday.plusDays(1), words(from, to)), from, to);
            }
            case "month" -> {
                var first = today.withDayOfMonth(1).plusMonths(later);
                var last = first.with(TemporalAdjusters.lastDayOfMonth());
                yield bareThe ? null : mention(between(first, last, words(from, to)), from, to);
            }
            default -> null;
        };
    }

    private Between week(LocalDate monday, String words) {
        return between(monday, monday.plusDays(6), words);
    }

    private Between between(LocalDate first, LocalDate last, String words) {
        return new Between(first.isBefore(today) ? today : first, last, words);
    }

    /// "Next week, maybe Tuesday": the week says which Tuesday.
    private List<DayMention> weekdaysWithinTheirWeek(List<DayMention> found) {
        var week = found.stream()
                .map(DayMention::said)
                .filter(said ->
                        said instanceof Between b && !b.first().plusDays(6).isBefore(b.last()))
                .map(Between.class::cast)
                .findFirst();
        boolean named = found.stream().anyMatch(m -> m.said() instanceof On on && on.weekday());
        if (week.isEmpty() || !named) {
            return List.copyOf(found);
        }
        return found.stream()
                .filter(m -> !m.said().equals(week.get()))
                .map(m -> m.said() instanceof On on && on.weekday() ? within(week.get(), on, m) : m)
                .toList();
    }

    private static DayMention within(Between week, On on, DayMention mention) {
        var there = week.first().with(TemporalAdjusters.nextOrSame(on.date().getDayOfWeek()));
        return there.isAfter(week.last())
                ? mention
                : new DayMention(new On(there, false), mention.from(), mention.to());
    }

    private LocalDate inNextWeek(DayOfWeek day) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    private LocalDate nextDayOfMonth(int day) {
        var month = today.withDayOfMonth(1);
        while (day > month.lengthOfMonth() || month.withDayOfMonth(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return month.withDayOfMonth(day);
    }

    private Said withoutYear(int month, int day, String words) {
        var said = dated(today.getYear(), month, day, words);
        return said instanceof Past(var date) && date.plusDays(HALF_A_YEAR).isBefore(today)
                ? dated(today.getYear() + 1, month, day, words)
                : said instanceof Impossible ? dated(today.getYear() + 1, month, day, words) : said;
    }

    private Said dated(int year, int month, int day, String words) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return new Impossible(words);
        }
        var date = LocalDate.of(year, month, day);
        return date.isBefore(today) ? new Past(date) : new On(date, false);
    }

    private boolean isDayOfMonth(int i) {
        if (!text.isAt(i, Kind.NUMBER) && !text.isAt(i, Kind.ORDINAL)) {
            return false;
        }
        int day = text.tokens().get(i).number();
        return day >= 1 && day <= 31;
    }

    private boolean isMeridiem(int i) {
        return text.at(i).equals("am") || text.at(i).equals("pm");
    }

    private int numberAt(int i) {
        return i < text.size() ? text.tokens().get(i).number() : -1;
    }

    private String words(int from, int to) {
        var out = new ArrayList<String>();
        for (int i = from; i < Math.min(to, text.size()); i++) {
            out.add(text.at(i));
        }
        return String.join(" ", out);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static DayMention mention(Said said, int from, int to) {
        return new DayMention(said, from, to);
    }
}
