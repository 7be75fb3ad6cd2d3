package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on its way to guests. A message is queued in the transaction that decides it, and sent afterwards by
/// durable work: if and only if that transaction commits, at least once, and in the order of the conversation.
public final class Outbox {
    /// The work that sends a message, scheduled with each.
    public static final DurableWork.Kind WORK = new DurableWork.Kind("send");

    /// What waits longer than this is shown as pending.
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    private static final int PENDING_SHOWN = 500;

    private final Database database;
    private final DurableWork work;
    private final ChannelText channelText;

    public Outbox(Database database, DurableWork work, ChannelText channelText) {
        this.database = database;
        this.work = work;
        this.channelText = channelText;
    }

    /// Something to be said.
    ///
    /// @param author `assistant`, `staff` or `system`
    /// @param text not yet fitted to the channel
    /// @param ourAddress the number it leaves from
    /// @param turnId the turn it answers
    public record Draft(
            ClinicId clinicId,
            ConversationId conversationId,
            String author,
            String text,
            @Nullable String ourAddress,
            @Nullable String theirAddress,
            @Nullable TurnId turnId) {}

    /// Queues the assistant's reply, in the transaction that ends its turn, from the number the guest wrote to. Call
    /// [DurableWork#wakeUp] after the commit.
    public MessageId reply(Tx tx, ClaimedTurn turn, String text, Instant now) {
        var latest = turn.messages().getLast();
        return insert(
                tx,
                new Draft(
                        turn.clinicId(),
                        turn.conversationId(),
                        "assistant",
                        text,
                        latest.ourAddress(),
                        latest.theirAddress(),
                        turn.turnId()),
                now);
    }

    /// Queues something else that is said in a conversation.
    public MessageId queue(Tx tx, Draft draft, Instant now) {
        tx.dao(ConversationDao.class).touch(draft.clinicId(), draft.conversationId(), now);
        return insert(tx, draft, now);
    }

    private MessageId insert(Tx tx, Draft draft, Instant now) {
        var id = MessageId.create();
        tx.dao(MessageDao.class)
                .insertOutbound(
                        draft.clinicId(),
                        id,
                        draft.conversationId(),
                        draft.author(),
                        channelText.fit(draft.text()),
                        draft.ourAddress(),
                        draft.theirAddress(),
                        draft.turnId(),
                        now);
        work.schedule(tx, WORK, draft.clinicId().value(), id.value(), now);
        return id;
    }

    /// What failed, or waits longer than usual.
    public List<PendingMessage> pending(Instant now) {
        return database.dao(OutboxDao.class).pending(now.minus(USUAL_WAIT), PENDING_SHOWN);
    }

    /// Sends a failed message again.
    ///
    /// @return whether it had failed
    public boolean retry(ClinicId clinicId, MessageId id, Instant now) {
        return database.inTransaction(tx -> {
            var requeued = tx.dao(OutboxDao.class).requeue(clinicId, id, now) == 1;
            if (requeued) {
                work.schedule(tx, WORK, clinicId.value(), id.value(), now);
            }
            return requeued;
        });
    }

    /// Gives up a message that failed or waits.
    ///
    /// @return whether it had failed or waited
    public boolean discard(ClinicId clinicId, MessageId id, Instant now) {
        return database.dao(OutboxDao.class).discard(clinicId, id, now) == 1;
    }
}
