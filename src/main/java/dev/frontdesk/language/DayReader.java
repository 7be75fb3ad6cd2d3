package dev.frontdesk.language;

import dev.frontdesk.language.DayMention.Between;
import dev.frontdesk.language.DayMention.Named;
import dev.frontdesk.language.DayMention.On;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds days in a text.
///
/// The rules where English leaves a choice: a bare weekday is the next one after today; "this Friday" on a Friday is
/// today; "next Tuesday" and "Tuesday next week" are the Tuesday of the week that begins next Monday; a bare ordinal
/// ("the 14th") is the next such day, in another month if need be; a month and day without a year is the coming one,
/// unless it was within the last half year: then it is past. A year that was said is kept. Numbers with slashes are
/// month first, unless only the other order makes a date.
final class DayReader {
    /// In days: a weekday within more is anybody's guess.
    private static final int LONGEST_SPAN = 31;
    /// How many words may stand between a weekday and its date.
    private static final int MOST_BETWEEN = 2;

    private final Utterance text;
    private final WrittenDays written;
    private final List<DayPattern> patterns;
    private final DayPattern bounds;
    private final @Nullable DayMention[] named;
    private final BitSet read = new BitSet();

    private DayReader(Utterance text, LocalDate today) {
        this.text = text;
        this.named = new @Nullable DayMention[text.size()];
        this.written = new WrittenDays(text, today);
        this.patterns = List.of(
                new MonthParts(text, today),
                new Holidays(text, today),
                written,
                new RelativeDays(text, today, this::named),
                new NamedDays(text, today, written, this::named));
        this.bounds = new DayBounds(text, today, this::named);
    }

    /// The days a text speaks of, in their order, none overlapping another.
    static List<DayMention> read(Utterance text, LocalDate today) {
        return new DayReader(text, today).read();
    }

    private List<DayMention> read() {
        var found = new ArrayList<DayMention>();
        for (int i = 0; i < text.size(); ) {
            var mention = at(i);
            if (mention == null) {
                i++;
            } else {
                var later = written.laterOf(mention);
                if (later == null || later.from() > mention.from()) {
                    found.add(mention);
                }
                if (later != null) {
                    found.add(later);
                }
                i = later == null ? mention.to() : later.to();
            }
        }
        return daysWithinTheirSpan(weekdaysOfTheirDates(found));
    }

    /// "Wed evening, Dec 2" is one day, said twice.
    private List<DayMention> weekdaysOfTheirDates(List<DayMention> found) {
        var out = new ArrayList<DayMention>();
        for (int i = 0; i < found.size(); i++) {
            boolean again = i + 1 < found.size() && isSaidAgain(found.get(i), found.get(i + 1));
            if (!again) {
                out.add(found.get(i));
            }
        }
        return out;
    }

    private boolean isSaidAgain(DayMention weekday, DayMention date) {
        return weekday.said() instanceof On first
                && date.said() instanceof On second
                && first.named() == Named.WEEKDAY
                && second.named() == Named.DATE
                && first.date().getDayOfWeek() == second.date().getDayOfWeek()
                && date.from() - weekday.to() <= MOST_BETWEEN
                && !Correction.joins(text, weekday.to(), date.from())
                && !text.words(weekday.to(), date.from()).contains("to");
    }

    private @Nullable DayMention at(int i) {
        var bounded = bounds.at(i);
        return bounded == null ? named(i) : bounded;
    }

    /// Once for each place: what is counted from a day may be counted from again.
    private @Nullable DayMention named(int i) {
        if (!read.get(i)) {
            read.set(i);
            named[i] = firstOf(i);
        }
        return named[i];
    }

    private @Nullable DayMention firstOf(int i) {
        for (var pattern : patterns) {
            var mention = pattern.at(i);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /// "Next week, maybe Tuesday", "a Tuesday in January": the week says which Tuesday, and of a month it is the first.
    /// "In January, the 10th" is a day of it as well.
    private List<DayMention> daysWithinTheirSpan(List<DayMention> found) {
        var spans = found.stream()
                .map(DayMention::said)
                .filter(said -> said instanceof Between b
                        && !b.first().plusDays(LONGEST_SPAN).isBefore(b.last()))
                .map(Between.class::cast)
                .toList();
        if (spans.isEmpty() || found.stream().noneMatch(m -> isNamedLoosely(m, spans.getFirst()))) {
            return List.copyOf(found);
        }
        var span = spans.getFirst();
        return found.stream()
                .filter(m -> !m.said().equals(span))
                .map(m -> m.said() instanceof On on ? within(span, on, m) : m)
                .toList();
    }

    /// Whether it is a weekday, or a day of the month that the span has.
    private static boolean isNamedLoosely(DayMention mention, Between span) {
        return mention.said() instanceof On on
                && (on.named() == Named.WEEKDAY
                        || (on.named() == Named.DAY_OF_MONTH && contains(span, on.within(span))));
    }

    private static DayMention within(Between span, On on, DayMention mention) {
        var there = on.within(span);
        return on.named() != Named.DATE && contains(span, there)
                ? new DayMention(On.the(there), mention.from(), mention.to())
                : mention;
    }

    private static boolean contains(Between span, LocalDate day) {
        return !day.isBefore(span.first()) && !day.isAfter(span.last());
    }
}
