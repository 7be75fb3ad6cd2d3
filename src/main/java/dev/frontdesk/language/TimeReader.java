package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds times of the day in a text. A number is a time only where the words around it make it one: not in "2
/// people", "3 questions" or a phone number. Where am or pm was not said, a part of the day nearby decides ("7 in
/// the evening").
final class TimeReader {
    private static final Phrases MOVES = Phrases.of("move, change, switch, reschedule, push, bump, swap, shift");

    private final Utterance text;
    private final BitSet taken = new BitSet();
    private final ClockReader clocks;

    private TimeReader(Utterance text, List<DayMention> days) {
        this.text = text;
        for (var day : days) {
            taken.set(day.from(), day.to());
        }
        this.clocks = new ClockReader(text, taken);
    }

    /// The times a text speaks of, in their order.
    ///
    /// @param days what the text says of days, so that its numbers are not read twice
    static List<TimeMention> read(Utterance text, List<DayMention> days) {
        return new TimeReader(text, days).read();
    }

    private List<TimeMention> read() {
        var found = new ArrayList<TimeMention>();
        for (int i = 0; i < text.size(); ) {
            var mention = at(i);
            if (mention == null) {
                i++;
            } else {
                add(mention, found);
                i = mention.to();
            }
        }
        return DayPartWords.decideHalfOfTheDay(found, text);
    }

    /// Adds the mention as it is meant. A turn before it takes back what was said last.
    private void add(TimeMention mention, List<TimeMention> found) {
        int last = found.isEmpty() ? 0 : found.getLast().to();
        boolean plainNo = Correction.isPlainNo(text, last, mention.from());
        var meant = SideClause.applyTo(plainNo ? mention : Negation.applyTo(mention, text), text);
        if (last > 0 && !meant.negated() && Correction.turns(text, last, mention.from())) {
            takeBack(found, meant);
        }
        found.add(meant);
    }

    /// Rules out what was said last, and what it was said together with: "2 or 3, actually 4".
    private void takeBack(List<TimeMention> found, TimeMention meant) {
        int next = meant.from();
        for (int i = found.size() - 1; i >= 0; i--) {
            var said = found.get(i);
            boolean together = next == meant.from() || Correction.joins(text, said.to(), next);
            if (!together || !excludes(meant, said) || Correction.isHeld(text, said.from(), said.to())) {
                return;
            }
            found.set(i, said.ruledOut());
            next = said.from();
        }
    }

    /// "In the evening, actually 7" is still in the evening.
    private static boolean excludes(TimeMention meant, TimeMention said) {
        return !(meant.said() instanceof At(var clock)
                && said.said() instanceof TimeMention.Within(var window)
                && (window.contains(clock.within(DayPart.MORNING).likely())
                        || window.contains(clock.within(DayPart.EVENING).likely())));
    }

    private @Nullable TimeMention at(int i) {
        var part = DayPartWords.at(text, i);
        if (part != null) {
            return part;
        }
        var range = range(i);
        return range == null ? bounded(i) : range;
    }

    /// "Between 2 and 4", "from 9 to noon", "2-4pm".
    private @Nullable TimeMention range(int i) {
        boolean between = text.at(i).equals("between");
        boolean from = text.at(i).equals("from");
        boolean introduced = between || from || SideClause.isWork(text.at(i - 1));
        var first = clocks.at(between || from ? i + 1 : i, introduced);
        if (first == null) {
            return null;
        }
        int joint = first.to();
        boolean dash = text.at(joint).equals("-");
        boolean to = Set.of("to", "til", "till", "until").contains(text.at(joint)) && !taken.get(joint);
        if (!dash && !to && !(between && Set.of("and", "&").contains(text.at(joint)))) {
            return null;
        }
        if (to && isMove(i, from)) {
            return from ? new TimeMention(first.said(), false, false, i, first.to()) : null;
        }
        var second = clocks.at(joint + 1, true);
        if (second == null || (!from && !between && !dash && first.bare() && TimeWords.FIVE_TO.contains(text.at(i)))) {
            return null;
        }
        return TimeMention.within(window(clockOf(first), clockOf(second)), i, second.to());
    }

    /// "Move my 3 pm to 4 pm", "change it from 3 to 4": two times, and no stretch of the day.
    private boolean isMove(int i, boolean from) {
        return Set.of("my", "our").contains(text.at(i - 1)) || (from && text.says(MOVES));
    }

    /// Where only one end says am or pm, the other is read so that the range makes sense: "10 to 2pm", "2-4pm".
    private static TimeWindow window(ClockTime first, ClockTime second) {
        var end = second.likely();
        var begin = first.likely();
        if (!first.certain() && second.certain()) {
            var sameHalf = end.getHour() >= 12 ? ClockTime.pm(first.hour(), first.minute()) : first;
            begin = sameHalf.likely().isAfter(end)
                    ? ClockTime.am(first.hour(), first.minute()).likely()
                    : sameHalf.likely();
        }
        if (begin.isAfter(end) && !second.certain()) {
            end = ClockTime.pm(second.hour(), second.minute()).likely();
        }
        return begin.isAfter(end) ? TimeWindow.from(begin) : new TimeWindow(begin, end);
    }

    /// "After 4", "before noon", "around 3", or a plain time.
    private @Nullable TimeMention bounded(int i) {
        boolean than = text.at(i + 1).equals("than");
        // "Come by at 3"
        boolean comingBy = text.words(i, i + 2).equals("by at");
        var bound = comingBy ? null : bound(text.at(i), than);
        return bound == null ? plain(i) : behind(bound, i, than ? i + 2 : i + 1);
    }

    private static @Nullable Bound bound(String word, boolean than) {
        return switch (word) {
            case "after", "past", "since", "from" -> Bound.AFTER;
            case "before", "by", "til", "till", "until" -> Bound.BEFORE;
            case "around", "about", "approximately", "near", "roughly" -> Bound.AROUND;
            case "later" -> than ? Bound.AFTER : null;
            case "earlier" -> than ? Bound.BEFORE : null;
            default -> null;
        };
    }

    private @Nullable TimeMention behind(Bound bound, int from, int i) {
        var inner = clocks.at(text.at(i).equals("at") ? i + 1 : i, true);
        if (inner == null) {
            return null;
        }
        // "How about 3?" names the time
        if (bound == Bound.AROUND && Set.of("how", "what").contains(text.at(from - 1))) {
            return new TimeMention(inner.said(), inner.bare(), false, from, inner.to());
        }
        boolean onwards = Set.of("onwards", "onward").contains(text.at(inner.to()));
        var time = clockOf(inner).likely();
        return TimeMention.within((onwards ? Bound.AFTER : bound).of(time), from, inner.to());
    }

    /// "3", "3 ish", "tenish", "3 onwards", "3 or later".
    private @Nullable TimeMention plain(int i) {
        var roughly = ClockReader.roughly(text.at(i));
        if (roughly != null && !taken.get(i)) {
            return TimeMention.within(TimeWindow.around(roughly.likely()), i, i + 1);
        }
        var plain = clocks.at(i, false);
        if (plain == null) {
            return null;
        }
        var time = clockOf(plain).likely();
        int to = plain.to();
        if (text.words(to, to + 2).equals("at night")) {
            return TimeMention.at(clockOf(plain).atNight(), i, to + 2);
        }
        return switch (text.at(to)) {
            case "ish" -> TimeMention.within(TimeWindow.around(time), i, to + 1);
            case "-" -> text.at(to + 1).equals("ish") ? TimeMention.within(TimeWindow.around(time), i, to + 2) : plain;
            case "onwards", "onward" -> TimeMention.within(TimeWindow.from(time), i, to + 1);
            case "or" ->
                switch (text.at(to + 1)) {
                    case "later", "after" -> TimeMention.within(TimeWindow.from(time), i, to + 2);
                    case "earlier", "before" -> TimeMention.within(new TimeWindow(LocalTime.MIN, time), i, to + 2);
                    case "so" -> TimeMention.within(TimeWindow.around(time), i, to + 2);
                    default -> plain;
                };
            default -> plain;
        };
    }

    private enum Bound {
        AFTER,
        BEFORE,
        AROUND;

        TimeWindow of(LocalTime time) {
            return switch (this) {
                case AFTER -> TimeWindow.from(time);
                case BEFORE -> TimeWindow.before(time);
                case AROUND -> TimeWindow.around(time);
            };
        }
    }

    private static ClockTime clockOf(TimeMention mention) {
        return ((At) mention.said()).clock();
    }
}
