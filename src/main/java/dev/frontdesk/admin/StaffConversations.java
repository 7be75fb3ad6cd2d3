package dev.frontdesk.admin;

import dev.frontdesk.booking.SlotSelectionManager;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Conversations that staff hold for a guest: at the desk, on the telephone.
final class StaffConversations {
    private final Database database;
    private final SlotSelectionManager selection;
    private final InstantSource clock;

    /// @param phone E.164
    record Guest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    StaffConversations(Database database, SlotSelectionManager selection, InstantSource clock) {
        this.database = database;
        this.selection = selection;
        this.clock = clock;
    }

    /// Opens one with the customer who has this number, or else this address; with a new one when nobody has. What is
    /// known of them stays, and what they were offered follows them here.
    StaffConversationDao.Parties open(Clinic clinic, Guest guest) {
        var now = clock.instant();
        var parties = database.inTransaction(tx -> {
            var customer = customer(tx, clinic.id(), guest, now);
            tx.dao(CustomerDao.class).learn(clinic.id(), customer, guest.name(), guest.email());
            var opened = tx.dao(ConversationDao.class)
                    .open(
                            clinic.id(),
                            ConversationId.create(),
                            customer,
                            BookingChannel.STAFF_CONSOLE.wireName(),
                            ConversationMetadata.EMPTY,
                            now)
                    .orElseThrow();
            return new StaffConversationDao.Parties(clinic.id(), opened.id(), customer);
        });
        selection.carryOver(clinic, parties.id(), parties.customerId(), now);
        return parties;
    }

    /// One that staff opened in one of these clinics.
    Optional<StaffConversationDao.Parties> find(List<ClinicId> clinics, ConversationId id) {
        return database.dao(StaffConversationDao.class).find(clinics, id);
    }

    /// Something is being done in it now.
    void touch(StaffConversationDao.Parties parties) {
        database.useTransaction(tx -> {
            tx.commitWithoutWaiting(); // what is done in it waits, and this with it
            tx.dao(ConversationDao.class).touch(parties.clinicId(), parties.id(), clock.instant());
        });
    }

    private static CustomerId customer(Tx tx, ClinicId clinic, Guest guest, Instant now) {
        var customers = tx.dao(CustomerDao.class);
        if (guest.phone() != null) {
            return customers
                    .byPhoneOrNew(clinic, CustomerId.create(), guest.phone(), now)
                    .id();
        }
        var id = CustomerId.create();
        var isNew = customers.insert(clinic, id, null, guest.email(), guest.name(), now) == 1;
        if (isNew || guest.email() == null) {
            return id;
        }
        return customers
                .findByEmailAlone(clinic, guest.email())
                .orElseThrow(() -> new IllegalStateException("the customer that was in the way is gone"))
                .id();
    }
}
