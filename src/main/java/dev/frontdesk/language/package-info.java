/// Reads and words English: dates, times, parts of the day, choices, names, yes and no. Pure functions of a text
/// and a moment; knows nothing of clinics or bookings.
@NullMarked
package dev.frontdesk.language;

import org.jspecify.annotations.NullMarked;
