package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.audit.AdjustmentRecord;
import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// The booking audits as the API lists them, newest first.
public interface AuditDao {
    record Filter(
            @Nullable UUID conversation,
            @Nullable String tool,
            @Nullable String channel,
            @Nullable String errorCode,
            @Nullable Boolean success) {}

    record Execution(
            ClinicId clinicId,
            UUID id,
            UUID conversationId,
            String tool,
            String toolCallId,
            String channel,
            String actor,
            @Json JsonNode arguments,
            @Json JsonNode result,
            boolean success,
            @Nullable String errorCode,
            int latencyMs,
            Instant executedAt) {}

    String ADJUSTMENTS_MATCHING = """
            WHERE a.clinic_id = k.clinic_id AND a.recorded_at >= k.from_at AND a.recorded_at < k.to_at
              AND (:conversation::uuid IS NULL OR a.conversation_id = :conversation)
            """;

    String EXECUTIONS_MATCHING = """
            WHERE e.clinic_id = k.clinic_id AND e.executed_at >= k.from_at AND e.executed_at < k.to_at
              AND (:conversation::uuid IS NULL OR e.conversation_id = :conversation)
              AND (:tool::text IS NULL OR e.tool = :tool)
              AND (:channel::text IS NULL OR e.channel = :channel)
              AND (:errorCode::text IS NULL OR e.error_code = :errorCode)
              AND (:success::boolean IS NULL OR e.success = :success)
            """;

    @SqlQuery("""
            SELECT a.* FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT clinic_id, id, conversation_id, tool, tool_call_id, kind, field, original, normalized,
                       appointment_id, recorded_at
                FROM argument_adjustments a
            """ + ADJUSTMENTS_MATCHING + """
                ORDER BY a.recorded_at DESC, a.id LIMIT :reach
            ) AS a
            ORDER BY a.recorded_at DESC, a.id OFFSET :offset LIMIT :pageSize
            """)
    List<AdjustmentRecord> adjustments(
            @BindMethods Scope scope, @Nullable UUID conversation, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at),
                     argument_adjustments a
            """ + ADJUSTMENTS_MATCHING + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int countAdjustments(@BindMethods Scope scope, @Nullable UUID conversation);

    @SqlQuery("""
            SELECT e.* FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT clinic_id, id, conversation_id, tool, tool_call_id, channel, actor, arguments, result, success,
                       error_code, latency_ms, executed_at
                FROM tool_executions e
            """ + EXECUTIONS_MATCHING + """
                ORDER BY e.executed_at DESC, e.id LIMIT :reach
            ) AS e
            ORDER BY e.executed_at DESC, e.id OFFSET :offset LIMIT :pageSize
            """)
    List<Execution> executions(@BindMethods Scope scope, @BindMethods Filter filter, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at),
                     tool_executions e
            """ + EXECUTIONS_MATCHING + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int countExecutions(@BindMethods Scope scope, @BindMethods Filter filter);

    /// The tool calls of one conversation in the order they ran; the newest when there are very many.
    @SqlQuery("""
            SELECT clinic_id, id, conversation_id, tool, tool_call_id, channel, actor, arguments, result, success,
                   error_code, latency_ms, executed_at
            FROM (
                SELECT * FROM tool_executions WHERE clinic_id = :clinicId AND conversation_id = :conversation
                ORDER BY executed_at DESC, id LIMIT
            """ + " " + CommunicationDao.MOST_SHOWN + """
            ) AS newest ORDER BY executed_at, id
            """)
    List<Execution> executionsOf(ClinicId clinicId, UUID conversation);
}
