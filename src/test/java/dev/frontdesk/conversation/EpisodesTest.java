package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.Database;
import dev.frontdesk.platform.TestDatabase;
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
