package dev.frontdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
    @RegisterExtension
    static final TestDatabase newest = TestDatabase.empty();

    @RegisterExtension
    static final TestDatabase abandoned = TestDatabase.migrated();

    @Test
    void goForwardBackAndForwardAgain() {
        forwardBackForward(newest.dataSource());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the build fetches Linux binaries alone")
    void soTheyDoOnTheOldestPostgres() throws Exception {
        try (var oldest = TestPostgres.oldest().start()) {
            assertThat(list(oldest.getPostgresDatabase(), "SHOW server_version"))
                    .singleElement()
                    .asString()
                    .startsWith("15.");
            forwardBackForward(oldest.getPostgresDatabase());
        }
    }

    /// A server that was stopped in the middle of its first start leaves Liquibase's lock behind.
    @Test
    void aLockThatWasLeftBehindDoesNotStopWhoIsAlone() {
        var dataSource = abandoned.dataSource();
        JdbiFactory.over(dataSource)
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE databasechangeloglock SET locked = TRUE, lockgranted = '2026-11-23', lockedby = 'gone'"));

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> new Migrations(dataSource).applyAlone());
    }

    private static void forwardBackForward(DataSource dataSource) {
        var migrations = new Migrations(dataSource);
        assertThat(migrations.pending()).isPositive();

        migrations.apply();
        assertThat(migrations.pending()).isZero();
        var first = columns(dataSource);
        assertThat(first).isNotEmpty();

        migrations.rollBackAll();
        assertThat(columns(dataSource)).isEmpty();
        assertThat(functions(dataSource)).isEmpty();

        migrations.apply();
        assertThat(columns(dataSource)).isEqualTo(first);
    }

    private static List<String> columns(DataSource dataSource) {
        return list(dataSource, """
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'
                ORDER BY 1
                """);
    }

    private static List<String> functions(DataSource dataSource) {
        return list(dataSource, """
                SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname = 'public' ORDER BY 1
                """);
    }

    private static List<String> list(DataSource dataSource, String sql) {
        return JdbiFactory.over(dataSource)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
