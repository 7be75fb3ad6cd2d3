package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface ConversationDao {
    @SqlQuery("""
            SELECT clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state, started_at,
                   last_activity_at, closed_at
            FROM conversations WHERE clinic_id = :clinicId AND id = :id
            """)
    Optional<Conversation> find(ClinicId clinicId, ConversationId id);

    /// The open episode, if something was said in it since `silentSince`: it goes on. Locked until the transaction
    /// ends.
    @SqlQuery("""
            UPDATE conversations SET last_activity_at = GREATEST(last_activity_at, :now)
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND channel = :channel AND status = 'open'
              AND last_activity_at > :silentSince
            RETURNING clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state, started_at,
                      last_activity_at, closed_at
            """)
    Optional<Conversation> goOn(
            ClinicId clinicId, CustomerId customerId, String channel, Instant silentSince, Instant now);

    /// The open episode, locked: until the transaction ends nobody else writes into it.
    @SqlQuery("""
            SELECT clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state, started_at,
                   last_activity_at, closed_at
            FROM conversations
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND channel = :channel AND status = 'open'
            FOR NO KEY UPDATE
            """)
    Optional<Conversation> lockOpen(ClinicId clinicId, CustomerId customerId, String channel);

    /// Opens an episode on a guest's channel; empty when another transaction has just opened one.
    @SqlQuery("""
            INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata,
                                       dialogue_state, started_at, last_activity_at)
            VALUES (:clinicId, :id, :customerId, :channel, 'open', 'none', :metadata, '{}', :now, :now)
            ON CONFLICT (clinic_id, customer_id, channel) WHERE status = 'open' AND channel IN ('sms', 'email', 'web')
            DO NOTHING
            RETURNING clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state, started_at,
                      last_activity_at, closed_at
            """)
    Optional<Conversation> open(
            ClinicId clinicId,
            ConversationId id,
            CustomerId customerId,
            String channel,
            @Json ConversationMetadata metadata,
            Instant now);

    @SqlUpdate("""
            UPDATE conversations SET status = 'closed', closed_at = :closedAt
            WHERE clinic_id = :clinicId AND id = :id AND status = 'open'
            """)
    int close(ClinicId clinicId, ConversationId id, Instant closedAt);

    /// Closes guests' episodes in which nothing was said since `silentSince` and nothing is being answered, as of when
    /// they went silent.
    @SqlUpdate("""
            UPDATE conversations SET status = 'closed',
                   closed_at = last_activity_at + make_interval(secs => :silenceSeconds)
            WHERE (clinic_id, id) IN (
                SELECT clinic_id, id FROM conversations
                WHERE status = 'open' AND channel IN ('sms', 'email', 'web')
                  AND last_activity_at <= :silentSince AND turn_id IS NULL
                ORDER BY last_activity_at LIMIT :limit
                FOR NO KEY UPDATE SKIP LOCKED)
            """)
    int closeSilent(Instant silentSince, long silenceSeconds, int limit);

    @SqlUpdate("""
            UPDATE conversations SET last_activity_at = GREATEST(last_activity_at, :now)
            WHERE clinic_id = :clinicId AND id = :id
            """)
    int touch(ClinicId clinicId, ConversationId id, Instant now);

    /// What it led to; the latest counts, but for an opt-out, which is final.
    @SqlUpdate("""
            UPDATE conversations SET outcome = :outcome
            WHERE clinic_id = :clinicId AND id = :id AND outcome <> 'opted_out'
            """)
    int setOutcome(ClinicId clinicId, ConversationId id, String outcome);

    /// A question of the guest was answered. Whatever else the conversation led to, or leads to, counts more.
    @SqlUpdate("""
            UPDATE conversations SET outcome = 'informed'
            WHERE clinic_id = :clinicId AND id = :id AND outcome = 'none'
            """)
    int setInformed(ClinicId clinicId, ConversationId id);
}
