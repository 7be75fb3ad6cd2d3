package dev.frontdesk.booking;

import dev.frontdesk.clinic.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a conversation was offered by one look at the calendar, and what the guest chose of it.
///
/// @param slots by start; [OfferBook#shown] tells which of them the guest is shown
record Offer(
        OfferId id,
        ServiceId serviceId,
        String toolCallId,
        LocalDate day,
        Instant offeredAt,
        Instant expiresAt,
        @Nullable OfferedSlotId selectedSlotId,
        List<OfferedSlot> slots) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /// What all its slots have in common, like their provider or their place; empty when they differ.
    <T> Optional<T> only(Function<OfferedSlot, T> what) {
        var values = slots.stream().map(what).distinct().toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    Optional<OfferedSlot> selected() {
        return slots.stream().filter(s -> s.id().equals(selectedSlotId)).findFirst();
    }
}
