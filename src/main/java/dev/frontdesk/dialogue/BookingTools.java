package dev.frontdesk.dialogue;

import dev.frontdesk.booking.AppointmentDetailsResult;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.BookingOrchestrator;
import dev.frontdesk.booking.BookingResult;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.CancellationResult;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.RescheduleAppointment;
import java.util.List;
import java.util.function.BiFunction;

/// The tools that reach appointments, all through the booking brain.
record BookingTools(
        Tool<CheckAvailability, CheckAvailabilityResult> check,
        Tool<BookAppointment, BookingResult> book,
        Tool<RescheduleAppointment, BookingResult> reschedule,
        Tool<CancelAppointment, CancellationResult> cancel,
        Tool<GetAppointmentDetails, AppointmentDetailsResult> details) {

    static BookingTools over(
            BiFunction<BookingContext, CheckAvailability, CheckAvailabilityResult> check,
            BiFunction<BookingContext, BookAppointment, BookingResult> book,
            BiFunction<BookingContext, RescheduleAppointment, BookingResult> reschedule,
            BiFunction<BookingContext, CancelAppointment, CancellationResult> cancel,
            BiFunction<BookingContext, GetAppointmentDetails, AppointmentDetailsResult> details) {
        return new BookingTools(
                new Tool<>("check_availability", """
                        Finds the free times of one service on one day and offers them to the guest. Call it before \
                        naming any time. Needs a definite day and service: ask for what is missing.""", CheckAvailability.class, Tool.Kind.BOOKING, check),
                new Tool<>("book_appointment", """
                        Books one of the times that check_availability offered in this conversation, once the guest \
                        chose it. Only its success means that there is an appointment.""", BookAppointment.class, Tool.Kind.CHANGE, book),
                new Tool<>("reschedule_appointment", """
                        Moves an appointment of the guest to a time that check_availability offered for the same \
                        service, once the guest chose it.""", RescheduleAppointment.class, Tool.Kind.CHANGE, reschedule),
                new Tool<>("cancel_appointment", """
                        Cancels an appointment of the guest, at their clear request. When it answers outside_policy, \
                        tell the guest the fee and call it again only after their yes.""", CancelAppointment.class, Tool.Kind.CHANGE, cancel),
                new Tool<>("get_appointment_details", """
                        Tells the guest's upcoming appointments, or one of them, with their ids.""", GetAppointmentDetails.class, Tool.Kind.BOOKING, details));
    }

    static BookingTools of(BookingOrchestrator orchestrator) {
        return over(
                orchestrator::checkAvailability,
                orchestrator::bookAppointment,
                orchestrator::rescheduleAppointment,
                orchestrator::cancelAppointment,
                orchestrator::appointmentDetails);
    }

    List<Tool<?, ?>> all() {
        return List.of(check, book, reschedule, cancel, details);
    }
}
