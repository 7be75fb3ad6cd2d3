package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/// Arguments of `get_appointment_details`.
public record GetAppointmentDetails(
        @JsonPropertyDescription("One appointment; leave out for all upcoming ones of the guest.") @Nullable
        String appointmentId) {}
