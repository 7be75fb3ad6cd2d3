package dev.frontdesk.clinic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ClinicDao {
    /// Grows with every change of any clinic: versions only grow, and clinics are never deleted.
    @SqlQuery("SELECT COALESCE(SUM(version), 0)::bigint FROM clinics")
    long changeMark();

    record Version(ClinicId id, long version) {}

    @SqlQuery("SELECT id, version FROM clinics")
    List<Version> versions();

    /// One statement, so that a document and the ids of its parts are of the same moment.
    @SqlQuery("""
            SELECT c.id, c.document, c.ai_booking_override, c.voice_routing_override, c.version,
                   c.created_at, c.updated_at,
                   (SELECT COALESCE(jsonb_object_agg(slug, id), '{}') FROM locations WHERE clinic_id = c.id)
                       AS location_ids,
                   (SELECT COALESCE(jsonb_object_agg(slug, id), '{}') FROM services WHERE clinic_id = c.id)
                       AS service_ids,
                   (SELECT COALESCE(jsonb_object_agg(slug, id), '{}') FROM providers WHERE clinic_id = c.id)
                       AS provider_ids,
                   (SELECT COALESCE(jsonb_object_agg(slug, name), '{}') FROM locations
                    WHERE clinic_id = c.id AND NOT active) AS removed_locations,
                   (SELECT COALESCE(jsonb_object_agg(slug, name), '{}') FROM services
                    WHERE clinic_id = c.id AND NOT active) AS removed_services,
                   (SELECT COALESCE(jsonb_object_agg(slug, name), '{}') FROM providers
                    WHERE clinic_id = c.id AND NOT active) AS removed_providers
            FROM clinics c
            WHERE c.id = ANY(:ids::uuid[])
            """)
    List<ClinicRow> byIds(List<ClinicId> ids);

    @SqlQuery("SELECT id FROM clinics WHERE slug = :slug")
    Optional<ClinicId> idBySlug(String slug);

    default Optional<ClinicRow> bySlug(String slug) {
        return idBySlug(slug).flatMap(id -> byIds(List.of(id)).stream().findFirst());
    }

    @SqlUpdate("""
            INSERT INTO clinics (id, slug, document, created_at, updated_at)
            VALUES (:id, :slug, :document, :now, :now)
            """)
    void insert(ClinicId id, String slug, @Json ClinicDocument document, Instant now);

    @SqlUpdate("""
            UPDATE clinics SET document = :document, version = version + 1, updated_at = :now WHERE id = :id
            """)
    void update(ClinicId id, @Json ClinicDocument document, Instant now);

    /// Null takes the override away.
    @SqlUpdate("""
            UPDATE clinics SET ai_booking_override = :override, version = version + 1, updated_at = :now
            WHERE id = :id AND ai_booking_override IS DISTINCT FROM :override::boolean
            """)
    int overrideAiBooking(ClinicId id, @Nullable Boolean override, Instant now);

    /// Null takes the override away.
    @SqlUpdate("""
            UPDATE clinics SET voice_routing_override = :override, version = version + 1, updated_at = :now
            WHERE id = :id AND voice_routing_override IS DISTINCT FROM :override::text
            """)
    int overrideVoiceRouting(ClinicId id, @Nullable VoiceRouting override, Instant now);
}
