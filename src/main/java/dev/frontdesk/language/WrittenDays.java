package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.Impossible;
import dev.frontdesk.language.DayMention.Named;
import dev.frontdesk.language.DayMention.On;
import dev.frontdesk.language.DayMention.Past;
import dev.frontdesk.language.DayMention.Said;
import dev.frontdesk.language.Token.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dates with figures: 2026-12-03, 12/3, Dec 3, 3 Dec, the 14th, and a month alone ("in December").
///
/// A month and day without a year is the coming one, unless it was within the last half year: then it is past.
record WrittenDays(Utterance text, LocalDate today) implements DayPattern {
    private static final int HALF_A_YEAR = 182;
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final Set<String> OR = Set.of("or", "and", "&");
    private static final Set<String> TO = Set.of("-", "to", "through", "thru");
    private static final Set<String> CHOICE_NOUNS =
            WordList.of("one option slot time choice appointment visit opening treatment session");
    /// "December first thing in the morning" names no day.
    private static final Set<String> NOT_A_DAY =
            WordList.of("thing week weekend available opening half one slot time appointment");
    private static final Set<String> PRONOUNS = WordList.of("i we you it they he she that");
    private static final Set<String> MEASURES = WordList.of("syringe syringes ml cc unit units price off hour");
    private static final Set<String> BEFORE_A_MONTH = WordList.of("in this next early late mid of during sometime");

    @Override
    public @Nullable DayMention at(int i) {
        var token = text.tokens().get(i);
        return switch (token.kind()) {
            case ISO_DATE -> {
                var parts = token.text().split("-", -1);
                yield new DayMention(
                        dated(number(parts[0]), number(parts[1]), number(parts[2]), token.text()), i, i + 1);
            }
            case SLASHED -> slashed(token, i);
            case WORD -> {
                var first = monthFirst(i);
                yield first == null ? letteredDayFirst(i) : first;
            }
            case NUMBER -> {
                var dashed = dashed(i);
                yield dashed == null ? dayFirst(i) : dashed;
            }
            case ORDINAL -> dayFirst(i);
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
            return new DayMention(dated(year < 100 ? 2000 + year : year, month, day, token.text()), i, i + 1);
        }
        // 24/7, 50/50, half a syringe: no dates
        if (month == 0 || month > 12 || day == 0 || day > 31 || token.text().equals("24/7") || isMeasured(i)) {
            return null;
        }
        return new DayMention(withoutYear(month, day, token.text()), i, i + 1);
    }

    private boolean isMeasured(int i) {
        return MEASURES.contains(text.at(i + 1));
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
        if (isDayOfMonth(at) && !isMeridiem(at + 1)) {
            return withOptionalYear(
                    month.get().getValue(), text.tokens().get(at).number(), i, at + 1);
        }
        var lettered = OrdinalWords.at(text, at);
        if (lettered.number() > 0
                && !NOT_A_DAY.contains(text.at(lettered.to()))
                && !PRONOUNS.contains(text.at(i - 1))) {
            return withOptionalYear(month.get().getValue(), lettered.number(), i, lettered.to());
        }
        if (BEFORE_A_MONTH.contains(text.at(i - 1))) {
            return new DayMention(wholeMonth(month.get(), text.at(i)), i, i + 1);
        }
        return null;
    }

    /// "Third of January", "the twenty third of December".
    private @Nullable DayMention letteredDayFirst(int i) {
        var day = OrdinalWords.at(text, i);
        if (day.number() == 0 || !text.at(day.to()).equals("of")) {
            return null;
        }
        return CalendarWords.month(text.at(day.to() + 1))
                .map(month -> withOptionalYear(month.getValue(), day.number(), i, day.to() + 2))
                .orElse(null);
    }

    /// "12-3-26", and "12-3" where it can be no stretch of the day: "on 12-3", "12-3 at 4".
    private @Nullable DayMention dashed(int i) {
        if (!isPart(i)
                || !text.at(i + 1).equals("-")
                || !isPart(i + 2)
                || text.at(i - 1).equals("-")) {
            return null;
        }
        int month = text.tokens().get(i).number();
        int day = text.tokens().get(i + 2).number();
        if (text.at(i + 3).equals("-") && text.isAt(i + 4, Kind.NUMBER)) {
            int year = text.tokens().get(i + 4).number();
            boolean dated = isPart(i + 4) || (year >= 2000 && year < 2200);
            return dated && month <= 12
                    ? new DayMention(dated(year < 100 ? 2000 + year : year, month, day, text.words(i, i + 5)), i, i + 5)
                    : null;
        }
        boolean meant = text.at(i - 1).equals("on") || text.at(i + 3).equals("at");
        boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return meant && possible && !isMeridiem(i + 3) && !isMeasured(i + 2)
                ? new DayMention(withoutYear(month, day, text.words(i, i + 3)), i, i + 3)
                : null;
    }

    private boolean isPart(int i) {
        return text.isAt(i, Kind.NUMBER) && text.tokens().get(i).raw().length() <= 2;
    }

    private Between wholeMonth(Month name, String words) {
        var month = YearMonth.of(today.getYear(), name);
        var coming = month.atEndOfMonth().isBefore(today) ? month.plusYears(1) : month;
        var capitalised = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return Between.from(today, coming.atDay(1), coming.atEndOfMonth(), "in " + capitalised);
    }

    /// The date whose day stands at `i`: "3 Dec", "3rd of December", or "the 14th" where nothing makes it a choice.
    @Nullable
    DayMention dayFirst(int i) {
        if (!isDayOfMonth(i)) {
            return null;
        }
        int at = text.at(i + 1).equals("of") ? i + 2 : i + 1;
        var month = CalendarWords.month(text.at(at));
        int day = text.tokens().get(i).number();
        // "At 3 Dec 9": the hour, and then the date
        boolean hour = text.at(i - 1).equals("at") && isDayOfMonth(at + 1);
        if (month.isPresent() && !hour) {
            return withOptionalYear(month.get().getValue(), day, i, at + 1);
        }
        boolean introduced = Set.of("the", "on", "by", "for").contains(text.at(i - 1)) || text.size() == 1;
        if (!text.isAt(i, Kind.ORDINAL)
                || CHOICE_NOUNS.contains(text.at(i + 1))
                || (!introduced && !weekdayBefore(i))) {
            return null;
        }
        return new DayMention(new On(nextDayOfMonth(day), Named.DAY_OF_MONTH), i, i + 1);
    }

    /// The later day of "Dec 10 or 11" and "Dec 10-12", whose joint stands behind `first`.
    @Nullable
    DayMention laterOf(DayMention first) {
        int joint = first.to();
        int at = text.at(joint + 1).equals("the") ? joint + 2 : joint + 1;
        boolean joined = (OR.contains(text.at(joint)) || TO.contains(text.at(joint))) && isDayOfMonth(joint - 1);
        if (!joined || !isDayOfMonth(at) || isHour(at + 1) || !(first.said() instanceof On(var date, var named))) {
            return null;
        }
        int day = text.tokens().get(at).number();
        if (named == Named.WEEKDAY || day <= date.getDayOfMonth() || day > date.lengthOfMonth()) {
            return null;
        }
        var other = date.withDayOfMonth(day);
        return TO.contains(text.at(joint))
                ? new DayMention(between(date, other), first.from(), at + 1)
                : new DayMention(On.the(other), at, at + 1);
    }

    private Between between(LocalDate first, LocalDate last) {
        return Between.from(
                today, first, last, "between " + MONTH_AND_DAY.format(first) + " and " + MONTH_AND_DAY.format(last));
    }

    private boolean isHour(int behind) {
        return isMeridiem(behind) || text.at(behind).equals("oclock");
    }

    private boolean weekdayBefore(int i) {
        return CalendarWords.weekday(text.at(i - 1)).isPresent();
    }

    private DayMention withOptionalYear(int month, int day, int from, int to) {
        int at = text.at(to).equals(",") ? to + 1 : to;
        if (text.isAt(at, Kind.NUMBER)) {
            int year = text.tokens().get(at).number();
            if (year >= 2000 && year < 2200) {
                return new DayMention(dated(year, month, day, text.words(from, at + 1)), from, at + 1);
            }
        }
        return new DayMention(withoutYear(month, day, text.words(from, to)), from, to);
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
        boolean nextYears = switch (said) {
            case Past(var date) -> date.plusDays(HALF_A_YEAR).isBefore(today);
            case Impossible _ -> true;
            default -> false;
        };
        return nextYears ? dated(today.getYear() + 1, month, day, words) : said;
    }

    private Said dated(int year, int month, int day, String words) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return new Impossible(words);
        }
        var date = LocalDate.of(year, month, day);
        return date.isBefore(today) ? new Past(date) : On.the(date);
    }

    boolean isDayOfMonth(int i) {
        if (!text.isAt(i, Kind.NUMBER) && !text.isAt(i, Kind.ORDINAL)) {
            return false;
        }
        int day = text.tokens().get(i).number();
        return day >= 1 && day <= 31;
    }

    private boolean isMeridiem(int i) {
        return text.at(i).equals("am") || text.at(i).equals("pm");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
