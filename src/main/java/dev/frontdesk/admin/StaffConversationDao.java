package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Conversations that staff hold for a guest.
public interface StaffConversationDao {
    record Parties(ClinicId clinicId, ConversationId id, CustomerId customerId) {}

    @SqlUpdate("""
            INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata,
                                       dialogue_state, started_at, last_activity_at)
            VALUES (:clinicId, :id, :customerId, 'staff_console', 'open', 'none', :metadata, '{}', :now, :now)
            """)
    void open(
            ClinicId clinicId,
            ConversationId id,
            CustomerId customerId,
            @Json ConversationMetadata metadata,
            Instant now);

    /// A conversation that staff opened. A guest's own is not found: what staff look up there would be offered to the
    /// guest, who never saw it.
    @SqlQuery("""
            SELECT clinic_id, id, customer_id FROM conversations
            WHERE clinic_id = ANY (:clinics) AND id = :id AND channel = 'staff_console'
            """)
    Optional<Parties> find(List<ClinicId> clinics, ConversationId id);

    @SqlUpdate("""
            UPDATE conversations SET last_activity_at = GREATEST(last_activity_at, :now)
            WHERE clinic_id = :clinicId AND id = :id
            """)
    void touch(ClinicId clinicId, ConversationId id, Instant now);

    /// Who is known by this address and by no phone number.
    @SqlQuery("""
            SELECT id FROM customers WHERE clinic_id = :clinicId AND lower(email) = lower(:email) AND phone IS NULL
            """)
    Optional<CustomerId> customerByEmailAlone(ClinicId clinicId, String email);
}
