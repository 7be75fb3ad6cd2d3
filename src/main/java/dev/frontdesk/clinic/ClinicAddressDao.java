package dev.frontdesk.clinic;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ClinicAddressDao {
    /// Until the transaction ends no other import runs. Nobody who reads waits.
    @SqlUpdate("LOCK TABLE clinic_addresses IN SHARE ROW EXCLUSIVE MODE")
    void lock();

    @SqlQuery("""
            SELECT address FROM clinic_addresses
            WHERE address = ANY(:addresses::text[]) AND clinic_id <> :clinicId
            """)
    List<String> ownedByOthers(ClinicId clinicId, List<String> addresses);

    @SqlUpdate("DELETE FROM clinic_addresses WHERE clinic_id = :clinicId")
    void deleteAll(ClinicId clinicId);

    @SqlUpdate("""
            INSERT INTO clinic_addresses (clinic_id, address, kind)
            SELECT :clinicId, address, :kind FROM unnest(:addresses::text[]) AS given (address)
            """)
    void insert(ClinicId clinicId, String kind, List<String> addresses);
}
