package dev.frontdesk.messaging;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.Episodes;
import dev.frontdesk.conversation.MessageDao;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.customer.ConsentDao;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Instant;
import java.util.Map;

/// Takes texts in: stored together with the work that answers them, in one transaction, before anybody is told
/// that they arrived. Stands behind the signature check; what a carrier delivers and what the demo page sends
/// enter here alike.
public final class MessagingService {
    private final Database database;
    private final SettingsService settings;
    private final DurableWork work;
    private final Outbox outbox;

    public MessagingService(Database database, SettingsService settings, DurableWork work, Outbox outbox) {
        this.database = database;
        this.settings = settings;
        this.work = work;
        this.outbox = outbox;
    }

    /// Takes a text in, once however often it is delivered. When this returns it is on disk.
    public AcceptResult accept(InboundSms sms, Instant now) {
        var problem = sms.problem();
        if (problem.isPresent()) {
            return new AcceptResult.Malformed(problem.get());
        }
        var clinic = settings.byPhoneNumber(sms.to());
        if (clinic.isEmpty()) {
            return new AcceptResult.UnknownNumber();
        }
        var result = database.inTransaction(tx -> new Arrival(tx, clinic.get(), sms, now).store());
        if (!(result instanceof AcceptResult.Duplicate)) {
            work.wakeUp();
        }
        return result;
    }

    /// One text in its transaction.
    private final class Arrival {
        private final Tx tx;
        private final Clinic clinic;
        private final ClinicId clinicId;
        private final InboundSms sms;
        private final Instant now;
        private final MessageId messageId = MessageId.create();

        Arrival(Tx tx, Clinic clinic, InboundSms sms, Instant now) {
            this.tx = tx;
            this.clinic = clinic;
            this.clinicId = clinic.id();
            this.sms = sms;
            this.now = now;
        }

        AcceptResult store() {
            // Asked first so that a late repetition opens no episode; the insert decides between two at once.
            if (tx.dao(MessageDao.class).isKnown(clinicId, sms.messageSid(), sms.idempotencyToken())) {
                return new AcceptResult.Duplicate();
            }
            var guest = guest();
            var conversationId = Episodes.current(tx, clinicId, guest.id(), BookingChannel.SMS, now)
                    .id();
            if (insert(conversationId) == 0) {
                throw tx.rollBackWith(new AcceptResult.Duplicate());
            }
            event(
                    conversationId,
                    "message_received",
                    Map.of("media", sms.media().size()));
            if (guest.smsBlockedCode() != null) {
                tx.dao(ConsentDao.class).unblock(clinicId, guest.id());
            }
            return answer(conversationId, guest);
        }

        /// Looked for first: most guests are known, and a read is cheaper than an insert that finds them.
        private Customer guest() {
            var customers = tx.dao(CustomerDao.class);
            return customers
                    .findByPhone(clinicId, sms.from())
                    .orElseGet(() -> customers.byPhoneOrNew(clinicId, CustomerId.create(), sms.from(), now));
        }

        private int insert(ConversationId conversationId) {
            return tx.dao(MessageDao.class)
                    .insertInbound(
                            clinicId,
                            messageId,
                            conversationId,
                            sms.body(),
                            sms.to(),
                            sms.from(),
                            sms.messageSid(),
                            sms.idempotencyToken(),
                            sms.media(),
                            now);
        }

        private AcceptResult answer(ConversationId conversationId, Customer guest) {
            var change = ConsentChange.in(sms, guest);
            if (change.isPresent()) {
                if (change.get().apply(tx, guest, conversationId, messageId, now)) {
                    confirmOptOut(conversationId);
                }
            } else if (guest.smsOptedOutAt() != null) {
                event(conversationId, "message_not_answered", Map.of("reason", "opted_out"));
            } else {
                work.schedule(tx, TurnClaims.WORK, clinicId.value(), messageId.value(), now);
                return new AcceptResult.Accepted(clinicId, conversationId, messageId);
            }
            TurnClaims.settleUnanswered(tx, clinicId, conversationId, messageId, now);
            return new AcceptResult.NotAnswered(clinicId, conversationId, messageId);
        }

        /// The one text that may still be sent, and the last.
        private void confirmOptOut(ConversationId conversationId) {
            var text = "You will get no more texts from " + clinic.name() + ". To get them again, text START.";
            outbox.queue(
                    tx, new Outbox.Draft(clinicId, conversationId, "system", text, sms.to(), sms.from(), null), now);
        }

        private void event(ConversationId conversationId, String kind, Map<String, Object> detail) {
            tx.dao(ConversationEventDao.class).record(clinicId, conversationId, kind, detail, now);
        }
    }
}
