package dev.frontdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import dev.frontdesk.platform.work.DbSchedulerWork;
import dev.frontdesk.platform.work.DurableWork.Kind;
import dev.frontdesk.platform.work.DurableWork.Outcome;
import dev.frontdesk.platform.work.DurableWork.Retries;
import dev.frontdesk.platform.work.DurableWorkConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The sessions of a server's pools, seen by what they cost the database.
class ServerDataSourceTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Kind KIND = new Kind("test-work");
    private static final int LATER = 20_000;
    private static final int DUE = 20;

    private final ServerDataSource server = DataSources.forServer(
            new DatabaseConfiguration(db.url(), db.user(), null, Path.of(""), 5), new MetricRegistry());

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void picking_up_what_is_due_does_not_read_all_that_waits() {
        db.jdbi().useHandle(handle -> {
            handle.execute("""
                    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    SELECT ?, gen_random_uuid() || '/' || gen_random_uuid(),
                        now() + CASE WHEN n <= ? THEN interval '-1 s' ELSE interval '1 year' END, FALSE, 1
                    FROM generate_series(1, ?) n
                    """, KIND.name(), DUE, DUE + LATER);
            handle.execute("ANALYZE scheduled_tasks");
        });
        var work = new DbSchedulerWork(server.queue(), Clock.systemUTC(), DurableWorkConfiguration.DEFAULT);
        work.register(KIND, new Retries(0, Duration.ZERO), (_, _) -> new Outcome.Done());

        work.start();

        // counted once their sessions are idle
        await().untilAsserted(
                        () -> assertThat(counted("n_tup_del", "pg_stat_user_tables WHERE relname = 'scheduled_tasks'"))
                                .isEqualTo(DUE));
        await().untilAsserted(
                        () -> assertThat(counted("n_tup_upd", "pg_stat_user_tables WHERE relname = 'scheduled_tasks'"))
                                .isGreaterThanOrEqualTo(DUE));
        work.stop();
        assertThat(counted("sum(idx_tup_read)", "pg_stat_user_indexes WHERE relname = 'scheduled_tasks'"))
                .isLessThan(LATER / 10);
    }

    private static long counted(String what, String where) {
        return db.jdbi()
                .withHandle(handle -> handle.select("SELECT " + what + " FROM " + where)
                        .mapTo(long.class)
                        .one());
    }
}
