package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/// Arguments of `book_appointment`.
public record BookAppointment(
        @JsonPropertyDescription("Start of one of the slots that check_availability offered, ISO 8601, copied exactly.")
        String startTime,

        @JsonPropertyDescription("The service the slot was offered for.")
        String serviceType,

        @JsonPropertyDescription("The guest's name, when it is not known yet.") @Nullable
        String customerName,

        @JsonPropertyDescription("A phone number in E.164, only if it is another than the one they write or call from.")
        @Nullable
        String customerPhone,

        @JsonPropertyDescription("The guest's e-mail address, if they gave one.") @Nullable
        String customerEmail,

        @JsonPropertyDescription("The provider of the offered slot, if the guest chose one.") @Nullable
        String provider,

        @JsonPropertyDescription("Anything the guest wants the clinic to know.") @Nullable
        String notes) {}
