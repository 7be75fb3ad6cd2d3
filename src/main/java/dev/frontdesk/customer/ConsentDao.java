package dev.frontdesk.customer;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The consent ledger, append-only, and what follows from it for a customer.
public interface ConsentDao {
    @SqlUpdate("""
            INSERT INTO consent_events (clinic_id, id, customer_id, channel, kind, source, message_id, occurred_at)
            VALUES (:clinicId, :id, :customerId, :channel, :kind, :source, :messageId, :occurredAt)
            """)
    void append(@BindMethods ConsentEvent event);

    @SqlQuery("""
            SELECT clinic_id, id, customer_id, channel, kind, source, message_id, occurred_at
            FROM consent_events WHERE clinic_id = :clinicId AND customer_id = :customerId ORDER BY occurred_at, id
            """)
    List<ConsentEvent> ledger(ClinicId clinicId, CustomerId customerId);

    @SqlUpdate("""
            UPDATE customers SET sms_opted_out_at = :now
            WHERE clinic_id = :clinicId AND id = :customerId AND sms_opted_out_at IS NULL
            """)
    int optOut(ClinicId clinicId, CustomerId customerId, Instant now);

    @SqlUpdate("""
            UPDATE customers SET sms_opted_out_at = NULL
            WHERE clinic_id = :clinicId AND id = :customerId AND sms_opted_out_at IS NOT NULL
            """)
    int optIn(ClinicId clinicId, CustomerId customerId);

    /// Notes why their number cannot be texted.
    @SqlUpdate("""
            UPDATE customers SET sms_blocked_code = :code WHERE clinic_id = :clinicId AND id = :customerId
            """)
    int block(ClinicId clinicId, CustomerId customerId, String code);

    @SqlUpdate("""
            UPDATE customers SET sms_blocked_code = NULL
            WHERE clinic_id = :clinicId AND id = :customerId AND sms_blocked_code IS NOT NULL
            """)
    int unblock(ClinicId clinicId, CustomerId customerId);
}
