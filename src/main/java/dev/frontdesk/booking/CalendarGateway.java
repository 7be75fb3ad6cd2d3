package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.platform.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The port to the calendars providers keep: when they are busy for reasons of their own.
public interface CalendarGateway {
    /// When one provider is busy, as far as their calendar tells.
    sealed interface BusyTime {
        record Known(List<TimeRange> busy) implements BusyTime {}

        /// The calendar cannot be read. Never to be taken for free, nor for busy.
        record Unknown(String reason) implements BusyTime {}
    }

    /// Busy time of each of `providers` within `range`. Answers from near memory; never throws for a vendor's failure.
    Map<ProviderId, BusyTime> busyTime(Clinic clinic, Collection<Provider> providers, TimeRange range);

    /// The calendar state a new appointment with `provider` starts in.
    CalendarState initialState(Clinic clinic, Provider provider);
}
