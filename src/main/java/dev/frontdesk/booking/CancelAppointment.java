package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/// Arguments of `cancel_appointment`.
public record CancelAppointment(
        @JsonPropertyDescription("The appointment to cancel, as get_appointment_details names it.")
        String appointmentId,

        @JsonPropertyDescription("Why, in the guest's words, if they said.") @Nullable
        String cancellationReason) {}
