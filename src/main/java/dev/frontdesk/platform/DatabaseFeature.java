package dev.frontdesk.platform;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;

/// The server's database: opened, at this program's version, watched, and closed with the server.
public record DatabaseFeature(ManagedDataSource dataSource, Database database) {

    /// An embedded database is migrated; one that others run is only looked at.
    ///
    /// @throws CannotStartException when it is away, in use by another server, or lacks migrations
    public static DatabaseFeature open(DatabaseConfiguration configuration, Environment environment) {
        var dataSource = DataSources.forServer(configuration, environment.metrics());
        environment.lifecycle().manage(dataSource);
        environment.healthChecks().register("database", new DatabaseHealthCheck(dataSource));
        var migrations = new Migrations(dataSource);
        if (configuration.isEmbedded()) {
            migrations.apply();
        } else {
            migrations.requireApplied();
        }
        return new DatabaseFeature(dataSource, new Database(JdbiFactory.over(dataSource)));
    }
}
