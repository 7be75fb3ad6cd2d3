package dev.frontdesk.booking;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TimeRange;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// When providers are taken. One index probe a provider, so the cost is that of the range asked about; `OFFSET 0` keeps
/// the planner from reading the day of the whole clinic instead, which for one provider costs forty times as much.
interface BusyDao {
    record Busy(ProviderId providerId, TimeRange during) {}

    @SqlQuery("""
            SELECT wanted.provider_id, p.during
            FROM unnest(:providers) AS wanted (provider_id)
            CROSS JOIN LATERAL (
                SELECT during FROM placements
                WHERE clinic_id = :clinicId AND provider_id = wanted.provider_id AND during && :range AND active
                  AND (:ignoring::uuid IS NULL OR customer_id <> :ignoring OR service_id <> :serviceId)
                OFFSET 0
            ) p
            """)
    List<Busy> placements(
            ClinicId clinicId,
            List<ProviderId> providers,
            TimeRange range,
            @Nullable CustomerId ignoring,
            ServiceId serviceId);

    /// When the guest is at the clinic for something else, with whomever, without buffers.
    @SqlQuery("""
            SELECT provider_id, tstzrange(starts_at, ends_at) AS during FROM placements
            WHERE clinic_id = :clinicId AND customer_id = :guest AND service_id <> :serviceId
              AND tstzrange(starts_at, ends_at) && :range AND active
            """)
    List<Busy> guestsOthers(ClinicId clinicId, CustomerId guest, ServiceId serviceId, TimeRange range);

    @SqlQuery("""
            SELECT wanted.provider_id, b.during
            FROM unnest(:providers) AS wanted (provider_id)
            CROSS JOIN LATERAL (
                SELECT during FROM busy_blocks
                WHERE clinic_id = :clinicId AND provider_id = wanted.provider_id AND during && :range
                OFFSET 0
            ) b
            """)
    List<Busy> blocks(ClinicId clinicId, List<ProviderId> providers, TimeRange range);
}
