package dev.frontdesk.booking;

import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.ProviderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time of an offer.
///
/// @param option its number among the times that were shown, from 1; null when it was not shown
public record OfferedSlot(
        OfferedSlotId id,
        OfferId offerId,
        ProviderId providerId,
        LocationId locationId,
        Instant startsAt,
        Instant endsAt,
        int position,
        @Nullable Integer option) {

    boolean isFor(Slot slot) {
        return startsAt.equals(slot.start())
                && providerId.equals(slot.provider().id())
                && locationId.equals(slot.location().id());
    }
}
