package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A committed appointment, new, moved or found again.
///
/// @param originalStartTime where it was, after a move
/// @param service the service's name; `serviceType` is its slug
/// @param wasAutoAdjusted whether what was done differs from what was passed
/// @param idempotentReplay whether it had been booked by an earlier, identical request
/// @param spokenConfirmation to be said to the guest as it stands
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "success", allowGetters = true)
public record Booked(
        AppointmentId appointmentId,
        String eventId,
        OffsetDateTime startTime,
        @Nullable OffsetDateTime originalStartTime,
        String service,
        String serviceType,
        String provider,
        String location,
        int durationMinutes,
        boolean wasAutoAdjusted,
        Map<String, ArgumentAdjustment> argumentAdjustments,
        boolean idempotentReplay,
        CalendarState calendarState,
        String spokenConfirmation)
        implements BookingResult {

    @JsonProperty
    public boolean success() {
        return true;
    }
}
