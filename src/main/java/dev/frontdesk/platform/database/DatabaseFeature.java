package dev.frontdesk.platform.database;

import dev.frontdesk.platform.CannotStartException;
import io.dropwizard.core.setup.Environment;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The server's database: opened, at this program's version, watched, and closed with the server.
///
/// @param database for requests and for work
/// @param reports for lists and sums, which may take long
/// @param queue connections for the books of work that nobody waits for
/// @param alone whether no other server can be at work on it: an embedded database serves one
public record DatabaseFeature(Database database, Database reports, DataSource queue, boolean alone) {
    private static final int OLDEST_POSTGRESQL = 15;

    /// An embedded database is migrated; one that others run is only looked at.
    ///
    /// @throws CannotStartException when it is away, in use by another server, or lacks migrations
    public static DatabaseFeature open(DatabaseConfiguration configuration, Environment environment) {
        var dataSource = DataSources.forServer(configuration, environment.metrics());
        environment.lifecycle().manage(dataSource);
        environment.healthChecks().register("database", new DatabaseHealthCheck(dataSource));
        var migrations = new Migrations(dataSource);
        if (configuration.isEmbedded()) {
            migrations.applyAlone();
        } else {
            requireVersion(dataSource);
            migrations.requireApplied();
        }
        return new DatabaseFeature(
                new Database(JdbiFactory.over(dataSource)),
                new Database(JdbiFactory.over(dataSource.reports())),
                dataSource.queue(),
                configuration.isEmbedded());
    }

    private static void requireVersion(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
                throw new CannotStartException("Frontdesk needs PostgreSQL " + OLDEST_POSTGRESQL
                        + " or newer; this database is " + server.getDatabaseProductVersion() + ".");
            }
        } catch (SQLException e) {
            throw CannotStartException.unreachable(e);
        }
    }
}
