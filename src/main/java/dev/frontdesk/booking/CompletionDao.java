package dev.frontdesk.booking;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface CompletionDao {
    /// Completes up to `limit` appointments whose time is over, buffers included, oldest first, and lets go of
    /// that time. The appointment is locked before its placement, as a move and a cancellation do; one that
    /// somebody else holds is left for the next round.
    ///
    /// @return how many placements were let go of
    @SqlUpdate("""
            WITH ended AS (
                SELECT p.clinic_id, p.id, p.appointment_id
                FROM placements p JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
                WHERE p.active AND upper(p.during) <= :now
                ORDER BY upper(p.during) LIMIT :limit
                FOR NO KEY UPDATE OF a SKIP LOCKED
            ), completed AS (
                UPDATE appointments a SET status = 'completed'
                FROM ended e WHERE a.clinic_id = e.clinic_id AND a.id = e.appointment_id AND a.status = 'scheduled'
            )
            UPDATE placements p SET active = FALSE
            FROM ended e WHERE p.clinic_id = e.clinic_id AND p.id = e.id AND p.active
            """)
    int completeEnded(Instant now, int limit);
}
