package dev.frontdesk.admin;

import dev.frontdesk.booking.BookingOrchestrator.FreeTimes;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is free on a day, told to staff and offered to nobody.
@FunctionalInterface
public interface FreeSlots {
    /// @param provider only theirs; null: anybody's
    FreeTimes on(Clinic clinic, Service service, LocalDate date, @Nullable Provider provider);
}
