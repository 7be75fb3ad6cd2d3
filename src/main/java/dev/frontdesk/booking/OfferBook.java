package dev.frontdesk.booking;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadata.PendingSlotOffers;
import dev.frontdesk.conversation.ConversationMetadataDao;
import dev.frontdesk.platform.database.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes and reads the offers of a conversation, and shows the latest in its metadata.
final class OfferBook {
    /// So many times are shown at most; the rest can be booked by naming them.
    static final int SHOWN_AT_MOST = 10;

    /// So many are suggested, spread over the day; they carry the first option numbers.
    private static final int SUGGESTED = 3;

    /// An expired offer stays on record this long, so that a late guest is told that it expired.
    private static final Duration REMEMBERED_AFTER_EXPIRY = Duration.ofHours(12);

    private OfferBook() {}

    /// What is to be offered.
    ///
    /// @param slots by start, one a start
    record Draft(
            Service service,
            LocalDate day,
            List<Slot> slots,
            String toolCallId,
            Instant offeredAt,
            Instant expiresAt) {}

    /// Records an offer. A choice the guest made of an earlier offer lives on if this one holds the same time with the
    /// same provider, and ends otherwise: what is asked about now is what counts.
    static Offer write(Tx tx, Clinic clinic, ConversationId conversation, Draft draft) {
        var offer = store(tx, clinic, conversation, draft);
        if (!offer.slots().isEmpty()) {
            BookingEvents.offered(tx, clinic, conversation, offer);
        }
        return offer;
    }

    /// Records an offer that was made in another conversation, as one of this conversation.
    static void carryOver(Tx tx, Clinic clinic, ConversationId conversation, Draft draft, Instant now) {
        BookingEvents.carriedOver(tx, clinic, conversation, store(tx, clinic, conversation, draft), now);
    }

    private static Offer store(Tx tx, Clinic clinic, ConversationId conversation, Draft draft) {
        var metadata = lockMetadata(tx, clinic, conversation);
        var dao = tx.dao(OfferDao.class);
        var earlier = read(dao, clinic, conversation, draft.offeredAt());
        var chosen = earlier.stream().flatMap(o -> o.selected().stream()).findFirst();
        var id = OfferId.create();
        dao.insert(
                clinic.id(),
                id,
                conversation,
                draft.service().id(),
                draft.toolCallId(),
                draft.day(),
                draft.offeredAt(),
                draft.expiresAt());
        var slots = numbered(id, draft.slots());
        dao.insertSlots(clinic.id(), id, conversation, draft.service().id(), slots);
        var selected = chosen.flatMap(c -> slots.stream()
                        .filter(s -> s.startsAt().equals(c.startsAt())
                                && s.providerId().equals(c.providerId()))
                        .findFirst())
                .map(OfferedSlot::id)
                .orElse(null);
        if (chosen.isPresent()) {
            dao.select(clinic.id(), conversation, selected);
        }
        var forgotten = draft.offeredAt().minus(REMEMBERED_AFTER_EXPIRY);
        if (earlier.stream().anyMatch(o -> o.expiresAt().isBefore(forgotten))) {
            dao.closeExpired(clinic.id(), conversation, forgotten);
        }
        var offer = new Offer(
                id,
                draft.service().id(),
                draft.toolCallId(),
                draft.day(),
                draft.offeredAt(),
                draft.expiresAt(),
                selected,
                slots);
        var pending = slots.isEmpty() ? stillOpen(metadata, draft.offeredAt()) : pending(clinic, offer);
        writeMetadata(tx, clinic, conversation, new ConversationMetadata(metadata.lastAppointment(), true, pending));
        return offer;
    }

    /// What the metadata shows when there is nothing new to show: the latest offer, as long as it lives.
    private static @Nullable PendingSlotOffers stillOpen(ConversationMetadata metadata, Instant now) {
        var shown = metadata.pendingSlotOffers();
        return shown != null && shown.isOpen(now) ? shown : null;
    }

    /// The open offers of a conversation, latest first. Of those that have expired the slots are not read: all there is
    /// to know of them is that they have.
    static List<Offer> read(OfferDao dao, Clinic clinic, ConversationId conversation, Instant now) {
        var rows = dao.open(clinic.id(), conversation);
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream()
                .filter(row -> row.expiresAt().isAfter(now))
                .map(OfferDao.OfferRow::id)
                .toList();
        var slots = dao.slots(clinic.id(), ids).stream().collect(groupingBy(OfferedSlot::offerId));
        return rows.stream()
                .map(row -> row.with(slots.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /// Makes `slot` the guest's one choice in this conversation, or takes an earlier choice back.
    static void select(Tx tx, Clinic clinic, ConversationId conversation, Optional<OfferedSlot> slot, Instant now) {
        var metadata = lockMetadata(tx, clinic, conversation);
        var changed = tx.dao(OfferDao.class)
                .select(clinic.id(), conversation, slot.map(OfferedSlot::id).orElse(null));
        if (changed > 0) {
            slot.ifPresent(chosen -> BookingEvents.chosen(tx, clinic, conversation, chosen, now));
        }
        var shown = metadata.pendingSlotOffers();
        if (shown != null) {
            var view = slot.map(s -> SlotWords.view(clinic, s)).orElse(null);
            var pending = shown.withSelection(view);
            writeMetadata(
                    tx,
                    clinic,
                    conversation,
                    new ConversationMetadata(metadata.lastAppointment(), metadata.pendingBookingIntent(), pending));
        }
    }

    /// What is shown of an offer, in the order of the option numbers.
    static List<OfferedSlot> shown(Offer offer) {
        return offer.slots().stream()
                .sorted(comparingInt(OfferedSlot::option))
                .limit(SHOWN_AT_MOST)
                .toList();
    }

    /// What is said first of an offer: the first option numbers.
    static List<OfferedSlot> suggested(Offer offer) {
        return shown(offer).stream().limit(SUGGESTED).toList();
    }

    static ConversationMetadata lockMetadata(Tx tx, Clinic clinic, ConversationId conversation) {
        return tx.dao(ConversationMetadataDao.class)
                .lock(clinic.id(), conversation)
                .map(ConversationMetadataDao.MetadataRow::customMetadata)
                .orElseThrow(() -> new IllegalStateException("no conversation " + conversation));
    }

    private static void writeMetadata(
            Tx tx, Clinic clinic, ConversationId conversation, ConversationMetadata metadata) {
        tx.dao(ConversationMetadataDao.class).update(clinic.id(), conversation, metadata);
    }

    /// Writes the metadata together with what the conversation led to.
    static void conclude(
            Tx tx, Clinic clinic, ConversationId conversation, ConversationMetadata metadata, String outcome) {
        tx.dao(ConversationMetadataDao.class).conclude(clinic.id(), conversation, metadata, outcome);
    }

    private static PendingSlotOffers pending(Clinic clinic, Offer offer) {
        var zone = clinic.timeZone();
        var offers = new PendingSlotOffers(
                offer.toolCallId(),
                clinic.service(offer.serviceId()).map(Service::slug).orElse(""),
                offer.day(),
                SlotWords.iso(offer.offeredAt(), zone),
                SlotWords.iso(offer.expiresAt(), zone),
                SlotWords.views(clinic, shown(offer)),
                SlotWords.views(clinic, offer.slots()),
                null,
                null);
        return offers.withSelection(
                offer.selected().map(slot -> SlotWords.view(clinic, slot)).orElse(null));
    }

    /// The suggestions get the first numbers, since they are said first; then the day from its beginning. The lowest
    /// numbers are what is shown.
    private static List<OfferedSlot> numbered(OfferId offer, List<Slot> slots) {
        var order = IntStream.concat(spread(slots.size()), IntStream.range(0, slots.size()))
                .distinct()
                .boxed()
                .toList();
        var numbered = new ArrayList<OfferedSlot>();
        for (var slot : slots) {
            var position = numbered.size();
            numbered.add(new OfferedSlot(
                    OfferedSlotId.create(),
                    offer,
                    slot.provider().id(),
                    slot.location().id(),
                    slot.start(),
                    slot.guestTime().end(),
                    position,
                    order.indexOf(position) + 1));
        }
        return numbered;
    }

    private static IntStream spread(int size) {
        return size <= SUGGESTED ? IntStream.range(0, size) : IntStream.of(0, size / 2, size - 1);
    }
}
