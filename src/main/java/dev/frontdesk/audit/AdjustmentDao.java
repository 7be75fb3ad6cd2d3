package dev.frontdesk.audit;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;

public interface AdjustmentDao {
    @SqlBatch("""
            INSERT INTO argument_adjustments (clinic_id, id, conversation_id, tool, tool_call_id, kind, field, original, normalized,
                appointment_id, recorded_at)
            VALUES (:clinicId, :id, :conversationId, :tool, :toolCallId, :kind, :field, :original, :normalized,
                :appointmentId, :recordedAt)
            """)
    void insert(@BindMethods List<AdjustmentRecord> records);
}
