package dev.frontdesk.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The rows behind [TurnClaims]; its rules are there.
public interface TurnDao {
    /// A conversation's turn, taken.
    ///
    /// @param turnId the turn that crashed, or else the fresh one
    record Taken(TurnId turnId, int turnAttempt) {}

    /// Takes the conversation's turn, unless another attempt has it.
    @SqlQuery("""
            UPDATE conversations
            SET turn_id = COALESCE(turn_id, :fresh), turn_attempt = turn_attempt + 1, turn_lease_until = :leaseUntil
            WHERE clinic_id = :clinicId AND id = :conversationId
              AND (turn_lease_until IS NULL OR turn_lease_until <= :now)
            RETURNING turn_id, turn_attempt
            """)
    Optional<Taken> take(
            ClinicId clinicId, ConversationId conversationId, TurnId fresh, Instant now, Instant leaseUntil);

    @SqlQuery("SELECT turn_lease_until FROM conversations WHERE clinic_id = :clinicId AND id = :conversationId")
    Optional<Instant> leaseUntil(ClinicId clinicId, ConversationId conversationId);

    /// Ends the lease if it is still this attempt's; the turn's id stays with the conversation.
    @SqlUpdate("""
            UPDATE conversations SET turn_lease_until = NULL
            WHERE clinic_id = :clinicId AND id = :conversationId AND turn_id = :turnId AND turn_attempt = :attempt
            """)
    int release(ClinicId clinicId, ConversationId conversationId, TurnId turnId, int attempt);

    /// Ends the turn if it is still this attempt's, with what is remembered of it; 0 when it is not.
    @SqlUpdate("""
            UPDATE conversations
            SET turn_id = NULL, turn_lease_until = NULL, dialogue_state = :state,
                last_activity_at = GREATEST(last_activity_at, :now)
            WHERE clinic_id = :clinicId AND id = :conversationId AND turn_id = :turnId AND turn_attempt = :attempt
            """)
    int end(
            ClinicId clinicId,
            ConversationId conversationId,
            TurnId turnId,
            int attempt,
            @Json ObjectNode state,
            Instant now);

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

    /// Whether a turn is under way or a message waits for one.
    @SqlQuery("""
            SELECT turn_id IS NOT NULL
                OR EXISTS (SELECT FROM messages WHERE clinic_id = :clinicId AND conversation_id = :conversationId
                           AND direction = 'inbound' AND turn_id IS NULL)
            FROM conversations WHERE clinic_id = :clinicId AND id = :conversationId
            """)
    boolean isAnythingLeft(ClinicId clinicId, ConversationId conversationId);

    /// Makes whatever waits part of the turn: what it joined, in order.
    @SqlQuery("""
            WITH joined AS (
                UPDATE messages SET turn_id = :turnId
                WHERE clinic_id = :clinicId AND conversation_id = :conversationId
                  AND direction = 'inbound' AND turn_id IS NULL
                RETURNING *)
            """ + MessageDao.SELECT_MESSAGE + """
            FROM joined ORDER BY seq
            """)
    List<Message> assignUnanswered(ClinicId clinicId, ConversationId conversationId, TurnId turnId);

    /// What the guest wrote that this turn answers, in order.
    @SqlQuery(MessageDao.SELECT_MESSAGE + """
            FROM messages
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId
              AND turn_id = :turnId AND direction = 'inbound'
            ORDER BY seq
            """)
    List<Message> messagesOf(ClinicId clinicId, ConversationId conversationId, TurnId turnId);

    /// The conversation in which this message waits for a turn, or for the end of one.
    @SqlQuery("""
            SELECT m.conversation_id
            FROM messages m LEFT JOIN turns t ON t.clinic_id = m.clinic_id AND t.id = m.turn_id
            WHERE m.clinic_id = :clinicId AND m.id = :messageId AND t.completed_at IS NULL
            """)
    Optional<ConversationId> waitsIn(ClinicId clinicId, MessageId messageId);
}
