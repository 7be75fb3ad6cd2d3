package dev.frontdesk.dialogue;

import dev.frontdesk.booking.AppointmentDetailsResult;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.BookingResult;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.CancellationResult;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.RescheduleAppointment;
import org.jspecify.annotations.Nullable;

/// The tools as a receptionist holds them during one turn: bound to the guest, recorded, and counted against the
/// turn's bounds. By name with JSON for a model, typed for code.
public interface TurnTools {
    /// Runs a tool by name. Never throws for what a model may get wrong: an unknown tool, broken JSON or bad
    /// arguments are answers with a code.
    ///
    /// @param toolCallId the model's id of this call
    ToolOutcome call(String toolCallId, String tool, String argumentsJson);

    CheckAvailabilityResult checkAvailability(CheckAvailability arguments);

    BookingResult bookAppointment(BookAppointment arguments);

    BookingResult rescheduleAppointment(RescheduleAppointment arguments);

    CancellationResult cancelAppointment(CancelAppointment arguments);

    AppointmentDetailsResult appointmentDetails(GetAppointmentDetails arguments);

    /// Runs one of the information tools (`get_faq_answer`, `get_service_info`, `get_provider_info`,
    /// `get_current_date`, `transfer_to_human`) with one argument, or none.
    ToolOutcome information(String tool, @Nullable String argument);
}
