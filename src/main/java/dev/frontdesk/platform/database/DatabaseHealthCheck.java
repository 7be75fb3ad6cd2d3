package dev.frontdesk.platform.database;

import com.codahale.metrics.health.HealthCheck;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Healthy when the database answers within two seconds.
public final class DatabaseHealthCheck extends HealthCheck {
    private static final int SECONDS = 2;

    private final DataSource dataSource;

    public DatabaseHealthCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected Result check() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            statement.execute("SELECT 1");
            return Result.healthy();
        } catch (SQLException e) {
            return Result.unhealthy("the database does not answer (SQLState " + e.getSQLState() + ")");
        }
    }
}
