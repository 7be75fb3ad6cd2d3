package dev.frontdesk.booking;

import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.ProviderId;
import java.time.Instant;

/// One time of an offer.
///
/// @param position its place by the clock, from 0
/// @param option its number, from 1: first those that are shown, in that order, then the rest by the clock
public record OfferedSlot(
        OfferedSlotId id,
        OfferId offerId,
        ProviderId providerId,
        LocationId locationId,
        Instant startsAt,
        Instant endsAt,
        int position,
        int option) {

    boolean isFor(Slot slot) {
        return startsAt.equals(slot.start())
                && providerId.equals(slot.provider().id())
                && locationId.equals(slot.location().id());
    }
}
