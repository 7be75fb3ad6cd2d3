package dev.frontdesk.audit;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Who of the staff looked at or changed what; append-only (I8).
public interface StaffAccessDao {
    @SqlUpdate("""
            INSERT INTO staff_access (clinic_id, id, token_id, method, route, subject, status, accessed_at)
            VALUES (:clinicId, :id, :tokenId, :method, :route, :subject, :status, :accessedAt)
            """)
    void append(@BindMethods StaffAccess access);
}
