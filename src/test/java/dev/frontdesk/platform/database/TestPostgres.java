package dev.frontdesk.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The one PostgreSQL of this JVM's tests, started when the first test asks: 18, or the oldest that is promised to work
/// with `./mvnw verify -Dtest.postgres=15`. Nothing in it outlives the JVM.
final class TestPostgres {
    /// The oldest PostgreSQL that is promised to work; the build puts its binaries here.
    static final Path POSTGRES_15 = Path.of("target/postgres15/postgres-linux-x86_64.txz");

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
            return builder()
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        return "15".equals(System.getProperty("test.postgres")) ? oldest() : EmbeddedPostgres.builder();
    }

    static EmbeddedPostgres.Builder oldest() {
        return EmbeddedPostgres.builder().setPgBinaryResolver((_, _) -> Files.newInputStream(POSTGRES_15));
    }
}
