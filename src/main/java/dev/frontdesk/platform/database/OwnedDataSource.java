package dev.frontdesk.platform.database;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedPooledDataSource;
import org.apache.tomcat.jdbc.pool.PoolConfiguration;
import org.jspecify.annotations.Nullable;

/// A pool that lets go of its embedded database, if it has one, when it is stopped.
class OwnedDataSource extends ManagedPooledDataSource {
    private final @Nullable EmbeddedDatabase embedded;

    OwnedDataSource(PoolConfiguration pool, MetricRegistry metrics, @Nullable EmbeddedDatabase embedded) {
        super(pool, metrics);
        this.embedded = embedded;
    }

    @Override
    public void stop() throws Exception {
        super.stop();
        if (embedded != null) {
            embedded.close();
        }
    }
}
