package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// Bearer tokens. Where a method takes `within`, only tokens that reach none but these clinics exist; null: all exist.
public interface ApiTokenDao {
    record Row(
            UUID id,
            String name,
            Role role,
            @Nullable List<ClinicId> clinicIds,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    @SqlUpdate("""
            INSERT INTO api_tokens (id, name, role, clinic_ids, secret_hash, created_at)
            VALUES (:id, :name, :role, :clinicIds, :secretHash, :createdAt)
            """)
    void insert(@BindMethods Row token, byte[] secretHash);

    @SqlQuery("""
            SELECT id, name, role, clinic_ids, created_at, last_used_at, revoked_at
            FROM api_tokens WHERE secret_hash = :secretHash AND revoked_at IS NULL
            """)
    Optional<Row> findLive(byte[] secretHash);

    /// Notes that a token was used, unless that was noted since `unlessSince`.
    @SqlUpdate("""
            UPDATE api_tokens SET last_used_at = :now
            WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :unlessSince)
            """)
    void stampUse(UUID id, Instant now, Instant unlessSince);

    @SqlQuery("""
            SELECT id, name, role, clinic_ids, created_at, last_used_at, revoked_at
            FROM api_tokens WHERE :within::uuid[] IS NULL OR clinic_ids <@ :within::uuid[]
            ORDER BY created_at DESC, id OFFSET :offset LIMIT :pageSize
            """)
    List<Row> list(@Nullable List<ClinicId> within, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1 FROM api_tokens WHERE :within::uuid[] IS NULL OR clinic_ids <@ :within::uuid[]
            """ + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int count(@Nullable List<ClinicId> within);

    /// Ends a token at once; a token ended before keeps its first end.
    @SqlUpdate("""
            UPDATE api_tokens SET revoked_at = COALESCE(revoked_at, :now)
            WHERE id = :id AND (:within::uuid[] IS NULL OR clinic_ids <@ :within::uuid[])
            """)
    int revoke(UUID id, @Nullable List<ClinicId> within, Instant now);
}
