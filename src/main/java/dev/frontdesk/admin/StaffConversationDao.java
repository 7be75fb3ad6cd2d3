package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// Conversations that staff hold for a guest.
public interface StaffConversationDao {
    record Parties(ClinicId clinicId, ConversationId id, CustomerId customerId) {}

    /// A conversation that staff opened. A guest's own is not found: what staff look up there would be offered to the
    /// guest, who never saw it.
    @SqlQuery("""
            SELECT clinic_id, id, customer_id FROM conversations
            WHERE clinic_id = ANY (:clinics) AND id = :id AND channel = 'staff_console'
            """)
    Optional<Parties> find(List<ClinicId> clinics, ConversationId id);
}
