package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageDao;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Conversations as the API lists them, by their last activity, newest first.
public interface CommunicationDao {
    /// How many messages or events of one conversation are shown: the newest.
    int MOST_SHOWN = 1_000;

    record Filter(
            @Nullable List<CustomerId> customers,
            @Nullable String channel,
            @Nullable String status,
            @Nullable String outcome) {}

    record Row(
            ClinicId clinicId,
            ConversationId id,
            String channel,
            String status,
            String outcome,
            CustomerId customerId,
            @Nullable String customerName,
            @Nullable String customerPhone,
            @Nullable String customerEmail,
            Instant startedAt,
            Instant lastActivityAt,
            @Nullable Instant closedAt) {}

    record Event(String kind, @Json JsonNode detail, Instant occurredAt) {}

    String MATCHING = """
            WHERE c.clinic_id = k.clinic_id AND c.last_activity_at >= k.from_at AND c.last_activity_at < k.to_at
              AND (:customers::uuid[] IS NULL OR c.customer_id = ANY (:customers::uuid[]))
              AND (:channel::text IS NULL OR c.channel = :channel)
              AND (:status::text IS NULL OR c.status = :status)
              AND (:outcome::text IS NULL OR c.outcome = :outcome)
            """;

    String COLUMNS = """
            SELECT c.clinic_id, c.id, c.channel, c.status, c.outcome, c.started_at, c.last_activity_at, c.closed_at,
                   u.id AS customer_id, u.name AS customer_name, u.phone AS customer_phone, u.email AS customer_email
            """;

    @SqlQuery(COLUMNS + """
            FROM (
                SELECT c.*
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
                CROSS JOIN LATERAL (
                    SELECT clinic_id, id, channel, status, outcome, customer_id, started_at, last_activity_at, closed_at
                    FROM conversations c
            """ + MATCHING + """
                    ORDER BY c.last_activity_at DESC, c.id LIMIT :reach
                ) AS c
                ORDER BY c.last_activity_at DESC, c.id OFFSET :offset LIMIT :pageSize
            ) AS c
            JOIN customers u ON u.clinic_id = c.clinic_id AND u.id = c.customer_id
            ORDER BY c.last_activity_at DESC, c.id
            """)
    List<Row> list(@BindMethods Scope scope, @BindMethods Filter filter, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at),
                     conversations c
            """ + MATCHING + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int count(@BindMethods Scope scope, @BindMethods Filter filter);

    @SqlQuery(COLUMNS + """
            FROM conversations c JOIN customers u ON u.clinic_id = c.clinic_id AND u.id = c.customer_id
            WHERE c.clinic_id = ANY (:clinics) AND c.id = :id
            """)
    Optional<Row> find(List<ClinicId> clinics, ConversationId id);

    @SqlQuery(MessageDao.SELECT_MESSAGE + """
            FROM (
                SELECT * FROM messages WHERE clinic_id = :clinicId AND conversation_id = :id
                ORDER BY seq DESC LIMIT
            """ + " " + MOST_SHOWN + """
            ) AS newest ORDER BY seq
            """)
    List<Message> messages(ClinicId clinicId, ConversationId id);

    @SqlQuery("""
            SELECT kind, detail, occurred_at
            FROM (
                SELECT seq, kind, detail, occurred_at FROM conversation_events
                WHERE clinic_id = :clinicId AND conversation_id = :id ORDER BY seq DESC LIMIT
            """ + " " + MOST_SHOWN + """
            ) AS newest ORDER BY seq
            """)
    List<Event> events(ClinicId clinicId, ConversationId id);
}
