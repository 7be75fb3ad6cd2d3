package dev.frontdesk.admin;

import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.dialogue.ToolOutcome;

/// The booking tools by name, as staff use them: the same that serve guests.
@FunctionalInterface
public interface StaffTools {
    ToolOutcome call(BookingContext context, String tool, String argumentsJson);
}
