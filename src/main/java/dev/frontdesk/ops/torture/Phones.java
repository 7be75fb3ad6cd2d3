package dev.frontdesk.ops.torture;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.platform.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The guests' telephones: what the service has handed over reaches whoever waits for it. There is no carrier, so it
/// is read where the service marks it as handed over.
final class Phones implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(40);

    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final Database database;
    private final ClinicId clinicId;
    private final Thread reader;

    Phones(Database database, ClinicId clinicId) {
        this.database = database;
        this.clinicId = clinicId;
        this.reader = Thread.ofPlatform().daemon().name("phones").start(this::read);
    }

    /// Waits for the reply to a text.
    ///
    /// @return empty when none came in so long a time
    Optional<String> reply(String messageSid, Duration patience) throws InterruptedException {
        var reply = waiting.computeIfAbsent(messageSid, _ -> new CompletableFuture<>());
        try {
            return Optional.of(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.remove(messageSid);
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read() {
        try {
            while (true) {
                Thread.sleep(GLANCE);
                var asked = List.copyOf(waiting.keySet());
                if (!asked.isEmpty()) {
                    handOut(asked);
                }
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void handOut(List<String> asked) {
        try {
            for (var reply : database.dao(JournalDao.class).replies(clinicId, asked)) {
                var waits = waiting.get(reply.messageSid());
                if (waits != null) {
                    waits.complete(reply.body());
                }
            }
        } catch (RuntimeException _) {
            // the database was killed; it will be back
        }
    }
}
