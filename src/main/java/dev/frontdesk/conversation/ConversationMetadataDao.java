package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The part of a conversation that booking writes.
public interface ConversationMetadataDao {
    record MetadataRow(@Json ConversationMetadata customMetadata) {}

    @SqlQuery("SELECT custom_metadata FROM conversations WHERE clinic_id = :clinicId AND id = :id")
    Optional<MetadataRow> find(ClinicId clinicId, ConversationId id);

    /// Holds the conversation's metadata until the transaction ends, so that two tools do not overwrite each other.
    @SqlQuery("SELECT custom_metadata FROM conversations WHERE clinic_id = :clinicId AND id = :id FOR NO KEY UPDATE")
    Optional<MetadataRow> lock(ClinicId clinicId, ConversationId id);

    @SqlUpdate("UPDATE conversations SET custom_metadata = :metadata WHERE clinic_id = :clinicId AND id = :id")
    void update(ClinicId clinicId, ConversationId id, @Json ConversationMetadata metadata);

    /// With what the conversation led to; the latest counts, but for an opt-out, which is final.
    @SqlUpdate("""
            UPDATE conversations SET custom_metadata = :metadata,
                   outcome = CASE outcome WHEN 'opted_out' THEN outcome ELSE :outcome END
            WHERE clinic_id = :clinicId AND id = :id
            """)
    void conclude(ClinicId clinicId, ConversationId id, @Json ConversationMetadata metadata, String outcome);
}
