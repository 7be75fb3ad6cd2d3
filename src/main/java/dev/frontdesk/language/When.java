package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import dev.frontdesk.language.TimeMention.Within;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All a text says about when.
///
/// @param days what is wanted; days the guest ruled out or took back are not among them
public record When(List<DayMention> days, List<TimeMention> times) {
    public static When read(Utterance text, LocalDate today) {
        var days = DayReader.read(text, today);
        return new When(wanted(days, text), TimeReader.read(text, days));
    }

    private static List<DayMention> wanted(List<DayMention> days, Utterance text) {
        var wanted = new ArrayList<DayMention>();
        for (var day : days) {
            int last = wanted.isEmpty() ? 0 : wanted.getLast().to();
            boolean plainNo = Correction.isPlainNo(text, last, day.from());
            boolean surname = days.size() > 1 && NameReader.isSurname(text, day.from(), day.to());
            if (surname || SideClause.rulesOut(day, text) || (!plainNo && Negation.rulesOut(day, text))) {
                continue;
            }
            if (last > 0 && Correction.turns(text, last, day.from())) {
                takeBack(wanted, text);
            }
            wanted.add(day);
        }
        return List.copyOf(wanted);
    }

    /// Drops what was said last, and what it was said together with: "the 3rd or 4th, no, the 5th".
    private static void takeBack(List<DayMention> wanted, Utterance text) {
        while (!wanted.isEmpty()
                && !Correction.isHeld(
                        text, wanted.getLast().from(), wanted.getLast().to())) {
            var dropped = wanted.removeLast();
            if (wanted.isEmpty() || !Correction.joins(text, wanted.getLast().to(), dropped.from())) {
                return;
            }
        }
    }

    /// The times of the clock that are wanted; what the guest ruled out is not among them.
    public List<ClockTime> clocks() {
        return times.stream()
                .filter(t -> !t.negated() && t.said() instanceof At)
                .map(t -> ((At) t.said()).clock())
                .toList();
    }

    /// What is left of the day when everything said about it holds; nothing when nothing was said.
    public Optional<TimeWindow> window() {
        return times.stream()
                .filter(t -> !t.negated() && t.said() instanceof Within)
                .map(t -> ((Within) t.said()).window())
                .reduce(TimeWindow::narrowedBy);
    }

    /// The mentions that begin at token `from` or later, and before `to`.
    public When between(int from, int to) {
        return new When(
                days.stream().filter(d -> d.from() >= from && d.from() < to).toList(),
                times.stream().filter(t -> t.from() >= from && t.from() < to).toList());
    }

    public boolean isEmpty() {
        return days.isEmpty() && times.isEmpty();
    }
}
