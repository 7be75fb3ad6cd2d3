package dev.frontdesk.platform.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A fresh database for a test class:
/// `@RegisterExtension static final TestDatabase db = TestDatabase.migrated();`
///
/// Its sessions live in Asia/Kolkata: neither UTC, nor the JVM's zone, nor a clinic's, and off by half an hour.
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final String SESSION_ZONE = "SET TIME ZONE 'Asia/Kolkata'";

    private final boolean migrated;
    private final List<org.apache.tomcat.jdbc.pool.DataSource> single = new ArrayList<>();
    private @Nullable String name;
    private org.apache.tomcat.jdbc.pool.@Nullable DataSource pool;

    private TestDatabase(boolean migrated) {
        this.migrated = migrated;
    }

    /// Of the current schema, without rows.
    public static TestDatabase migrated() {
        return new TestDatabase(true);
    }

    /// Without a schema.
    public static TestDatabase empty() {
        return new TestDatabase(false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        open();
    }

    /// For a test that is run by another engine than Jupiter: before its first.
    public void open() {
        name = migrated ? TestPostgres.createMigrated() : TestPostgres.createEmpty();
        pool = open(url(), 40);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        close();
    }

    /// For a test that is run by another engine than Jupiter: after its last.
    public void close() {
        dataSource().close();
        single.forEach(pool -> pool.close());
        TestPostgres.drop(name());
    }

    /// A nested class shares the database of the class around it.
    private static boolean isNested(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(Nested.class);
    }

    public Database database() {
        return new Database(jdbi());
    }

    public Jdbi jdbi() {
        return JdbiFactory.over(dataSource());
    }

    public org.apache.tomcat.jdbc.pool.DataSource dataSource() {
        return started(pool);
    }

    /// A pool of a single connection, closed with the database; asking for a second one fails at once.
    public DataSource oneConnection() {
        var one = open(url(), 1);
        one.setMaxWait(1);
        single.add(one);
        return one;
    }

    /// For a whole application under test.
    public String url() {
        return TestPostgres.url(name());
    }

    public String user() {
        return "postgres";
    }

    private String name() {
        return started(name);
    }

    private static <T> T started(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("annotate the field with @RegisterExtension");
        }
        return value;
    }

    private org.apache.tomcat.jdbc.pool.DataSource open(String url, int connections) {
        var properties = new PoolProperties();
        properties.setUrl(url);
        properties.setUsername(user());
        properties.setDriverClassName("org.postgresql.Driver");
        properties.setMaxActive(connections);
        properties.setMaxIdle(Math.min(connections, 8));
        properties.setMinIdle(0);
        properties.setInitialSize(0);
        properties.setJmxEnabled(false);
        properties.setInitSQL(SESSION_ZONE);
        return new org.apache.tomcat.jdbc.pool.DataSource(properties);
    }
}
