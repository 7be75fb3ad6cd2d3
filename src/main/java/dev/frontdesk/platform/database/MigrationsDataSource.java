package dev.frontdesk.platform.database;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.db.PooledDataSourceFactory;
import io.dropwizard.util.Duration;
import java.util.Map;
import java.util.Optional;

/// What Dropwizard's `db` commands ask for, answered from a [DatabaseConfiguration].
public record MigrationsDataSource(DatabaseConfiguration configuration) implements PooledDataSourceFactory {
    @Override
    public ManagedDataSource build(MetricRegistry metrics, String name) {
        return DataSources.forCommand(configuration);
    }

    @Override
    public String getUrl() {
        return configuration.url();
    }

    @Override
    public String getDriverClass() {
        return "org.postgresql.Driver";
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of();
    }

    @Override
    public Optional<String> getValidationQuery() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> getValidationQueryTimeout() {
        return Optional.empty();
    }

    @Override
    public boolean isAutoCommentsEnabled() {
        return false;
    }

    @Override
    public void asSingleConnectionPool() {
        // A command's pool is small anyway.
    }
}
