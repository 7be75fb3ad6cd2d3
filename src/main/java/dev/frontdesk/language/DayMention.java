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
    /// @param date what the words mean on their own
    public record On(LocalDate date, Named named) implements Said {
        static On the(LocalDate date) {
            return new On(date, Named.DATE);
        }

        /// The day meant while `span` is spoken of: after "next week", a bare weekday is next week's, the first one of
        /// several; after "in February", "the 10th" is that of February.
        public LocalDate within(Between span) {
            return switch (named) {
                case DATE -> date;
                case WEEKDAY -> span.first().with(TemporalAdjusters.nextOrSame(date.getDayOfWeek()));
                case DAY_OF_MONTH ->
                    span.first()
                            .datesUntil(span.last().plusDays(1))
                            .filter(day -> day.getDayOfMonth() == date.getDayOfMonth())
                            .findFirst()
                            .orElse(date);
            };
        }

        /// The day meant while `other` is spoken of: after "December 1", "Wednesday" is the one nearest to it and
        /// "the 6th" that of the same month; the later one when both are as near. Never before `today`.
        public LocalDate near(LocalDate other, LocalDate today) {
            var found = switch (named) {
                case DATE -> date;
                case WEEKDAY -> other.minusDays(3).with(TemporalAdjusters.nextOrSame(date.getDayOfWeek()));
                case DAY_OF_MONTH ->
                    date.getDayOfMonth() <= other.lengthOfMonth() ? other.withDayOfMonth(date.getDayOfMonth()) : date;
            };
            return found.isBefore(today) ? date : found;
        }

        /// Whether the words fit a day that is known from elsewhere.
        public boolean fits(LocalDate day) {
            return switch (named) {
                case DATE -> day.equals(date);
                case WEEKDAY -> day.getDayOfWeek() == date.getDayOfWeek();
                case DAY_OF_MONTH -> day.getDayOfMonth() == date.getDayOfMonth();
            };
        }
    }

    /// How a day is named. What is less than a date may mean another day than the next one.
    public enum Named {
        DATE,
        WEEKDAY,
        /// "the 14th"
        DAY_OF_MONTH
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
