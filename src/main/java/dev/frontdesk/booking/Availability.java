package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is free on a day for a service, and by being returned offered to the conversation. Empty lists: nothing
/// is free.
///
/// @param availabilitySummary one sentence for the model or the guest
/// @param availabilityWindows stretches of back-to-back starts
/// @param suggestedSlots the two or three to say first, spread over the day
/// @param availableSlots at most 10, in the order they are shown; `option` counts in this order
/// @param allSlots every start that can be booked
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(value = "success", allowGetters = true)
public record Availability(
        LocalDate date,
        String serviceType,
        String service,
        int durationMinutes,
        String availabilitySummary,
        List<Window> availabilityWindows,
        List<OfferedSlotView> suggestedSlots,
        List<OfferedSlotView> availableSlots,
        List<OfferedSlotView> allSlots,
        OffsetDateTime offerExpiresAt,
        @Nullable String provider,
        Map<String, ArgumentAdjustment> argumentAdjustments)
        implements CheckAvailabilityResult {

    /// @param label "9:00 AM to 11:30 AM"
    /// @param spokenLabel "from 9 in the morning to 11:30 in the morning"
    public record Window(
            OffsetDateTime start,
            OffsetDateTime end,
            String startTime,
            String endTime,
            String label,
            String spokenLabel) {}

    /// The same without what starts then, to be said to somebody who has that already.
    public Availability without(OffsetDateTime start) {
        return new Availability(
                date,
                serviceType,
                service,
                durationMinutes,
                availabilitySummary,
                availabilityWindows,
                without(start, suggestedSlots),
                without(start, availableSlots),
                without(start, allSlots),
                offerExpiresAt,
                provider,
                argumentAdjustments);
    }

    private static List<OfferedSlotView> without(OffsetDateTime start, List<OfferedSlotView> slots) {
        return slots.stream().filter(slot -> !slot.start().isEqual(start)).toList();
    }

    @JsonProperty
    public boolean success() {
        return true;
    }
}
