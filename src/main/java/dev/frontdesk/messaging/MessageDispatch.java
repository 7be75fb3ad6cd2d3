package dev.frontdesk.messaging;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.MessageSender;
import dev.frontdesk.conversation.MessageSender.Outcome;
import dev.frontdesk.conversation.MessageSender.OutgoingText;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.conversation.OutboxDao;
import dev.frontdesk.conversation.OutboxDao.Queued;
import dev.frontdesk.customer.Consent;
import dev.frontdesk.customer.ConsentDao;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends what is queued: the handler of [Outbox#WORK]. A text ends as sent, simulated, suppressed or failed, and is
/// tried for about ten minutes; later it would confuse more than it tells.
///
/// No connection is held while the carrier thinks. A crash after it took the text and before that is written down
/// sends the text again, unless its delivery report comes first.
final class MessageDispatch implements DurableWork.Handler {
    static final int MAX_TRIES = 8;

    /// For what fails outside of the carrier, such as the database.
    static final DurableWork.Retries RETRIES = new DurableWork.Retries(6, Duration.ofSeconds(5));

    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration TURN_IN_LINE = Duration.ofSeconds(1);
    private static final DurableWork.Outcome DONE = new DurableWork.Outcome.Done();

    private final Database database;
    private final Optional<MessageSender> sender;
    private final InstantSource clock;

    /// @param sender empty: nothing leaves, every text is `simulated`
    MessageDispatch(Database database, Optional<MessageSender> sender, InstantSource clock) {
        this.database = database;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public DurableWork.Outcome run(UUID clinicId, UUID id) {
        return database.dao(OutboxDao.class)
                .queued(new ClinicId(clinicId), new MessageId(id), InboundSms.MADE_UP)
                .map(this::send)
                .orElse(DONE);
    }

    @Override
    public void gaveUp(UUID clinicId, UUID id, Exception last) {
        database.dao(OutboxDao.class)
                .queued(new ClinicId(clinicId), new MessageId(id), InboundSms.MADE_UP)
                .ifPresent(message -> settle(message, MessageStatus.FAILED, null, "internal"));
    }

    private DurableWork.Outcome send(Queued message) {
        if (message.behindAnother()) {
            return new DurableWork.Outcome.Again(clock.instant().plus(TURN_IN_LINE));
        }
        if (message.optedOut()) {
            return settle(message, MessageStatus.SUPPRESSED, null, "opted_out");
        }
        if (message.blockedCode() != null) {
            return settle(message, MessageStatus.SUPPRESSED, null, message.blockedCode());
        }
        var from = message.ourAddress();
        var to = message.theirAddress();
        if (sender.isEmpty() || message.madeUp() || from == null || to == null) {
            return settle(message, MessageStatus.SIMULATED, null, null);
        }
        var text = new OutgoingText(from, to, message.body(), statusPath(message));
        return settle(message, sender.get().send(text));
    }

    /// Names the message, so that a report finds it even before the carrier's id of it is written down.
    private static String statusPath(Queued message) {
        return TwilioSmsResource.STATUS_PATH + "?clinic=" + message.clinicId() + "&message=" + message.id();
    }

    private DurableWork.Outcome settle(Queued message, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var messageSid) -> settle(message, MessageStatus.SENT, messageSid, null);
            case Outcome.Rejected(var code) -> settle(message, MessageStatus.FAILED, null, code);
            case Outcome.OptedOut(var code) -> {
                database.useTransaction(tx -> {
                    settle(tx, message, MessageStatus.SUPPRESSED, null, code);
                    Consent.stop(
                            tx,
                            message.clinicId(),
                            message.customerId(),
                            Consent.Source.SEND_REFUSED,
                            message.id().value(),
                            clock.instant());
                });
                yield DONE;
            }
            case Outcome.Unreachable(var code) -> {
                database.useTransaction(tx -> {
                    settle(tx, message, MessageStatus.FAILED, null, code);
                    tx.dao(ConsentDao.class).block(message.clinicId(), message.customerId(), code);
                });
                yield DONE;
            }
            case Outcome.TryLater(var code, var retryAfter) -> tryLater(message, code, retryAfter);
        };
    }

    private DurableWork.Outcome tryLater(Queued message, String code, @Nullable Duration retryAfter) {
        var tries = message.attempts() + 1;
        if (tries >= MAX_TRIES) {
            return settle(message, MessageStatus.FAILED, null, code);
        }
        database.dao(OutboxDao.class).noteFailedTry(message.clinicId(), message.id(), tries, code);
        return new DurableWork.Outcome.Again(clock.instant().plus(delay(tries, retryAfter)));
    }

    private static Duration delay(int tries, @Nullable Duration retryAfter) {
        var ours = FIRST_DELAY.multipliedBy(1L << (tries - 1));
        var delay = retryAfter == null || retryAfter.compareTo(ours) < 0 ? ours : retryAfter;
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private DurableWork.Outcome settle(
            Queued message, MessageStatus status, @Nullable String messageSid, @Nullable String errorCode) {
        if (errorCode == null) {
            settle(database.dao(OutboxDao.class), message, status, messageSid, null, clock.instant());
        } else {
            database.useTransaction(tx -> settle(tx, message, status, messageSid, errorCode));
        }
        return DONE;
    }

    /// With an event that says why.
    private void settle(Tx tx, Queued message, MessageStatus status, @Nullable String messageSid, String errorCode) {
        var now = clock.instant();
        if (settle(tx.dao(OutboxDao.class), message, status, messageSid, errorCode, now)) {
            event(tx, message, status, errorCode, now);
        }
    }

    private static boolean settle(
            OutboxDao messages,
            Queued message,
            MessageStatus status,
            @Nullable String messageSid,
            @Nullable String errorCode,
            Instant now) {
        var tries = message.attempts() + (status == MessageStatus.SENT || status == MessageStatus.FAILED ? 1 : 0);
        return messages.settle(message.clinicId(), message.id(), status, messageSid, errorCode, tries, now) == 1;
    }

    private static void event(Tx tx, Queued message, MessageStatus status, String errorCode, Instant now) {
        tx.dao(ConversationEventDao.class)
                .record(
                        message.clinicId(),
                        message.conversationId(),
                        "message_" + status.wireName(),
                        Map.of("message_id", message.id().toString(), "error_code", errorCode),
                        now);
    }
}
