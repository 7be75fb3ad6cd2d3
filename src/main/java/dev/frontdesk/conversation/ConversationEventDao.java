package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface ConversationEventDao {
    @SqlUpdate("""
            INSERT INTO conversation_events (clinic_id, conversation_id, kind, detail, occurred_at)
            VALUES (:clinicId, :conversationId, :kind, :detail, :now)
            """)
    void record(
            ClinicId clinicId,
            ConversationId conversationId,
            String kind,
            @Json Map<String, Object> detail,
            Instant now);

    /// What happened in a conversation, oldest first.
    @SqlQuery("""
            SELECT clinic_id, seq, conversation_id, kind, detail, occurred_at
            FROM conversation_events WHERE clinic_id = :clinicId AND conversation_id = :conversationId ORDER BY seq
            """)
    List<ConversationEvent> of(ClinicId clinicId, ConversationId conversationId);
}
