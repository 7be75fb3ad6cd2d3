package dev.frontdesk.audit;

import dev.frontdesk.clinic.ClinicId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

public interface ToolExecutionDao {
    /// Records an outcome; 0 when this delivery and tool call already have one.
    @SqlUpdate("""
            INSERT INTO tool_executions (clinic_id, id, conversation_id, delivery_key, tool_call_id, tool, channel, actor,
                arguments, result, success, error_code, latency_ms, executed_at)
            VALUES (:clinicId, :id, :conversationId, :deliveryKey, :toolCallId, :tool, :channel, :actor,
                :arguments, :result, :success, :errorCode, :latencyMs, :executedAt)
            ON CONFLICT DO NOTHING
            """)
    int insert(@BindMethods ToolExecution execution);

    /// The first outcome of a tool call.
    @SqlQuery("""
            SELECT clinic_id, id, conversation_id, delivery_key, tool_call_id, tool, channel, actor,
                arguments, result, success, error_code, latency_ms, executed_at
            FROM tool_executions
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId
              AND delivery_key = :deliveryKey AND tool_call_id = :toolCallId
            """)
    Optional<ToolExecution> find(ClinicId clinicId, UUID conversationId, String deliveryKey, String toolCallId);

    /// What a delivery has done so far, in order.
    @SqlQuery("""
            SELECT clinic_id, id, conversation_id, delivery_key, tool_call_id, tool, channel, actor,
                arguments, result, success, error_code, latency_ms, executed_at
            FROM tool_executions
            WHERE clinic_id = :clinicId AND conversation_id = :conversationId AND delivery_key = :deliveryKey
            ORDER BY executed_at, id
            """)
    List<ToolExecution> ofDelivery(ClinicId clinicId, UUID conversationId, String deliveryKey);
}
