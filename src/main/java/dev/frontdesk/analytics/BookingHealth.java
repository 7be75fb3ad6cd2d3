package dev.frontdesk.analytics;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// How bookings went in the last minutes. A rate or a percentile is null when there is nothing to take it of. What is
/// counted is counted whoever acted, the assistant or staff, unless its name says otherwise.
///
/// @param totalConversations conversations with any activity in the window, on every channel
/// @param aiAppointmentsScheduled appointments the assistant made, whatever became of them
/// @param conversionRate `aiAppointmentsScheduled` of `totalConversations`
/// @param bookingAttempts executions of `book_appointment` and `reschedule_appointment`
/// @param calendarErrors tool executions refused because the calendar could not be asked
/// @param calendarErrorRate `calendarErrors` of `bookingAttempts`, 1 when there are more errors than attempts: a
///     calendar that is down lets nobody get as far as an attempt
/// @param slotBypasses times the assistant gave to an appointment without having offered them; the database refuses
///     them, so anything but 0 is a defect
/// @param slotSelectionMismatches attempts refused because the time was not the one the guest chose
public record BookingHealth(
        OffsetDateTime windowStart,
        OffsetDateTime windowEnd,
        int totalConversations,
        int aiAppointmentsScheduled,
        int appointmentsCancelled,
        @Nullable Double conversionRate,
        int bookingAttempts,
        int calendarErrors,
        @Nullable Double calendarErrorRate,
        int slotBypasses,
        int slotSelectionMismatches,
        Latency toolLatencyP95Ms,
        Slo slo) {

    /// @param messaging of tool executions by SMS, e-mail and web chat
    public record Latency(
            @Nullable Integer messaging, @Nullable Integer voice) {}

    /// @param bookingSuccess of the conversations with a clear booking intent, that is with a successful availability
    ///     check, those in which an appointment was booked or moved
    public record Slo(
            SloTarget bookingSuccess, SloTarget calendarErrors, SloTarget latencyMessaging, SloTarget latencyVoice) {}
}
