package dev.frontdesk.ops.promise;

import java.util.List;

/// Of appointments and their times (I1-I4, I9). Asked of the data itself: a constraint that somebody dropped is missed
/// here at once.
final class BookingPromises {
    static final List<Promise> ALL = List.of(
            new Promise("provider-free", "nobody of the clinic is in two places at once, buffers included", """
                    SELECT a.id
                    FROM placements a JOIN placements b
                      ON b.clinic_id = a.clinic_id AND b.provider_id = a.provider_id AND b.id <> a.id AND b.during && a.during
                    WHERE a.active AND b.active
                    """),
            new Promise("guest-free", "no guest holds two appointments at once", """
                    SELECT a.id
                    FROM placements a JOIN placements b
                      ON b.clinic_id = a.clinic_id AND b.customer_id = a.customer_id AND b.id <> a.id
                     AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at
                    WHERE a.active AND b.active
                    """),
            new Promise("buffers-kept", "the provider is kept for at least as long as the guest is there", """
                    SELECT id FROM placements WHERE NOT during @> tstzrange(starts_at, ends_at)
                    """),
            new Promise("as-offered", "the assistant gives only times it offered in the same conversation", """
                    SELECT p.id
                    FROM placements p LEFT JOIN offered_slots o
                      ON o.clinic_id = p.clinic_id AND o.id = p.offered_slot_id AND o.conversation_id = p.conversation_id
                     AND o.service_id = p.service_id AND o.provider_id = p.provider_id AND o.location_id = p.location_id
                     AND o.starts_at = p.starts_at AND o.ends_at = p.ends_at
                    WHERE o.id IS NULL AND (p.placed_by = 'assistant' OR p.offered_slot_id IS NOT NULL)
                    """),
            new Promise("offer-in-force", "a time is given while its offer is in force", """
                    SELECT p.id
                    FROM placements p
                    JOIN offered_slots s ON s.clinic_id = p.clinic_id AND s.id = p.offered_slot_id
                    LEFT JOIN slot_offers o
                      ON o.clinic_id = s.clinic_id AND o.id = s.offer_id AND o.conversation_id = p.conversation_id
                     AND o.service_id = p.service_id
                    WHERE (o.offered_at <= p.placed_at AND p.placed_at < o.expires_at) IS NOT TRUE
                    """),
            new Promise("offer-used-once", "an offered time is given once", """
                    SELECT offered_slot_id FROM placements
                    WHERE offered_slot_id IS NOT NULL
                    GROUP BY clinic_id, offered_slot_id HAVING count(*) > 1
                    """),
            new Promise("one-time-each", "an appointment has one time, and holds it as long as it is scheduled", """
                    SELECT a.id
                    FROM appointments a LEFT JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id
                    GROUP BY a.clinic_id, a.id, a.status
                    HAVING count(p.id) FILTER (WHERE p.current) <> 1
                        OR NOT bool_and(p.active = (p.current AND a.status = 'scheduled'))
                    """),
            new Promise(
                    "own-appointments",
                    "an appointment and its times belong to one guest, and to their own talks",
                    """
                    SELECT p.id
                    FROM placements p
                    JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
                    JOIN conversations c ON c.clinic_id = p.clinic_id AND c.id = p.conversation_id
                    WHERE p.customer_id <> a.customer_id OR p.service_id <> a.service_id OR c.customer_id <> a.customer_id
                    """));

    private BookingPromises() {}
}
