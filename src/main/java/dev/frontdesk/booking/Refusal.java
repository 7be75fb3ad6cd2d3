package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked was not done, and nothing changed.
///
/// @param error for the model: what to do next
/// @param userMessage to be said to the guest as it stands
/// @param pendingSlotOptions times that can be booked instead, offered by this very answer; always there with
///     `slot_selection_mismatch` and `slot_taken`
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "success", allowGetters = true)
public record Refusal(
        RefusalCode code,
        String error,
        String userMessage,
        @Nullable List<OfferedSlotView> pendingSlotOptions)
        implements CheckAvailabilityResult, BookingResult, CancellationResult, AppointmentDetailsResult {

    public static Refusal of(RefusalCode code, String error, String userMessage) {
        return new Refusal(code, error, userMessage, null);
    }

    @JsonProperty
    public boolean success() {
        return false;
    }
}
