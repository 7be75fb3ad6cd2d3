package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.On;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days up to one that is said, or from one on: "before Dec 19", "by Friday", "after the 10th", "before my wedding on
/// Dec 19". The day itself is wished for in none of them but "by".
///
/// @param any reads every way of naming a day, for the one that bounds
record DayBounds(Utterance text, LocalDate today, DayPattern any) implements DayPattern {
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    /// "Come by tomorrow" is tomorrow.
    private static final Set<String> COMING_BY =
            WordList.of("come coming stop stopping drop swing pass go close walk came popping pop");
    private static final Set<String> NOUNS_OWNED = Set.of("my", "our", "the", "a", "his", "her");
    /// How many words may stand in "before my best friend's wedding on Dec 19".
    private static final int LONGEST_EVENT = 6;

    private enum Side {
        BEFORE,
        BY,
        AFTER
    }

    @Override
    public @Nullable DayMention at(int i) {
        boolean than = text.at(i + 1).equals("than");
        var side = side(i, than);
        if (side == null || isDenied(i)) {
            return null;
        }
        var bound = bound(than ? i + 2 : i + 1);
        if (bound == null) {
            return null;
        }
        var said = days(side, bound.said());
        return said == null ? null : new DayMention(said, i, bound.to());
    }

    private @Nullable Side side(int i, boolean than) {
        return switch (text.at(i)) {
            case "before" -> Side.BEFORE;
            case "sooner", "earlier" -> than ? Side.BEFORE : null;
            case "by" -> COMING_BY.contains(text.at(i - 1)) ? null : Side.BY;
            case "after" -> Side.AFTER;
            case "later" -> than ? Side.AFTER : null;
            default -> null;
        };
    }

    /// "I can't before Tuesday" leaves Tuesday.
    private boolean isDenied(int i) {
        return Set.of("not", "cant", "cannot", "dont", "wont", "nothing").contains(text.at(i - 1))
                || Set.of("cant", "cannot", "cant do", "cant come", "not free").contains(text.words(i - 2, i));
    }

    private @Nullable DayMention bound(int from) {
        int at = text.at(from).equals("the") && text.isAt(from + 1, Token.Kind.ORDINAL) ? from + 1 : from;
        var day = at < text.size() ? any.at(at) : null;
        if (day != null) {
            return day;
        }
        var newYear = newYear(text.at(from).equals("the") ? from + 1 : from);
        return newYear == null && NOUNS_OWNED.contains(text.at(from)) ? ofAnEvent(from) : newYear;
    }

    /// Only where it bounds: "happy new year" names no day.
    private @Nullable DayMention newYear(int i) {
        return Set.of("new year", "new years").contains(text.words(i, i + 2))
                ? new DayMention(On.the(LocalDate.of(today.getYear() + 1, Month.JANUARY, 1)), i, i + 2)
                : null;
    }

    /// The day of "my wedding on Dec 19", unless a time follows: then it is the time that bounds.
    private @Nullable DayMention ofAnEvent(int from) {
        boolean event = false;
        for (int i = from + 1; i < text.size() && i <= from + LONGEST_EVENT; i++) {
            if (text.isAt(i, Token.Kind.MARK)) {
                return null;
            }
            var day = event ? any.at(i) : null;
            if (day != null) {
                return isFollowedByATime(day.to()) ? null : day;
            }
            event |= SideClause.isEvent(text.at(i));
        }
        return null;
    }

    private boolean isFollowedByATime(int i) {
        return text.at(i).equals("at") || text.isAt(i, Token.Kind.NUMBER) || text.isAt(i, Token.Kind.CLOCK);
    }

    private @Nullable Between days(Side side, DayMention.Said said) {
        var first = switch (said) {
            case On on -> on.date();
            case Between between -> between.first();
            default -> null;
        };
        if (first == null) {
            return null;
        }
        var last = said instanceof Between between ? between.last() : first;
        return switch (side) {
            case BEFORE ->
                first.isAfter(today)
                        ? new Between(today, first.minusDays(1), "before " + MONTH_AND_DAY.format(first))
                        : null;
            case BY -> new Between(today, last, "by " + MONTH_AND_DAY.format(last));
            case AFTER -> new Between(last.plusDays(1), last.plusMonths(1), "after " + MONTH_AND_DAY.format(last));
        };
    }
}
