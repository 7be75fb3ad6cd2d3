package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The rows behind [TurnClaims]; its rules are there.
public interface TurnDao {
    /// The lease of a conversation's turn.
    record Lease(
            @Nullable TurnId turnId,
            int turnAttempt,
            @Nullable Instant turnLeaseUntil) {}

    @SqlQuery("""
            SELECT turn_id, turn_attempt, turn_lease_until
            FROM conversations WHERE clinic_id = :clinicId AND id = :conversationId
            FOR NO KEY UPDATE
            """)
    Optional<Lease> lock(ClinicId clinicId, ConversationId conversationId);

    @SqlUpdate("""
            UPDATE conversations SET turn_id = :turnId, turn_attempt = :attempt, turn_lease_until = :leaseUntil
            WHERE clinic_id = :clinicId AND id = :conversationId
            """)
    int lease(ClinicId clinicId, ConversationId conversationId, TurnId turnId, int attempt, Instant leaseUntil);

    /// Ends the lease if it is still this attempt's. The turn's id stays with the conversation unless it is `over`.
    @SqlUpdate("""
            UPDATE conversations SET turn_id = CASE WHEN :over THEN NULL ELSE turn_id END, turn_lease_until = NULL
            WHERE clinic_id = :clinicId AND id = :conversationId AND turn_id = :turnId AND turn_attempt = :attempt
            """)
    int endLease(ClinicId clinicId, ConversationId conversationId, TurnId turnId, int attempt, boolean over);

    @SqlUpdate("UPDATE conversations SET turn_lease_until = NULL WHERE turn_lease_until IS NOT NULL")
    int endAllLeases();

    @SqlUpdate("""
            INSERT INTO turns (clinic_id, id, conversation_id, started_at)
            VALUES (:clinicId, :turnId, :conversationId, :now)
            ON CONFLICT (clinic_id, id) DO UPDATE SET attempts = turns.attempts + 1
            """)
    int begin(ClinicId clinicId, TurnId turnId, ConversationId conversationId, Instant now);

    @SqlUpdate("""
            UPDATE turns SET completed_at = :now, answered_by = :answeredBy
            WHERE clinic_id = :clinicId AND id = :turnId AND completed_at IS NULL
            """)
    int complete(ClinicId clinicId, TurnId turnId, String answeredBy, Instant now);

    @SqlUpdate("""
            INSERT INTO turns (clinic_id, id, conversation_id, answered_by, started_at, completed_at)
            VALUES (:clinicId, :turnId, :conversationId, 'none', :now, :now)
            """)
    int insertUnanswered(ClinicId clinicId, TurnId turnId, ConversationId conversationId, Instant now);

    @SqlUpdate("""
            UPDATE messages SET turn_id = :turnId WHERE clinic_id = :clinicId AND id = :messageId AND turn_id IS NULL
            """)
    int assign(ClinicId clinicId, MessageId messageId, TurnId turnId);

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM messages WHERE clinic_id = :clinicId AND conversation_id = :conversationId
                           AND direction = 'inbound' AND turn_id IS NULL)
            """)
    boolean hasUnanswered(ClinicId clinicId, ConversationId conversationId);

    /// Whether a turn is under way or a message waits for one.
    @SqlQuery("""
            SELECT turn_id IS NOT NULL
                OR EXISTS (SELECT FROM messages WHERE clinic_id = :clinicId AND conversation_id = :conversationId
                           AND direction = 'inbound' AND turn_id IS NULL)
            FROM conversations WHERE clinic_id = :clinicId AND id = :conversationId
            """)
    boolean isAnythingLeft(ClinicId clinicId, ConversationId conversationId);

    @SqlUpdate("""
            UPDATE messages SET turn_id = :turnId
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId
              AND direction = 'inbound' AND turn_id IS NULL
            """)
    int assignUnanswered(ClinicId clinicId, ConversationId conversationId, TurnId turnId);

    /// What the guest wrote that this turn answers, in order.
    @SqlQuery(MessageDao.SELECT_MESSAGE + """
            FROM messages
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId
              AND turn_id = :turnId AND direction = 'inbound'
            ORDER BY seq
            """)
    List<Message> messagesOf(ClinicId clinicId, ConversationId conversationId, TurnId turnId);

    /// Whether the turn this message belongs to is over.
    @SqlQuery("""
            SELECT t.completed_at IS NOT NULL
            FROM messages m LEFT JOIN turns t ON t.clinic_id = m.clinic_id AND t.id = m.turn_id
            WHERE m.clinic_id = :clinicId AND m.id = :messageId
            """)
    Optional<Boolean> isAnswered(ClinicId clinicId, MessageId messageId);
}
