package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows what a conversation was offered and what the guest chose of it, and holds every booking to that.
public final class SlotSelectionManager {
    private final Database database;
    private final SlotFinder finder;

    public SlotSelectionManager(Database database, SlotFinder finder) {
        this.database = database;
        this.finder = finder;
    }

    /// Understands which of the open offers the guest's words choose, and remembers it: the choice wins over whatever a
    /// model passes later. Words that choose something else, or nothing clear, take an earlier choice back; words
    /// about something else leave it.
    ///
    /// @param replies what the assistant said of late, latest first: "the second one" is the second that was said;
    ///     where nothing was, it counts as the tool numbered them
    public SlotChoice capture(
            Clinic clinic, ConversationId conversation, String text, List<String> replies, Instant now) {
        var offers = open(clinic, conversation, now).stream()
                .filter(offer -> !offer.isExpired(now))
                .toList();
        if (offers.isEmpty()) {
            return new SlotChoice.None();
        }
        var today = clinic.today(now);
        var said = OfferedSlots.asSaidIn(replies, readable(clinic, offers), clinic, today);
        var choice = SlotChoiceReader.read(text, said, clinic, today);
        switch (choice) {
            case SlotChoice.None _ -> {}
            case SlotChoice.Chosen chosen -> select(clinic, conversation, slotOf(clinic, offers, chosen), now);
            case SlotChoice.Unclear _, SlotChoice.NotOffered _ -> select(clinic, conversation, Optional.empty(), now);
        }
        return choice;
    }

    private void select(Clinic clinic, ConversationId conversation, Optional<OfferedSlot> slot, Instant now) {
        database.useTransaction(tx -> {
            tx.commitWithoutWaiting(); // part of a turn: what ends it makes this durable
            OfferBook.select(tx, clinic, conversation, slot, now);
        });
    }

    /// Offers again, in `conversation`, what the customer was last offered in another one and what is still free of it,
    /// with the same expiry. To be called when a conversation begins.
    ///
    /// @return whether they were offered anything
    public boolean carryOver(Clinic clinic, ConversationId conversation, CustomerId customer, Instant now) {
        var elsewhere = database.dao(OfferDao.class).offeredElsewhere(clinic.id(), customer, conversation, now);
        elsewhere.ifPresent(offered -> open(clinic, offered, now).reversed().stream()
                .filter(offer -> !offer.isExpired(now))
                .forEach(offer -> offerAgain(clinic, conversation, customer, offer, now)));
        return elsewhere.isPresent();
    }

    private void offerAgain(Clinic clinic, ConversationId conversation, CustomerId customer, Offer offer, Instant now) {
        var service = clinic.service(offer.serviceId()).filter(clinic::has);
        if (service.isEmpty()) {
            return;
        }
        var query = new SlotFinder.Query(clinic, service.get(), offer.day(), null, null, offer.offeredAt(), customer);
        var free = finder.find(query).slots().stream()
                .filter(slot -> slot.start().isAfter(now))
                .filter(slot -> offer.slots().stream().anyMatch(offered -> offered.isFor(slot)))
                .toList();
        if (!free.isEmpty()) {
            var draft = new OfferBook.Draft(
                    service.get(), offer.day(), free, offer.toolCallId(), offer.offeredAt(), offer.expiresAt());
            database.useTransaction(tx -> OfferBook.carryOver(tx, clinic, conversation, draft, now));
        }
    }

    /// What a booking is held to.
    sealed interface Resolution {
        /// @param byGuest whether the guest's own words chose it
        record Found(Offer offer, OfferedSlot slot, boolean byGuest) implements Resolution {}

        record NotAmongOffers(Offer latest) implements Resolution {}

        record Expired() implements Resolution {}

        record NothingOffered() implements Resolution {}

        /// Whether times are open, offered since the last booking of the service: then the words mean one of these.
        default boolean isOpen() {
            return this instanceof Found || this instanceof NotAmongOffers;
        }

        /// Whether it is a slot at the very start of an appointment, but with another provider or at another place.
        default boolean isElsewhereThan(Appointment appointment) {
            return this instanceof Found found
                    && found.slot().startsAt().equals(appointment.startsAt())
                    && !appointment.isAt(found.slot());
        }
    }

    /// Finds the offered slot that a request means: the guest's choice if there is one, else the one at the time
    /// passed.
    ///
    /// @param start the time passed, or null when it could not be read
    /// @param provider the provider passed, or null for whoever was offered
    Resolution resolve(
            BookingContext context,
            ServiceId service,
            @Nullable StartTime start,
            @Nullable ProviderId provider,
            Instant now) {
        var offers = open(context.clinic(), context.conversation(), now).stream()
                .filter(offer -> offer.serviceId().equals(service))
                .toList();
        var live = offers.stream().filter(offer -> !offer.isExpired(now)).toList();
        var zone = context.clinic().timeZone();
        for (var offer : live) {
            var selected = offer.selected();
            if (selected.isPresent()) {
                return new Resolution.Found(offer, selected.get(), true);
            }
        }
        for (var offer : live) {
            for (var slot : offer.slots()) {
                if (start != null
                        && start.matches(slot.startsAt(), zone)
                        && (provider == null || provider.equals(slot.providerId()))) {
                    return new Resolution.Found(offer, slot, false);
                }
            }
        }
        if (!live.isEmpty()) {
            return new Resolution.NotAmongOffers(live.getFirst());
        }
        return offers.isEmpty() ? new Resolution.NothingOffered() : new Resolution.Expired();
    }

    private List<Offer> open(Clinic clinic, ConversationId conversation, Instant now) {
        return OfferBook.read(database.dao(OfferDao.class), clinic, conversation, now);
    }

    private static List<OfferedSlots> readable(Clinic clinic, List<Offer> offers) {
        return offers.stream()
                .map(offer -> new OfferedSlots(
                        slug(clinic, offer),
                        SlotWords.views(clinic, OfferBook.shown(offer)),
                        SlotWords.views(clinic, offer.slots())))
                .toList();
    }

    private static Optional<OfferedSlot> slotOf(Clinic clinic, List<Offer> offers, SlotChoice.Chosen chosen) {
        return offers.stream()
                .filter(offer -> slug(clinic, offer).equals(chosen.serviceType()))
                .flatMap(offer -> offer.slots().stream())
                .filter(slot -> SlotWords.view(clinic, slot).equals(chosen.slot()))
                .findFirst();
    }

    private static String slug(Clinic clinic, Offer offer) {
        return clinic.service(offer.serviceId()).map(Service::slug).orElse("");
    }
}
