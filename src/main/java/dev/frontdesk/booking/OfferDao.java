package dev.frontdesk.booking;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// Offers and their slots. What a conversation can hold open is bounded: see [SlotSelectionManager].
interface OfferDao {
    /// An offer without its slots.
    record OfferRow(
            OfferId id,
            ServiceId serviceId,
            String toolCallId,
            LocalDate day,
            Instant offeredAt,
            Instant expiresAt,
            @Nullable OfferedSlotId selectedSlotId) {
        Offer with(List<OfferedSlot> slots) {
            return new Offer(id, serviceId, toolCallId, day, offeredAt, expiresAt, selectedSlotId, slots);
        }
    }

    @SqlUpdate("""
            INSERT INTO slot_offers (clinic_id, id, conversation_id, service_id, tool_call_id, day, offered_at, expires_at)
            VALUES (:clinicId, :id, :conversationId, :serviceId, :toolCallId, :day, :offeredAt, :expiresAt)
            """)
    void insert(
            ClinicId clinicId,
            OfferId id,
            ConversationId conversationId,
            ServiceId serviceId,
            String toolCallId,
            LocalDate day,
            Instant offeredAt,
            Instant expiresAt);

    /// All slots of an offer, in one statement.
    default void insertSlots(
            ClinicId clinicId,
            OfferId offerId,
            ConversationId conversationId,
            ServiceId serviceId,
            List<OfferedSlot> slots) {
        insertSlots(
                clinicId,
                offerId,
                conversationId,
                serviceId,
                slots.stream().map(OfferedSlot::id).toList(),
                slots.stream().map(OfferedSlot::providerId).toList(),
                slots.stream().map(OfferedSlot::locationId).toList(),
                slots.stream().map(OfferedSlot::startsAt).toList(),
                slots.stream().map(OfferedSlot::endsAt).toList(),
                slots.stream().map(OfferedSlot::position).toList(),
                slots.stream().map(OfferedSlot::option).toList());
    }

    /// As columns: the nth of each list is the nth slot's.
    @SqlUpdate("""
            INSERT INTO offered_slots (clinic_id, offer_id, conversation_id, service_id,
                                       id, provider_id, location_id, starts_at, ends_at, position, option)
            SELECT :clinicId, :offerId, :conversationId, :serviceId, s.*
            FROM unnest(:ids, :providers, :locations, :starts, :ends, :positions, :options) AS s
            """)
    void insertSlots(
            ClinicId clinicId,
            OfferId offerId,
            ConversationId conversationId,
            ServiceId serviceId,
            List<OfferedSlotId> ids,
            List<ProviderId> providers,
            List<LocationId> locations,
            List<Instant> starts,
            List<Instant> ends,
            List<Integer> positions,
            List<Integer> options);

    /// The open offers, expired ones included, latest first.
    @SqlQuery("""
            SELECT id, service_id, tool_call_id, day, offered_at, expires_at, selected_slot_id
            FROM slot_offers WHERE clinic_id = :clinicId AND conversation_id = :conversationId AND open
            ORDER BY seq DESC
            """)
    List<OfferRow> open(ClinicId clinicId, ConversationId conversationId);

    @SqlQuery("""
            SELECT s.* FROM unnest(:offers) AS wanted (offer_id)
            CROSS JOIN LATERAL (
                SELECT id, offer_id, provider_id, location_id, starts_at, ends_at, position, option
                FROM offered_slots WHERE clinic_id = :clinicId AND offer_id = wanted.offer_id
                OFFSET 0
            ) s
            ORDER BY s.position
            """)
    List<OfferedSlot> slots(ClinicId clinicId, List<OfferId> offers);

    /// Takes an offer for the rest of the transaction, if it can still be booked.
    @SqlQuery("""
            SELECT id FROM slot_offers
            WHERE clinic_id = :clinicId AND id = :id AND open AND expires_at > :now
            FOR NO KEY UPDATE
            """)
    Optional<OfferId> lockBookable(ClinicId clinicId, OfferId id, Instant now);

    /// After a booking its service's offers can be booked no more.
    @SqlUpdate("""
            UPDATE slot_offers SET open = FALSE
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId AND service_id = :serviceId AND open
            """)
    void closeForService(ClinicId clinicId, ConversationId conversationId, ServiceId serviceId);

    /// Closes what nobody can book any more.
    @SqlUpdate("""
            UPDATE slot_offers SET open = FALSE
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId AND open
              AND expires_at < :expiredBefore
            """)
    void closeExpired(ClinicId clinicId, ConversationId conversationId, Instant expiredBefore);

    /// Makes `slot` the conversation's one selection, on its own offer; null: no selection.
    ///
    /// @return 0 when it was so before
    @SqlUpdate("""
            UPDATE slot_offers o SET selected_slot_id = s.id
            FROM (SELECT w.id AS offer_id, os.id FROM slot_offers w
                  LEFT JOIN offered_slots os ON os.clinic_id = w.clinic_id AND os.offer_id = w.id AND os.id = :slot
                  WHERE w.clinic_id = :clinicId AND w.conversation_id = :conversationId AND w.open) s
            WHERE o.clinic_id = :clinicId AND o.id = s.offer_id AND o.selected_slot_id IS DISTINCT FROM s.id
            """)
    int select(ClinicId clinicId, ConversationId conversationId, @Nullable OfferedSlotId slot);

    /// Where else this customer was offered times that can still be booked: the latest such conversation.
    ///
    /// Their conversations first, and one index probe for each: `OFFSET 0` keeps the planner, who guesses at young
    /// tables, from reading the open offers of the whole clinic instead.
    @SqlQuery("""
            SELECT o.conversation_id
            FROM (SELECT id FROM conversations
                  WHERE clinic_id = :clinicId AND customer_id = :customerId AND id <> :conversationId OFFSET 0) c
            CROSS JOIN LATERAL (
                SELECT conversation_id, offered_at FROM slot_offers
                WHERE clinic_id = :clinicId AND conversation_id = c.id AND open AND expires_at > :now
                OFFSET 0
            ) o
            ORDER BY o.offered_at DESC LIMIT 1
            """)
    Optional<ConversationId> offeredElsewhere(
            ClinicId clinicId, CustomerId customerId, ConversationId conversationId, Instant now);
}
