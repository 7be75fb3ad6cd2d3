package dev.frontdesk.language;

/// A time of the day somewhere in a text.
///
/// @param bare a number with nothing around it that makes it a time: it may as well be the number of an option
/// @param negated what the guest does not want: "not 3 pm", "3 doesn't work", or took back
/// @param from first token
/// @param to behind the last token
public record TimeMention(Said said, boolean bare, boolean negated, int from, int to) {
    static TimeMention at(ClockTime clock, int from, int to) {
        return new TimeMention(new At(clock), false, false, from, to);
    }

    static TimeMention within(TimeWindow window, int from, int to) {
        return new TimeMention(new Within(window), false, false, from, to);
    }

    TimeMention ruledOut() {
        return new TimeMention(said, bare, true, from, to);
    }

    public sealed interface Said {}

    /// "3 pm", "15:00", "half past two".
    public record At(ClockTime clock) implements Said {}

    /// "after 4", "in the afternoon", "around noon".
    public record Within(TimeWindow window) implements Said {}
}
