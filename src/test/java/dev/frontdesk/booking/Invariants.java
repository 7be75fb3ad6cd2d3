package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// What always holds, asked of the data: one query each, which finds what breaks it. It leans on no constraint, so that
/// it would see what a constraint let through.
enum Invariants {
    I1_NOBODY_IS_IN_TWO_PLACES("""
            SELECT a.id FROM placements a
            JOIN placements b ON b.clinic_id = a.clinic_id AND b.provider_id = a.provider_id AND b.id <> a.id
                AND b.active AND b.during && a.during
            WHERE a.clinic_id = ANY (:clinics) AND a.active
            """),
    I2_WHAT_WAS_GIVEN_HAD_BEEN_OFFERED("""
            SELECT p.id FROM placements p
            WHERE p.clinic_id = ANY (:clinics) AND p.placed_by = 'assistant' AND NOT EXISTS (
                SELECT 1 FROM offered_slots s
                JOIN slot_offers o ON o.clinic_id = s.clinic_id AND o.id = s.offer_id
                WHERE s.clinic_id = p.clinic_id AND s.id = p.offered_slot_id AND o.conversation_id = p.conversation_id
                  AND o.service_id = p.service_id AND s.provider_id = p.provider_id AND s.location_id = p.location_id
                  AND s.starts_at = p.starts_at AND s.ends_at = p.ends_at
                  AND o.offered_at <= p.placed_at AND p.placed_at < o.expires_at)
            """),
    I3_ONE_APPOINTMENT_PER_OFFERED_SLOT("""
            SELECT p.offered_slot_id FROM placements p
            WHERE p.clinic_id = ANY (:clinics) AND p.offered_slot_id IS NOT NULL
            GROUP BY p.clinic_id, p.offered_slot_id HAVING count(*) > 1
            """),
    I3_ONE_OUTCOME_PER_CALL("""
            SELECT (array_agg(e.id))[1] FROM tool_executions e WHERE e.clinic_id = ANY (:clinics)
            GROUP BY e.clinic_id, e.conversation_id, e.delivery_key, e.tool_call_id HAVING count(*) > 1
            """),
    I4_NO_GUEST_HOLDS_TWO_TIMES_AT_ONCE("""
            SELECT a.id FROM placements a
            JOIN placements b ON b.clinic_id = a.clinic_id AND b.customer_id = a.customer_id AND b.id <> a.id
                AND b.active AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at
            WHERE a.clinic_id = ANY (:clinics) AND a.active
            """),
    I5_WHO_WAS_TOLD_BOOKED_HAS_IT("""
            SELECT e.id FROM tool_executions e
            WHERE e.clinic_id = ANY (:clinics) AND e.success AND e.tool IN ('book_appointment', 'reschedule_appointment')
              AND NOT EXISTS (
                SELECT 1 FROM placements p
                JOIN conversations c ON c.clinic_id = p.clinic_id AND c.id = e.conversation_id
                    AND c.customer_id = p.customer_id
                WHERE p.clinic_id = e.clinic_id AND p.appointment_id = (e.result ->> 'appointment_id')::uuid
                  AND p.starts_at = (e.result ->> 'start_time')::timestamptz)
            """),
    I5_AN_APPOINTMENT_STANDS_WHERE_IT_SAYS("""
            SELECT a.id FROM appointments a
            LEFT JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id AND p.current
            WHERE a.clinic_id = ANY (:clinics)
            GROUP BY a.clinic_id, a.id, a.status
            HAVING count(p.id) <> 1 OR bool_and(p.active) IS DISTINCT FROM (a.status = 'scheduled')
            """),
    I9_WHAT_A_CONVERSATION_DID_IS_ITS_OWN_GUESTS("""
            SELECT e.id FROM tool_executions e
            JOIN conversations c ON c.clinic_id = e.clinic_id AND c.id = e.conversation_id
            JOIN appointments a ON a.id = (e.result ->> 'appointment_id')::uuid
            WHERE e.clinic_id = ANY (:clinics) AND e.success
              AND (a.clinic_id <> c.clinic_id OR a.customer_id <> c.customer_id)
            UNION ALL
            SELECT e.id FROM tool_executions e
            JOIN conversations c ON c.clinic_id = e.clinic_id AND c.id = e.conversation_id
            CROSS JOIN LATERAL jsonb_array_elements(e.result -> 'appointments') AS told (item)
            JOIN appointments a ON a.id = (told.item ->> 'appointment_id')::uuid
            WHERE e.clinic_id = ANY (:clinics) AND e.success AND e.tool = 'get_appointment_details'
              AND (a.clinic_id <> c.clinic_id OR a.customer_id <> c.customer_id)
            UNION ALL
            SELECT p.id FROM placements p
            JOIN conversations c ON c.clinic_id = p.clinic_id AND c.id = p.conversation_id
            JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
            WHERE p.clinic_id = ANY (:clinics)
              AND (p.customer_id <> c.customer_id OR a.customer_id <> c.customer_id OR a.service_id <> p.service_id)
            """);

    private final String violations;

    Invariants(String violations) {
        this.violations = violations;
    }

    /// What is broken in anybody's data.
    static List<String> brokenIn(Jdbi jdbi) {
        var all = jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM clinics").mapTo(UUID.class).list());
        return broken(jdbi, all);
    }

    /// What is broken in these clinics' data.
    static List<String> brokenIn(Jdbi jdbi, List<Clinic> clinics) {
        return broken(jdbi, clinics.stream().map(clinic -> clinic.id().value()).toList());
    }

    private static List<String> broken(Jdbi jdbi, List<UUID> clinics) {
        var broken = new ArrayList<String>();
        jdbi.useHandle(h -> {
            for (var invariant : values()) {
                h.createQuery(invariant.violations)
                        .bindArray("clinics", UUID.class, clinics)
                        .mapTo(String.class)
                        .forEach(id -> broken.add(invariant + ": " + id));
            }
        });
        return broken;
    }
}
