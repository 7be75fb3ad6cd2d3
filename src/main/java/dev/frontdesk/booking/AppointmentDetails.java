package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/// The guest's appointments, soonest first: the one asked for, or all upcoming ones.
///
/// @param summary to be said to the guest as it stands
@JsonIgnoreProperties(value = "success", allowGetters = true)
public record AppointmentDetails(List<Item> appointments, String summary) implements AppointmentDetailsResult {

    /// @param status `scheduled`, `cancelled`, `completed` or `no_show`
    /// @param insideCancellationWindow whether cancelling it now costs the clinic's fee
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            AppointmentId appointmentId,
            String status,
            String service,
            String serviceType,
            String provider,
            String location,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            int durationMinutes,
            boolean insideCancellationWindow) {}

    @JsonProperty
    public boolean success() {
        return true;
    }
}
