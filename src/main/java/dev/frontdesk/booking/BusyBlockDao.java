package dev.frontdesk.booking;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The built-in calendar: time a provider is not free, as staff keep it.
public interface BusyBlockDao {
    /// @param endsAt not included
    record BusyBlock(
            ClinicId clinicId,
            UUID id,
            ProviderId providerId,
            Instant startsAt,
            Instant endsAt,
            @Nullable String reason,
            Instant createdAt) {}

    @SqlUpdate("""
            INSERT INTO busy_blocks (clinic_id, id, provider_id, during, reason, created_at)
            VALUES (:clinicId, :id, :providerId, tstzrange(:startsAt, :endsAt), :reason, :createdAt)
            """)
    void insert(@BindMethods BusyBlock block);

    /// Removes a block of one of these clinics; 0 when there is none.
    @SqlUpdate("DELETE FROM busy_blocks WHERE clinic_id = ANY (:clinics) AND id = :id")
    int delete(List<ClinicId> clinics, UUID id);
}
