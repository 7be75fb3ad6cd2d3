package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/// An appointment that is cancelled now, or was by an identical earlier request.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "success", allowGetters = true)
public record Cancelled(
        AppointmentId appointmentId,
        OffsetDateTime startTime,
        String service,
        String serviceType,
        String provider,
        String location,
        boolean idempotentReplay,
        String spokenConfirmation)
        implements CancellationResult {

    @JsonProperty
    public boolean success() {
        return true;
    }
}
