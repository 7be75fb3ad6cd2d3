package dev.frontdesk.platform.database;

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
    static final TestDatabase stepwise = TestDatabase.empty();

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

    @Test
    void eachGoesForwardBackAndForwardAgainAlone() {
        var dataSource = stepwise.dataSource();
        var migrations = new Migrations(dataSource);
        var before = SchemaObjects.in(dataSource);
        for (var left = migrations.pending(); left > 0; left--) {
            migrations.apply(1);
            var after = SchemaObjects.in(dataSource);
            migrations.rollBack(1);
            assertThat(SchemaObjects.in(dataSource))
                    .as("undone, the last but %d", left - 1)
                    .isEqualTo(before);
            migrations.apply(1);
            assertThat(SchemaObjects.in(dataSource))
                    .as("done again, the last but %d", left - 1)
                    .isEqualTo(after);
            before = after;
        }
        assertThat(migrations.pending()).isZero();
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
        var first = SchemaObjects.in(dataSource);
        assertThat(first)
                .extracting(definition -> definition.substring(0, definition.indexOf(' ')))
                .contains("extension", "relation", "column", "constraint", "index", "trigger", "function");

        migrations.rollBack(Integer.MAX_VALUE);
        assertThat(SchemaObjects.in(dataSource)).isEmpty();

        migrations.apply();
        assertThat(SchemaObjects.in(dataSource)).isEqualTo(first);
    }

    private static List<String> list(DataSource dataSource, String sql) {
        return JdbiFactory.over(dataSource)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
