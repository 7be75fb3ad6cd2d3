/// Read-only questions about how bookings go.
@NullMarked
package dev.frontdesk.analytics;

import org.jspecify.annotations.NullMarked;
