package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// How outbound messages fare on their way to the guest.
public interface OutboxDao {
    /// A message that waits to be sent, with what decides whether it may be.
    ///
    /// @param optedOut whether the guest wants no texts; the system's own word that it knows goes out nevertheless
    /// @param blockedCode the carrier's code when their number cannot be texted
    /// @param madeUp whether the guest is nobody the carrier could reach
    /// @param behindAnother whether an earlier message of the conversation still waits
    record Queued(
            ClinicId clinicId,
            MessageId id,
            ConversationId conversationId,
            CustomerId customerId,
            String body,
            @Nullable String ourAddress,
            @Nullable String theirAddress,
            int attempts,
            boolean optedOut,
            @Nullable String blockedCode,
            boolean madeUp,
            boolean behindAnother) {}

    /// A message on its way, as a delivery report finds it.
    record OnItsWay(
            CustomerId customerId,
            MessageStatus status,
            @Nullable String messageSid) {}

    /// The message if it still waits to be sent.
    @SqlQuery("""
            SELECT m.clinic_id, m.id, m.conversation_id, c.customer_id, m.body, m.our_address, m.their_address, m.attempts,
                   p.sms_opted_out_at IS NOT NULL AND m.author <> 'system' AS opted_out, p.sms_blocked_code AS blocked_code,
                   EXISTS (SELECT FROM messages i
                           WHERE i.clinic_id = m.clinic_id AND i.conversation_id = m.conversation_id
                             AND i.direction = 'inbound' AND starts_with(i.message_sid, :madeUpPrefix)) AS made_up,
                   EXISTS (SELECT FROM messages e
                           WHERE e.clinic_id = m.clinic_id AND e.conversation_id = m.conversation_id AND e.seq < m.seq
                             AND e.direction = 'outbound' AND e.status = 'queued') AS behind_another
            FROM messages m
            JOIN conversations c ON c.clinic_id = m.clinic_id AND c.id = m.conversation_id
            JOIN customers p ON p.clinic_id = c.clinic_id AND p.id = c.customer_id
            WHERE m.clinic_id = :clinicId AND m.id = :id AND m.direction = 'outbound' AND m.status = 'queued'
            """)
    Optional<Queued> queued(ClinicId clinicId, MessageId id, String madeUpPrefix);

    /// Ends the wait of a queued message; 0 when it was ended already.
    @SqlUpdate("""
            UPDATE messages
            SET status = :status, message_sid = :messageSid, error_code = :errorCode, attempts = :attempts,
                status_at = :now
            WHERE clinic_id = :clinicId AND id = :id AND status = 'queued'
            """)
    int settle(
            ClinicId clinicId,
            MessageId id,
            MessageStatus status,
            @Nullable String messageSid,
            @Nullable String errorCode,
            int attempts,
            Instant now);

    /// Notes a try that failed and will be repeated.
    @SqlUpdate("""
            UPDATE messages SET attempts = :attempts, error_code = :errorCode
            WHERE clinic_id = :clinicId AND id = :id AND status = 'queued'
            """)
    int noteFailedTry(ClinicId clinicId, MessageId id, int attempts, String errorCode);

    @SqlQuery("SELECT id FROM messages WHERE clinic_id = :clinicId AND message_sid = :messageSid")
    Optional<MessageId> findBySid(ClinicId clinicId, String messageSid);

    @SqlQuery("""
            SELECT c.customer_id, m.status, m.message_sid
            FROM messages m JOIN conversations c ON c.clinic_id = m.clinic_id AND c.id = m.conversation_id
            WHERE m.clinic_id = :clinicId AND m.id = :id AND m.direction = 'outbound'
            FOR NO KEY UPDATE OF m
            """)
    Optional<OnItsWay> lockOnItsWay(ClinicId clinicId, MessageId id);

    @SqlUpdate("""
            UPDATE messages
            SET status = :status, message_sid = :messageSid, error_code = COALESCE(:errorCode, error_code), status_at = :now
            WHERE clinic_id = :clinicId AND id = :id
            """)
    int advance(
            ClinicId clinicId,
            MessageId id,
            MessageStatus status,
            String messageSid,
            @Nullable String errorCode,
            Instant now);

    /// Puts a failed message back into the queue; 0 when it has not failed.
    @SqlUpdate("""
            UPDATE messages SET status = 'queued', attempts = 0, message_sid = NULL, status_at = :now
            WHERE clinic_id = :clinicId AND id = :id AND direction = 'outbound' AND status = 'failed'
            """)
    int requeue(ClinicId clinicId, MessageId id, Instant now);

    /// Takes a failed or waiting message off the list; 0 when it is neither.
    @SqlUpdate("""
            UPDATE messages SET status = 'suppressed', status_at = :now
            WHERE clinic_id = :clinicId AND id = :id AND direction = 'outbound' AND status IN ('queued', 'failed')
            """)
    int discard(ClinicId clinicId, MessageId id, Instant now);

    /// Messages that failed for good, and those that wait since before `queuedBefore`; oldest first.
    @SqlQuery("""
            SELECT clinic_id, id, status, status_at AS since, attempts, error_code AS error
            FROM messages
            WHERE status = 'failed' OR status = 'queued' AND status_at < :queuedBefore
            ORDER BY status_at LIMIT :limit
            """)
    List<PendingMessage> pending(Instant queuedBefore, int limit);
}
