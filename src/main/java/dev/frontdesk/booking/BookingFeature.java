package dev.frontdesk.booking;

import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.work.DurableWork;
import java.time.InstantSource;

/// Puts the booking brain together.
///
/// @param orchestrator books; nothing else does
/// @param selection knows what was offered and chosen
public record BookingFeature(BookingOrchestrator orchestrator, SlotSelectionManager selection) {
    public static BookingFeature install(
            Database database, CalendarGateway calendar, DurableWork work, InstantSource clock) {
        AppointmentCompleter.register(database, work, clock);
        var finder = new SlotFinder(database, calendar);
        var selection = new SlotSelectionManager(database, finder);
        return new BookingFeature(new BookingOrchestrator(database, clock, finder, selection, calendar), selection);
    }
}
