package dev.frontdesk.ops.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface PromiseDao {
    record Finding(int broken, List<String> examples) {}

    /// First in a transaction: from here on it sees one state of the data, and changes nothing.
    @SqlUpdate("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    void readOneState();

    /// The newest table that the promises ask; empty where there is no schema of ours.
    @SqlQuery("SELECT CAST(to_regclass('scheduled_tasks') AS text)")
    Optional<String> schema();

    @SqlQuery("""
            WITH clock(now) AS (SELECT CAST(:now AS timestamptz)), broken(id) AS (<query>)
            SELECT (SELECT count(*) FROM broken) AS broken,
                   ARRAY(SELECT CAST(id AS text) FROM broken ORDER BY id LIMIT 5) AS examples
            """)
    Finding find(@Define String query, Instant now);
}
