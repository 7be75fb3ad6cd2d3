/// The booking brain: the only way to an appointment. Finds free times, offers them, holds guests and models to
/// what was offered, books, moves and cancels. Knows no channel, no model and no HTTP.
@NullMarked
package dev.frontdesk.booking;

import org.jspecify.annotations.NullMarked;
