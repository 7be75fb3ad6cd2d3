package dev.frontdesk.language;

import org.jspecify.annotations.Nullable;

/// One way of naming a day.
interface DayPattern {
    /// The day that is named by the tokens from `i` on; null where none begins.
    @Nullable
    DayMention at(int i);
}
