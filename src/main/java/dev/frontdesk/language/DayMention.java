package dev.frontdesk.language;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A day, or something like one, somewhere in a text.
///
/// @param from first token
/// @param to behind the last token
public record DayMention(Said said, int from, int to) {
    public sealed interface Said {}

    /// One day, today or later.
    ///
    /// @param weekday whether only a weekday was named, so that another week may be meant
    public record On(LocalDate date, boolean weekday) implements Said {
        /// The day meant while `span` is spoken of: after "next week", a bare weekday is next week's.
        public LocalDate within(Between span) {
            return weekday ? span.first().with(TemporalAdjusters.nextOrSame(date.getDayOfWeek())) : date;
        }
    }

    /// A day that is over. It is never moved: somebody has to ask what was meant.
    public record Past(LocalDate date) implements Said {}

    /// Several days, none of them named: "next week", "in December".
    ///
    /// @param words as they follow "which day"
    public record Between(LocalDate first, LocalDate last, String words) implements Said {
        /// What is left of the days from `first` to `last` when those before today are over.
        static Between from(LocalDate today, LocalDate first, LocalDate last, String words) {
            return new Between(first.isBefore(today) ? today : first, last, words);
        }
    }

    /// "As soon as possible".
    public record Soonest() implements Said {}

    /// A date no calendar has: "Feb 30".
    public record Impossible(String words) implements Said {}
}
