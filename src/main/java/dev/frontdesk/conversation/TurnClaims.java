package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.Instant;

/// Who may answer a conversation: one turn at a time, in order, each inbound message in exactly one turn (I7).
///
/// The handler of [#WORK] follows this rule, `id` being the inbound message it was scheduled for:
///
/// ```java
/// var claim = claims.claimFor(clinicId, messageId, now);
/// while (true) {
///     switch (claim) {
///         case Answered() -> { return new Done(); }
///         case Busy(var until) -> { return new Again(until); }   // never lost: the other attempt may have crashed
///         case Claimed(var turn) -> answer(turn);                // ends with complete(tx, turn, …)
///     }
///     claim = claims.claimNext(clinicId, turn.conversationId(), now);
/// }
/// ```
///
/// A turn that crashed keeps its id: whoever claims it after the lease gets the same id with the next attempt, and the
/// messages that arrived meanwhile join it.
public final class TurnClaims {
    /// The work that is scheduled with every inbound message.
    public static final DurableWork.Kind WORK = new DurableWork.Kind("turn");

    /// Longer than the 20 seconds a turn may take, so that only a crashed one is overtaken; no longer than that needs,
    /// because a guest whose turn crashed waits for it.
    public static final Duration LEASE = Duration.ofSeconds(30);

    private final Database database;

    public TurnClaims(Database database) {
        this.database = database;
    }

    /// Claims the turn that answers this message. [TurnClaim.Answered] also for a message nobody knows.
    public TurnClaim claimFor(ClinicId clinicId, MessageId messageId, Instant now) {
        return database.inTransaction(tx -> {
            var message = tx.dao(MessageDao.class).find(clinicId, messageId);
            if (message.isEmpty() || isAnswered(tx, clinicId, messageId)) {
                return new TurnClaim.Answered();
            }
            return claim(tx, clinicId, message.get().conversationId(), now);
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
    /// @throws TurnLostException when another attempt has the turn; let it through, so that nothing is written
    public void complete(Tx tx, ClaimedTurn turn, String answeredBy, Instant now) {
        var turns = tx.dao(TurnDao.class);
        var ended = turns.endLease(turn.clinicId(), turn.conversationId(), turn.turnId(), turn.attempt(), true);
        if (ended == 0 || turns.complete(turn.clinicId(), turn.turnId(), answeredBy, now) == 0) {
            throw new TurnLostException(turn);
        }
        tx.dao(ConversationDao.class).touch(turn.clinicId(), turn.conversationId(), now);
    }

    /// Gives the turn back unanswered, so that the next attempt need not wait for the lease to end. Nothing
    /// happens when another attempt has it already.
    public void release(ClaimedTurn turn) {
        database.useTransaction(tx -> tx.dao(TurnDao.class)
                .endLease(turn.clinicId(), turn.conversationId(), turn.turnId(), turn.attempt(), false));
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

    private static TurnClaim claim(Tx tx, ClinicId clinicId, ConversationId conversationId, Instant now) {
        var turns = tx.dao(TurnDao.class);
        var lease = turns.lock(clinicId, conversationId).orElseThrow();
        var until = lease.turnLeaseUntil();
        if (until != null && now.isBefore(until)) {
            return new TurnClaim.Busy(until);
        }
        var crashed = lease.turnId();
        if (crashed == null && !turns.hasUnanswered(clinicId, conversationId)) {
            return new TurnClaim.Answered();
        }
        var turnId = crashed == null ? TurnId.create() : crashed;
        var attempt = lease.turnAttempt() + 1;
        turns.begin(clinicId, turnId, conversationId, now);
        turns.lease(clinicId, conversationId, turnId, attempt, now.plus(LEASE));
        turns.assignUnanswered(clinicId, conversationId, turnId);
        var messages = turns.messagesOf(clinicId, conversationId, turnId);
        return new TurnClaim.Claimed(
                new ClaimedTurn(clinicId, conversationId, turnId, attempt, now.plus(LEASE), messages));
    }

    private static boolean isAnswered(Tx tx, ClinicId clinicId, MessageId messageId) {
        return tx.dao(TurnDao.class).isAnswered(clinicId, messageId).orElse(true);
    }
}
