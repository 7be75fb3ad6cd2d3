package dev.frontdesk.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a period went, day by day, beside the one before it.
///
/// @param from the first day, by each clinic's own clocks
/// @param to the last day, today
/// @param previous the same number of days before `from`
/// @param trend one for each day from `from` to `to`
public record Overview(Period period, LocalDate from, LocalDate to, Figures totals, Figures previous, List<Day> trend) {

    /// @param clearBookingIntents conversations with a successful availability check, by the assistant or staff
    /// @param conversionRate `aiAppointmentsScheduled` of `conversations`; null when there are none
    /// @param bookingSuccessRate of `clearBookingIntents`, those in which an appointment was booked or moved
    /// @param satisfaction null until conversations are scored
    public record Figures(
            int conversations,
            int clearBookingIntents,
            int aiAppointmentsScheduled,
            int appointmentsCancelled,
            @Nullable Double conversionRate,
            @Nullable Double bookingSuccessRate,
            @Nullable Double satisfaction) {}

    public record Day(LocalDate date, Figures figures) {}
}
