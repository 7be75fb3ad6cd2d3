package dev.frontdesk.platform.database;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedPooledDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolConfiguration;
import org.jspecify.annotations.Nullable;

/// The pools of a server or a command, which let go of their embedded database, if they have one, when they are
/// stopped. Work in the background has a pool of its own.
final class OwnedDataSource extends ManagedPooledDataSource {
    private final @Nullable ManagedPooledDataSource background;
    private final @Nullable EmbeddedDatabase embedded;

    OwnedDataSource(
            PoolConfiguration pool,
            @Nullable PoolConfiguration background,
            MetricRegistry metrics,
            @Nullable EmbeddedDatabase embedded) {
        super(pool, metrics);
        this.background = background == null ? null : new ManagedPooledDataSource(background, metrics);
        this.embedded = embedded;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return background != null && Background.isHere() ? background.getConnection() : super.getConnection();
    }

    /// The connections for work in the background, whoever asks for them.
    DataSource background() {
        return background == null ? this : background;
    }

    @Override
    public void start() throws Exception {
        super.start();
        if (background != null) {
            background.start();
        }
    }

    @Override
    public void stop() throws Exception {
        if (background != null) {
            background.stop();
        }
        super.stop();
        if (embedded != null) {
            embedded.close();
        }
    }
}
