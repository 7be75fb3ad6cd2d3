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
    private static final String SESSION = "SET TIME ZONE 'UTC'";

    /// What guests wait for asks the same again and again, and has its index: planned once for all parameters.
    /// Lists and sums are planned for each.
    private static final String FIXED_PLANS = "; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off";

    /// What is due stands at the beginning of an index; scanned as such, it forgets entries that are gone. A piece that
    /// is picked up is found by its key: joined in another way, the whole queue would be read, due or not.
    private static final String QUEUE_SESSION =
            "; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET synchronous_commit = off";

    /// A crowd of work, such as turns whose model has answered, waits for its few connections rather than fail.
    private static final int SECONDS_TO_WAIT_IN_BACKGROUND = 20;

    private DataSources() {}

    /// For a server: one at a time on an embedded database.
    static ServerDataSource forServer(DatabaseConfiguration configuration, MetricRegistry metrics) {
        var embedded = configuration.isEmbedded() ? EmbeddedDatabase.openForServer(configuration.dataDir()) : null;
        int reporting = configuration.reportConnections();
        var requests = pool("database", configuration.requestConnections() - reporting, configuration, embedded);
        requests.setInitSQL(SESSION + FIXED_PLANS);
        var reports = pool("reports", reporting, configuration, embedded);
        var background = pool("work", configuration.backgroundConnections(), configuration, embedded);
        background.setMaxWait(SECONDS_TO_WAIT_IN_BACKGROUND * 1000);
        background.setInitSQL(SESSION + FIXED_PLANS);
        var queue = pool("queue", configuration.queueConnections(), configuration, embedded);
        queue.setInitSQL(SESSION + FIXED_PLANS + QUEUE_SESSION);
        return new ServerDataSource(
                new ServerDataSource.Pools(requests, reports, background, queue), metrics, embedded);
    }

    /// For a command, beside a server or alone.
    public static ManagedDataSource forCommand(DatabaseConfiguration configuration) {
        return forCommand(configuration, COMMAND_CONNECTIONS);
    }

    /// For a command that does many things at once.
    public static ManagedDataSource forCommand(DatabaseConfiguration configuration, int maxConnections) {
        var embedded = configuration.isEmbedded() ? EmbeddedDatabase.open(configuration.dataDir()) : null;
        var pool = pool("database", maxConnections, configuration, embedded);
        return new OwnedDataSource(pool, new MetricRegistry(), embedded);
    }

    private static PoolProperties pool(
            String name, int maxConnections, DatabaseConfiguration configuration, @Nullable EmbeddedDatabase embedded) {
        var pool = pool(name, maxConnections);
        if (embedded == null) {
            pool.setUrl(configuration.url());
            pool.setUsername(configuration.user());
            pool.setPassword(reveal(configuration.password()));
        } else {
            pool.setUrl(embedded.url());
            pool.setUsername(embedded.user());
            pool.setPassword(embedded.password().value());
        }
        return pool;
    }

    private static PoolProperties pool(String name, int maxConnections) {
        var pool = new PoolProperties();
        pool.setName(name);
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setJmxEnabled(false);
        pool.setInitialSize(0);
        pool.setMinIdle(0);
        pool.setMaxIdle(maxConnections);
        pool.setMaxActive(maxConnections);
        pool.setMaxWait(SECONDS_TO_WAIT * 1000);
        pool.setTestOnBorrow(true);
        pool.setRollbackOnReturn(true);
        // a proxy around each statement, for what Jdbi does itself
        pool.setUseStatementFacade(false);
        pool.setInitSQL(SESSION);
        // Details of a refused row quote its values.
        pool.setConnectionProperties(
                "logServerErrorDetail=false;ApplicationName=frontdesk;tcpKeepAlive=true;reWriteBatchedInserts=true;connectTimeout="
                        + SECONDS_TO_WAIT);
        return pool;
    }

    private static @Nullable String reveal(@Nullable SecretString secret) {
        return secret == null ? null : secret.value();
    }
}
