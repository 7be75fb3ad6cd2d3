package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.work.ManualWork;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EpisodesTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private Database database;
    private ConversationFixture clinic;

    @BeforeEach
    void aClinic() {
        database = db.database();
        clinic = ConversationFixture.aClinic(database, NOW);
    }

    @Test
    void whatIsSaidSoonBelongsToTheSameEpisode() {
        var guest = clinic.guest("+14155550123", NOW);
        var episode = clinic.episode(guest, NOW);

        var later = clinic.episode(guest, NOW.plus(Episodes.SILENCE).minusSeconds(1));

        assertThat(later.id()).isEqualTo(episode.id());
    }

    @Test
    void silenceClosesIt() {
        var guest = clinic.guest("+14155550123", NOW);
        var episode = clinic.episode(guest, NOW);

        var later = clinic.episode(guest, NOW.plus(Episodes.SILENCE));

        assertThat(later.id()).isNotEqualTo(episode.id());
        assertThat(database.dao(ConversationDao.class).find(clinic.clinicId(), episode.id()))
                .hasValueSatisfying(closed -> {
                    assertThat(closed.status()).isEqualTo("closed");
                    assertThat(closed.closedAt()).isEqualTo(NOW.plus(Episodes.SILENCE));
                });
    }

    /// Whoever never writes again would stay open for ever.
    @Test
    void theJobClosesWhatHasGoneSilentAndNothingElse() {
        var silent = clinic.episode(clinic.guest("+14155550124", NOW), NOW);
        var lively = clinic.episode(clinic.guest("+14155550125", NOW), NOW.plusSeconds(60));
        var answered = clinic.episode(clinic.guest("+14155550126", NOW), NOW);
        clinic.writes(answered, "hello", NOW);
        new TurnClaims(database).claimNext(clinic.clinicId(), answered.id(), NOW);
        var clock = new TestClock(NOW.plus(Episodes.SILENCE));
        var work = new ManualWork(database, clock);
        EpisodeCloser.register(database, work, clock);

        work.runRecurring(EpisodeCloser.JOB);

        assertThat(find(silent).status()).isEqualTo("closed");
        assertThat(find(silent).closedAt()).isEqualTo(NOW.plus(Episodes.SILENCE));
        assertThat(find(lively).status()).isEqualTo("open");
        assertThat(find(answered).status()).isEqualTo("open");
    }

    private Conversation find(Conversation conversation) {
        return database.dao(ConversationDao.class)
                .find(clinic.clinicId(), conversation.id())
                .orElseThrow();
    }

    @Test
    void whoeverWritesAtOnceWritesIntoOneEpisode() throws Exception {
        var guest = clinic.guest("+14155550123", NOW);
        clinic.episode(guest, NOW);
        var afterSilence = NOW.plus(Episodes.SILENCE);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, 16)
                    .<Callable<ConversationId>>mapToObj(
                            _ -> () -> clinic.episode(guest, afterSilence).id())
                    .toList();

            assertThat(threads.invokeAll(writing).stream().map(future -> future.resultNow()))
                    .hasSize(16)
                    .containsOnly(clinic.episode(guest, afterSilence).id());
        }
    }
}
