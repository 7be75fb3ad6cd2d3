package dev.frontdesk.dialogue;

import dev.frontdesk.conversation.ClaimedTurn;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.dialogue.Reception.Answer;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Ends a turn in one transaction: the claim completed, the reply queued, what is to be remembered, and what happened.
/// All of it or, when another attempt has the turn, nothing.
final class TurnEnding {
    private final Database database;
    private final TurnClaims claims;
    private final Outbox outbox;
    private final DurableWork work;
    private final InstantSource clock;

    TurnEnding(Database database, TurnClaims claims, Outbox outbox, DurableWork work, InstantSource clock) {
        this.database = database;
        this.claims = claims;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    /// @param runs what the tools answered in the turn
    void end(ClaimedTurn turn, Answer answer, List<ToolRun> runs) {
        var now = clock.instant();
        database.useTransaction(tx -> {
            claims.complete(tx, turn, answer.by().wireName(), answer.reply().dialogueState(), now);
            outbox.reply(tx, turn, answer.reply().text(), now);
            recordOutcome(tx, turn, answer.reply());
            recordEvents(tx, turn, answer, runs, now);
        });
        work.wakeUp();
    }

    /// What was booked, moved or cancelled the booking brain has recorded itself.
    private static void recordOutcome(Tx tx, ClaimedTurn turn, Reply reply) {
        var conversations = tx.dao(ConversationDao.class);
        if (reply.handOver()) {
            conversations.setOutcome(turn.clinicId(), turn.conversationId(), "handed_over");
        } else if (reply.informed()) {
            conversations.setInformed(turn.clinicId(), turn.conversationId());
        }
    }

    private static void recordEvents(Tx tx, ClaimedTurn turn, Answer answer, List<ToolRun> runs, Instant now) {
        var events = tx.dao(ConversationEventDao.class);
        events.record(
                turn.clinicId(),
                turn.conversationId(),
                "turn_answered",
                Map.of("answered_by", answer.by().wireName(), "tool_calls", runs.size()),
                now);
        answer.problem()
                .ifPresent(problem -> events.record(
                        turn.clinicId(),
                        turn.conversationId(),
                        "reply_replaced",
                        Map.of("problem", problem.wireName()),
                        now));
        if (answer.reply().handOver()) {
            events.record(turn.clinicId(), turn.conversationId(), "handed_over", Map.of(), now);
        }
    }
}
