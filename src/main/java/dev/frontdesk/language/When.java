package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import dev.frontdesk.language.TimeMention.Within;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All a text says about when.
///
/// @param days what is wanted; days the guest ruled out are not among them
public record When(List<DayMention> days, List<TimeMention> times) {
    public static When read(Utterance text, LocalDate today) {
        var days = DayReader.read(text, today);
        var wanted = days.stream().filter(day -> !Negation.rulesOut(day, text)).toList();
        return new When(wanted, TimeReader.read(text, days));
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

    /// Whether the word is part of what says when.
    public boolean covers(Utterance text, String word) {
        return Stream.concat(
                        days.stream().map(d -> text.words(d.from(), d.to())),
                        times.stream().map(t -> text.words(t.from(), t.to())))
                .anyMatch(said -> (" " + said + " ").contains(" " + word + " "));
    }

    public boolean isEmpty() {
        return days.isEmpty() && times.isEmpty();
    }
}
