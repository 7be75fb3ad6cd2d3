package dev.frontdesk.clinic;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The rows other tables point to. A part keeps its id for as long as the clinic lives, whether its document names it
/// or not.
interface ClinicPartsDao {
    String LOCATIONS = "locations";
    String SERVICES = "services";
    String PROVIDERS = "providers";

    @SqlUpdate("""
            INSERT INTO <table> (clinic_id, id, slug, name, active)
            SELECT :clinicId, gen_random_uuid(), slug, name, TRUE
            FROM unnest(:slugs::text[], :names::text[]) AS named (slug, name)
            ON CONFLICT (clinic_id, slug) DO UPDATE SET name = EXCLUDED.name, active = TRUE
            """)
    void keep(@Define String table, ClinicId clinicId, List<String> slugs, List<String> names);

    @SqlUpdate("""
            UPDATE <table> SET active = FALSE
            WHERE clinic_id = :clinicId AND active AND NOT slug = ANY(:slugs::text[])
            """)
    void deactivateAllBut(@Define String table, ClinicId clinicId, List<String> slugs);
}
