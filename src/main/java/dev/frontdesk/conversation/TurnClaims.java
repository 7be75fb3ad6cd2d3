package dev.frontdesk.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.Instant;

/// Who may answer a conversation: one turn at a time, in order, each inbound message in exactly one turn (I7).
///
/// The handler of [#WORK] claims the turn of its message, answers it, and goes on claiming what waits meanwhile; one
/// that finds the conversation busy comes again when that lease ends.
///
/// A turn that crashed keeps its id: whoever claims it after the lease gets the same id with the next attempt, and the
/// messages that arrived meanwhile join it.
public final class TurnClaims {
    /// The work that is scheduled with every inbound message.
    public static final DurableWork.Kind WORK = new DurableWork.Kind("turn");

    private static final int LEASE_SECONDS = 30;

    /// So long a turn may be thought about. The rest of the lease is for what comes before and after, so that only a
    /// crashed turn is overtaken.
    public static final int MOST_THINKING_SECONDS = LEASE_SECONDS - 5;

    /// No longer than it has to be, because a guest whose turn crashed waits for it.
    public static final Duration LEASE = Duration.ofSeconds(LEASE_SECONDS);

    private final Database database;

    public TurnClaims(Database database) {
        this.database = database;
    }

    /// Claims the turn that answers this message. [TurnClaim.Answered] also for a message nobody knows.
    public TurnClaim claimFor(ClinicId clinicId, MessageId messageId, Instant now) {
        return database.inTransaction(tx -> {
            var conversation = tx.dao(TurnDao.class).waitsIn(clinicId, messageId);
            return conversation.isEmpty() ? new TurnClaim.Answered() : claim(tx, clinicId, conversation.get(), now);
        });
    }

    /// Claims whatever waits in the conversation. Looks before it locks: mostly nothing does, and a message that comes
    /// after the look brings work of its own, which finds no turn in its way.
    public TurnClaim claimNext(ClinicId clinicId, ConversationId conversationId, Instant now) {
        if (!database.dao(TurnDao.class).isAnythingLeft(clinicId, conversationId)) {
            return new TurnClaim.Answered();
        }
        return database.inTransaction(tx -> claim(tx, clinicId, conversationId, now));
    }

    /// Ends the turn, in the transaction that writes its reply.
    ///
    /// @param answeredBy `model`, `offline`, `emergency` or `none`
    /// @param state what the receptionist remembers for the next turn
    /// @throws TurnLostException when another attempt has the turn; let it through, so that nothing is written
    public void complete(Tx tx, ClaimedTurn turn, String answeredBy, ObjectNode state, Instant now) {
        var turns = tx.dao(TurnDao.class);
        var ended = turns.end(turn.clinicId(), turn.conversationId(), turn.turnId(), turn.attempt(), state, now);
        if (ended == 0 || turns.complete(turn.clinicId(), turn.turnId(), answeredBy, now) == 0) {
            throw new TurnLostException(turn);
        }
    }

    /// Gives the turn back unanswered, so that the next attempt need not wait for the lease to end. Nothing
    /// happens when another attempt has it already.
    public void release(ClaimedTurn turn) {
        database.useTransaction(tx ->
                tx.dao(TurnDao.class).release(turn.clinicId(), turn.conversationId(), turn.turnId(), turn.attempt()));
    }

    /// For a node that is the only one, before it starts: whoever had a turn was stopped, and the next attempt need not
    /// wait for the lease to end.
    public static void takeUpWhatWasLeft(Tx tx) {
        tx.dao(TurnDao.class).endAllLeases();
    }

    /// Settles a stored message that gets no answer, such as STOP, with a turn of its own that is over.
    public static void settleUnanswered(
            Tx tx, ClinicId clinicId, ConversationId conversationId, MessageId messageId, Instant now) {
        var turnId = TurnId.create();
        var turns = tx.dao(TurnDao.class);
        turns.insertUnanswered(clinicId, turnId, conversationId, now);
        turns.assign(clinicId, messageId, turnId);
    }

    /// Nobody knows of a claim but its own attempt, so it need not be on disk: the turn's end, which does, brings it
    /// along.
    private static TurnClaim claim(Tx tx, ClinicId clinicId, ConversationId conversationId, Instant now) {
        tx.commitWithoutWaiting();
        var turns = tx.dao(TurnDao.class);
        var fresh = TurnId.create();
        var leaseUntil = now.plus(LEASE);
        var taken = turns.take(clinicId, conversationId, fresh, now, leaseUntil);
        if (taken.isEmpty()) {
            return new TurnClaim.Busy(turns.leaseUntil(clinicId, conversationId).orElse(now));
        }
        var turnId = taken.get().turnId();
        var crashed = !turnId.equals(fresh);
        turns.begin(clinicId, turnId, conversationId, now);
        var joined = turns.assignUnanswered(clinicId, conversationId, turnId);
        var messages = crashed ? turns.messagesOf(clinicId, conversationId, turnId) : joined;
        if (messages.isEmpty()) {
            throw tx.rollBackWith(new TurnClaim.Answered());
        }
        return new TurnClaim.Claimed(new ClaimedTurn(
                clinicId, conversationId, turnId, taken.get().turnAttempt(), crashed, leaseUntil, messages));
    }
}
