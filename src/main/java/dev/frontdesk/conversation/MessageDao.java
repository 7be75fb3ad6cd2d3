package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// What was said. How an outbound message fares with the carrier is [OutboxDao]'s.
public interface MessageDao {
    /// A [Message], of one row of `messages`.
    String SELECT_MESSAGE = """
            SELECT clinic_id, id, conversation_id, direction, author, body, status, our_address, their_address,
                   message_sid, media, error_code, attempts, turn_id, created_at, status_at
            """;

    /// The last `limit` messages of a conversation, oldest first.
    @SqlQuery(SELECT_MESSAGE + """
            FROM (SELECT * FROM messages WHERE clinic_id = :clinicId AND conversation_id = :conversationId
                  ORDER BY seq DESC LIMIT :limit) AS latest
            ORDER BY seq
            """)
    List<Message> latest(ClinicId clinicId, ConversationId conversationId, int limit);

    /// Whether the carrier delivered this before, by its id of the message or of the delivery.
    @SqlQuery("""
            SELECT EXISTS (SELECT FROM messages WHERE clinic_id = :clinicId AND message_sid = :messageSid)
                OR EXISTS (SELECT FROM messages WHERE clinic_id = :clinicId AND idempotency_token = :idempotencyToken)
            """)
    boolean isKnown(ClinicId clinicId, String messageSid, @Nullable String idempotencyToken);

    /// Stores what a guest wrote; 0 when it is stored already, under its id or its delivery's.
    @SqlUpdate("""
            INSERT INTO messages (clinic_id, id, conversation_id, direction, author, body, status, our_address,
                                  their_address, message_sid, idempotency_token, media, created_at, status_at)
            VALUES (:clinicId, :id, :conversationId, 'inbound', 'guest', :body, 'received', :ourAddress,
                    :theirAddress, :messageSid, :idempotencyToken, :media, :now, :now)
            ON CONFLICT DO NOTHING
            """)
    int insertInbound(
            ClinicId clinicId,
            MessageId id,
            ConversationId conversationId,
            String body,
            String ourAddress,
            String theirAddress,
            String messageSid,
            @Nullable String idempotencyToken,
            @Json List<Message.Media> media,
            Instant now);

    @SqlUpdate("""
            INSERT INTO messages (clinic_id, id, conversation_id, direction, author, body, status, our_address,
                                  their_address, turn_id, created_at, status_at)
            VALUES (:clinicId, :id, :conversationId, 'outbound', :author, :body, 'queued', :ourAddress,
                    :theirAddress, :turnId, :now, :now)
            """)
    void insertOutbound(
            ClinicId clinicId,
            MessageId id,
            ConversationId conversationId,
            String author,
            String body,
            @Nullable String ourAddress,
            @Nullable String theirAddress,
            @Nullable TurnId turnId,
            Instant now);
}
