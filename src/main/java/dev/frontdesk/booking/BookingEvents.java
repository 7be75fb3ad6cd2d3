package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.platform.database.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells a conversation's history what the booking brain did, in the transaction that did it. Ids, slugs and times;
/// never a person's name, number or words.
final class BookingEvents {
    private BookingEvents() {}

    /// @param offer with at least one time: "nothing is free" is no offer
    static void offered(Tx tx, Clinic clinic, ConversationId conversation, Offer offer) {
        record(tx, clinic, conversation, "slots_offered", offer(clinic, offer), offer.offeredAt());
    }

    /// What the guest was offered in another conversation counts in this one too.
    static void carriedOver(Tx tx, Clinic clinic, ConversationId conversation, Offer offer, Instant now) {
        record(tx, clinic, conversation, "offer_carried_over", offer(clinic, offer), now);
    }

    static void chosen(Tx tx, Clinic clinic, ConversationId conversation, OfferedSlot slot, Instant now) {
        var view = SlotWords.view(clinic, slot);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("offer_id", slot.offerId());
        detail.put("option", view.option());
        detail.put("start_time", view.start());
        detail.put("provider", view.provider());
        detail.put("location", view.location());
        record(tx, clinic, conversation, "choice_captured", detail, now);
    }

    /// `booked`, or `moved` when the appointment had another time before.
    static void placed(Tx tx, BookingContext context, Booked booked, Instant now) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("appointment_id", booked.appointmentId());
        detail.put("service_type", booked.serviceType());
        detail.put("start_time", booked.startTime());
        if (booked.originalStartTime() != null) {
            detail.put("original_start_time", booked.originalStartTime());
        }
        detail.put("provider", booked.provider());
        detail.put("location", booked.location());
        var kind = booked.originalStartTime() == null ? "booked" : "moved";
        record(tx, context.clinic(), context.conversation(), kind, detail, now);
    }

    static void cancelled(Tx tx, BookingContext context, Cancelled cancelled, Instant now) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("appointment_id", cancelled.appointmentId());
        detail.put("service_type", cancelled.serviceType());
        detail.put("start_time", cancelled.startTime());
        record(tx, context.clinic(), context.conversation(), "cancelled", detail, now);
    }

    private static Map<String, Object> offer(Clinic clinic, Offer offer) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("offer_id", offer.id());
        detail.put(
                "service_type",
                clinic.service(offer.serviceId()).map(Service::slug).orElse(""));
        detail.put("date", offer.day());
        detail.put("slots", offer.slots().size());
        detail.put("expires_at", SlotWords.iso(offer.expiresAt(), clinic.timeZone()));
        return detail;
    }

    private static void record(
            Tx tx, Clinic clinic, ConversationId conversation, String kind, Map<String, Object> detail, Instant now) {
        tx.dao(ConversationEventDao.class).record(clinic.id(), conversation, kind, detail, now);
    }
}
