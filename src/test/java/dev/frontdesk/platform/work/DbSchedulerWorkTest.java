package dev.frontdesk.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.work.DurableWork.Handler;
import dev.frontdesk.platform.work.DurableWork.Kind;
import dev.frontdesk.platform.work.DurableWork.Outcome;
import dev.frontdesk.platform.work.DurableWork.Retries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbSchedulerWorkTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Kind KIND = new Kind("test-work");
    private static final Retries TWICE = new Retries(2, Duration.ofMillis(10));
    private static final DurableWorkConfiguration QUICK =
            new DurableWorkConfiguration(Duration.ofMillis(50), 4, Duration.ofMillis(200), Duration.ofSeconds(2));

    private final InstantSource clock = Clock.systemUTC();
    private final Database database = db.database();
    private final UUID clinic = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final List<UUID> runs = new CopyOnWriteArrayList<>();
    private final DbSchedulerWork work = new DbSchedulerWork(db.dataSource(), clock, QUICK);

    @AfterEach
    void stop() {
        work.stop();
        db.jdbi().useHandle(handle -> handle.execute("DELETE FROM scheduled_tasks"));
    }

    @Test
    void runsWhatWasCommittedAndForgetsIt() {
        work.register(KIND, TWICE, (_, piece) -> done(piece));
        work.start();

        schedule(id);
        work.wakeUp();

        await().untilAsserted(() -> assertThat(runs).containsExactly(id));
        await().untilAsserted(() -> assertThat(queued()).isZero());
    }

    @Test
    void whatIsRolledBackNeverRuns() {
        assertThatThrownBy(() -> database.useTransaction(tx -> {
                    work.schedule(tx, KIND, clinic, id, clock.instant());
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");

        assertThat(queued()).isZero();
    }

    @Test
    void theSamePieceTwiceIsOneAndSpoilsNoTransaction() {
        schedule(id);
        database.useTransaction(tx -> {
            work.schedule(tx, KIND, clinic, id, clock.instant());
            work.schedule(tx, KIND, clinic, UUID.randomUUID(), clock.instant());
        });

        assertThat(queued()).isEqualTo(2);
    }

    @Test
    void afterTheLastRetryItIsGivenUpOnce() {
        var givenUp = new CopyOnWriteArrayList<Exception>();
        work.register(KIND, TWICE, new Handler() {
            @Override
            public Outcome run(UUID clinicId, UUID piece) throws Exception {
                runs.add(piece);
                throw new java.io.IOException("no luck");
            }

            @Override
            public void gaveUp(UUID clinicId, UUID piece, Exception last) {
                givenUp.add(last);
            }
        });
        schedule(id);
        work.start();

        await().untilAsserted(() -> assertThat(queued()).isZero());
        assertThat(runs).containsExactly(id, id, id);
        assertThat(givenUp).singleElement().isInstanceOf(java.io.IOException.class);
    }

    @Test
    void againIsNoFailure() {
        work.register(
                KIND,
                new Retries(0, Duration.ofMillis(10)),
                (_, piece) -> runs.size() < 5 ? again(piece) : done(piece));
        schedule(id);
        work.start();

        await().untilAsserted(() -> assertThat(queued()).isZero());
        assertThat(runs).hasSize(6);
    }

    @Test
    void recurringWorkComesBackEvenAfterItThrew() {
        var rounds = new AtomicInteger();
        work.registerRecurring("test-rounds", Duration.ofMillis(10), () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("every time");
        });
        work.start();

        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(2));
    }

    @Test
    void workOfADeadNodeIsRunByAnother() {
        work.register(KIND, TWICE, (_, piece) -> done(piece));
        schedule(id);
        pickedByADeadNode(clock.instant().minus(Duration.ofHours(1)));
        work.start();

        await().untilAsserted(() -> assertThat(runs).containsExactly(id));
        await().untilAsserted(() -> assertThat(queued()).isZero());
    }

    @Test
    void aNodeThatIsAloneTakesUpItsEarlierLifesWorkAtOnce() {
        work.register(KIND, TWICE, (_, piece) -> done(piece));
        schedule(id);
        pickedByADeadNode(clock.instant().plus(Duration.ofHours(1)));

        database.useTransaction(tx -> DbSchedulerWork.takeUpWhatWasLeft(tx, KIND, clock.instant()));
        work.start();

        await().untilAsserted(() -> assertThat(runs).containsExactly(id));
    }

    @Test
    void whatWasPutOffForAnEarlierLifeIsDueAtOnce() {
        work.register(KIND, TWICE, (_, piece) -> done(piece));
        database.useTransaction(tx -> {
            work.schedule(tx, KIND, UUID.randomUUID(), id, clock.instant().plus(Duration.ofHours(1)));
            DbSchedulerWork.takeUpWhatWasLeft(tx, KIND, clock.instant());
        });
        work.start();

        await().untilAsserted(() -> assertThat(runs).containsExactly(id));
    }

    @Test
    void twoNodesRunAPieceOnce() throws Exception {
        var other = new DbSchedulerWork(db.dataSource(), clock, QUICK);
        var all = new CountDownLatch(50);
        for (var node : List.of(work, other)) {
            node.register(KIND, TWICE, (_, piece) -> {
                all.countDown();
                return done(piece);
            });
            node.start();
        }
        try {
            for (var i = 0; i < 50; i++) {
                schedule(UUID.randomUUID());
            }
            work.wakeUp();
            all.await();
            await().untilAsserted(() -> assertThat(queued()).isZero());
            assertThat(runs).hasSize(50).doesNotHaveDuplicates();
        } finally {
            other.stop();
        }
    }

    private Outcome done(UUID piece) {
        runs.add(piece);
        return new Outcome.Done();
    }

    private Outcome again(UUID piece) {
        runs.add(piece);
        return new Outcome.Again(clock.instant());
    }

    private void schedule(UUID piece) {
        database.useTransaction(tx -> work.schedule(tx, KIND, clinic, piece, clock.instant()));
    }

    private int queued() {
        return db.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM scheduled_tasks")
                        .mapTo(int.class)
                        .one());
    }

    private void pickedByADeadNode(Instant lastHeartbeat) {
        db.jdbi()
                .useHandle(handle ->
                        handle.createUpdate("""
                                UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'gone', last_heartbeat = :then
                                """).bind("then", lastHeartbeat).execute());
    }
}
