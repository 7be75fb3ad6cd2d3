package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Busy blocks as the API lists them, by their start, latest first; those that touch the stretch of time asked about.
public interface BusyBlockListDao {
    record Row(
            ClinicId clinicId,
            UUID id,
            String provider,
            Instant startsAt,
            Instant endsAt,
            @Nullable String reason,
            Instant createdAt) {}

    String MATCHING = """
            WHERE b.clinic_id = k.clinic_id AND b.during && tstzrange(k.from_at, k.to_at)
              AND (:provider::text IS NULL OR b.provider_id =
                   (SELECT id FROM providers WHERE clinic_id = k.clinic_id AND slug = :provider))
            """;

    @SqlQuery("""
            SELECT b.clinic_id, b.id, r.slug AS provider, lower(b.during) AS starts_at, upper(b.during) AS ends_at,
                   b.reason, b.created_at
            FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT clinic_id, id, provider_id, during, reason, created_at FROM busy_blocks b
            """ + MATCHING + """
                ORDER BY lower(b.during) DESC, b.id LIMIT :reach
            ) AS b
            JOIN providers r ON r.clinic_id = b.clinic_id AND r.id = b.provider_id
            ORDER BY lower(b.during) DESC, b.id OFFSET :offset LIMIT :pageSize
            """)
    List<Row> list(@BindMethods Scope scope, @Nullable String provider, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at),
                     busy_blocks b
            """ + MATCHING + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int count(@BindMethods Scope scope, @Nullable String provider);
}
