package dev.frontdesk.conversation;

import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.InstantSource;

/// Closes episodes that have gone silent, so that what is listed as open is. The guest's next message would close
/// theirs too: this is for those who never write again.
public final class EpisodeCloser {
    static final String JOB = "close-silent-conversations";

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /// One short transaction.
    private static final int BATCH = 500;

    private EpisodeCloser() {}

    public static void register(Database database, DurableWork work, InstantSource clock) {
        var conversations = database.dao(ConversationDao.class);
        work.registerRecurring(JOB, INTERVAL, () -> {
            var silentSince = clock.instant().minus(Episodes.SILENCE);
            var closed = BATCH;
            while (closed == BATCH) {
                closed = conversations.closeSilent(silentSince, Episodes.SILENCE.toSeconds(), BATCH);
            }
        });
    }
}
