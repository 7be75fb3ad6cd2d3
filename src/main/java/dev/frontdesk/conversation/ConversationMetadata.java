package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `custom_metadata`: what integrations read of a conversation, in its fixed shape. A projection of the offers and the
/// appointment, written with them in one transaction; nothing decides by it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationMetadata(
        @Nullable LastAppointment lastAppointment,
        boolean pendingBookingIntent,
        @Nullable PendingSlotOffers pendingSlotOffers) {

    public static final ConversationMetadata EMPTY = new ConversationMetadata(null, false, null);

    /// What there is to be read of it at `now`: an offer that has expired is no longer open.
    public ConversationMetadata asOf(Instant now) {
        return pendingSlotOffers == null || pendingSlotOffers.isOpen(now)
                ? this
                : new ConversationMetadata(lastAppointment, pendingBookingIntent, null);
    }

    /// @param status `scheduled` or `cancelled`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastAppointment(
            String appointmentId,
            String calendarEventId,
            String serviceType,
            String provider,
            OffsetDateTime startTime,
            String status,
            @Nullable String cancellationReason) {}

    /// The latest offer that is open.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PendingSlotOffers(
            String toolCallId,
            String serviceType,
            LocalDate date,
            OffsetDateTime offeredAt,
            OffsetDateTime expiresAt,
            List<OfferedSlotView> slots,
            List<OfferedSlotView> allSlots,
            @Nullable Integer selectedOptionIndex,
            @Nullable OfferedSlotView selectedSlot) {

        public boolean isOpen(Instant now) {
            return expiresAt.toInstant().isAfter(now);
        }

        public PendingSlotOffers withSelection(@Nullable OfferedSlotView slot) {
            return new PendingSlotOffers(
                    toolCallId,
                    serviceType,
                    date,
                    offeredAt,
                    expiresAt,
                    slots,
                    allSlots,
                    slot == null ? null : slot.option(),
                    slot);
        }
    }

    /// A slot as it is shown. `option` counts from 1: first the slots that are shown, in that order, then the others.
    public record OfferedSlotView(
            int option,
            OffsetDateTime start,
            OffsetDateTime end,
            String startTime,
            String endTime,
            String provider,
            String location) {}
}
