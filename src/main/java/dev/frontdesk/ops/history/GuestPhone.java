package dev.frontdesk.ops.history;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.Conversation;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageDao;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.messaging.AcceptResult;
import dev.frontdesk.messaging.InboundSms;
import dev.frontdesk.messaging.MessagingService;
import dev.frontdesk.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// The guests' end of the line: texts go in where the carrier's webhook and the demo page put them, and the answer is
/// waited for.
final class GuestPhone {
    /// In real time: nobody is that slow on an idle machine.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How long is waited before the first look at the phone. Every further wait is half as long again: looking takes
    /// time from whoever makes the answer.
    private static final Duration FIRST_GLANCE = Duration.ofMillis(12);

    private final MessagingService messaging;
    private final Database database;
    private final Clinic clinic;
    private final InstantSource clock;

    GuestPhone(MessagingService messaging, Database database, Clinic clinic, InstantSource clock) {
        this.messaging = messaging;
        this.database = database;
        this.clinic = clinic;
        this.clock = clock;
    }

    /// @param reply empty when there is none
    record Exchange(ConversationId conversation, String reply) {}

    Exchange text(String from, String body) throws InterruptedException {
        var to = clinic.phoneNumbers().getFirst();
        return switch (messaging.accept(InboundSms.madeUp(UUID.randomUUID(), from, to, body), clock.instant())) {
            case AcceptResult.Accepted taken -> new Exchange(taken.conversationId(), reply(taken.conversationId()));
            case AcceptResult.NotAnswered taken -> new Exchange(taken.conversationId(), "");
            case AcceptResult.Malformed(var problem) -> throw new IllegalStateException(problem);
            case AcceptResult.UnknownNumber() -> throw new IllegalStateException("the clinic has lost its number");
            case AcceptResult.Duplicate() -> throw new IllegalStateException("a made-up message came twice");
        };
    }

    Conversation conversation(ConversationId id) {
        return database.dao(ConversationDao.class).find(clinic.id(), id).orElseThrow();
    }

    private String reply(ConversationId conversation) throws InterruptedException {
        var messages = database.dao(MessageDao.class);
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (var pause = FIRST_GLANCE; System.nanoTime() < giveUp; pause = pause.plus(pause.dividedBy(2))) {
            Thread.sleep(pause);
            var last = messages.latest(clinic.id(), conversation, 1).getLast();
            if (isDelivered(last)) {
                return last.body();
            }
        }
        throw new IllegalStateException("no reply within " + PATIENCE.toSeconds() + " seconds");
    }

    /// A reply that is still queued would be sent after the clock's next leap.
    private static boolean isDelivered(Message message) {
        return message.direction().equals("outbound") && message.status() != MessageStatus.QUEUED;
    }
}
