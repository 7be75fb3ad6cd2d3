package dev.frontdesk.platform.database;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedPooledDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolConfiguration;
import org.jspecify.annotations.Nullable;

/// The pools of a server, so that none stands in the way of another: one for requests, one for the lists and sums among
/// them, one for work in the background, and one for the books that the queue keeps of that work, whose heartbeats must
/// not wait behind it.
final class ServerDataSource extends OwnedDataSource {
    private final ManagedPooledDataSource reports;
    private final ManagedPooledDataSource background;
    private final ManagedPooledDataSource queue;

    ServerDataSource(Pools pools, MetricRegistry metrics, @Nullable EmbeddedDatabase embedded) {
        super(pools.requests(), metrics, embedded);
        this.reports = new ManagedPooledDataSource(pools.reports(), metrics);
        this.background = new ManagedPooledDataSource(pools.background(), metrics);
        this.queue = new ManagedPooledDataSource(pools.queue(), metrics);
    }

    record Pools(
            PoolConfiguration requests,
            PoolConfiguration reports,
            PoolConfiguration background,
            PoolConfiguration queue) {}

    @Override
    public Connection getConnection() throws SQLException {
        return Background.isHere() ? background.getConnection() : super.getConnection();
    }

    /// For lists and sums, which may take long.
    DataSource reports() {
        return reports;
    }

    /// For the queue of work. Its commits return before they are on disk: a crash of the database may undo the last of
    /// them, and then work is run again, which finds that it is done.
    DataSource queue() {
        return queue;
    }

    @Override
    public void start() throws Exception {
        super.start();
        reports.start();
        background.start();
        queue.start();
    }

    @Override
    public void stop() throws Exception {
        queue.stop();
        background.stop();
        reports.stop();
        super.stop();
    }
}
