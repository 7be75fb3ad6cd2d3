package dev.frontdesk.platform.database;

import com.codahale.metrics.MetricRegistry;
import dev.frontdesk.platform.SecretString;
import io.dropwizard.db.ManagedDataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.jspecify.annotations.Nullable;

/// Opens what a [DatabaseConfiguration] names. An embedded database is started or attached to with its pool, and let
/// go of when the pool is stopped.
public final class DataSources {
    private static final int SECONDS_TO_WAIT = 10;
    private static final int COMMAND_CONNECTIONS = 4;

    private DataSources() {}

    /// For a server: one at a time on an embedded database.
    public static ManagedDataSource forServer(DatabaseConfiguration configuration, MetricRegistry metrics) {
        var embedded = configuration.isEmbedded() ? EmbeddedDatabase.openForServer(configuration.dataDir()) : null;
        return open(configuration, embedded, configuration.maxConnections(), metrics);
    }

    /// For a command, beside a server or alone.
    public static ManagedDataSource forCommand(DatabaseConfiguration configuration) {
        return forCommand(configuration, COMMAND_CONNECTIONS);
    }

    /// For a command that does many things at once.
    public static ManagedDataSource forCommand(DatabaseConfiguration configuration, int maxConnections) {
        var embedded = configuration.isEmbedded() ? EmbeddedDatabase.open(configuration.dataDir()) : null;
        return open(configuration, embedded, maxConnections, new MetricRegistry());
    }

    private static ManagedDataSource open(
            DatabaseConfiguration configuration,
            @Nullable EmbeddedDatabase embedded,
            int maxConnections,
            MetricRegistry metrics) {
        var pool = pool(maxConnections);
        if (embedded == null) {
            pool.setUrl(configuration.url());
            pool.setUsername(configuration.user());
            pool.setPassword(reveal(configuration.password()));
        } else {
            pool.setUrl(embedded.url());
            pool.setUsername(embedded.user());
            pool.setPassword(embedded.password().value());
        }
        return new OwnedDataSource(pool, metrics, embedded);
    }

    private static PoolProperties pool(int maxConnections) {
        var pool = new PoolProperties();
        pool.setName("database");
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setJmxEnabled(false);
        pool.setInitialSize(0);
        pool.setMinIdle(0);
        pool.setMaxIdle(maxConnections);
        pool.setMaxActive(maxConnections);
        pool.setMaxWait(SECONDS_TO_WAIT * 1000);
        pool.setTestOnBorrow(true);
        pool.setRollbackOnReturn(true);
        pool.setInitSQL("SET TIME ZONE 'UTC'");
        // Details of a refused row quote its values.
        pool.setConnectionProperties(
                "logServerErrorDetail=false;ApplicationName=frontdesk;tcpKeepAlive=true;connectTimeout="
                        + SECONDS_TO_WAIT);
        return pool;
    }

    private static @Nullable String reveal(@Nullable SecretString secret) {
        return secret == null ? null : secret.value();
    }
}
