package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/// Arguments of `reschedule_appointment`.
public record RescheduleAppointment(
        @JsonPropertyDescription("The appointment to move, as get_appointment_details names it.")
        String appointmentId,

        @JsonPropertyDescription(
                "Start of one of the slots that check_availability offered for the same service, ISO 8601.")
        String newStartTime,

        @JsonPropertyDescription("The provider of the offered slot, if the guest chose one.") @Nullable
        String provider) {}
