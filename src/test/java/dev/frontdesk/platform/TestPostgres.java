package dev.frontdesk.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The one PostgreSQL 18 of this JVM's tests, started when the first test asks. Nothing in it outlives the JVM.
final class TestPostgres {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private TestPostgres() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
        static final String TEMPLATE = migratedTemplate();
    }

    /// The name of a new database of the current schema, copied from one that was migrated once.
    static String createMigrated() {
        return create("TEMPLATE " + Running.TEMPLATE);
    }

    static String createEmpty() {
        return create("");
    }

    static void drop(String name) {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    static String url(String name) {
        return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + name;
    }

    private static String create(String options) {
        var name = "test_" + NEXT.getAndIncrement();
        execute("CREATE DATABASE " + name + " " + options);
        return name;
    }

    private static String migratedTemplate() {
        var template = createEmpty();
        new Migrations(Running.SERVER.getDatabase("postgres", template)).apply();
        return template;
    }

    private static void execute(String sql) {
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
