package dev.frontdesk.ops.torture;

import dev.frontdesk.ops.drive.Launch;
import dev.frontdesk.ops.drive.ServiceProcess;
import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.EmbeddedDatabase;
import dev.frontdesk.platform.database.EmbeddedDatabaseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Kills, and brings back what was killed.
final class Killer implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration REPAIR = Duration.ofSeconds(60);
    private static final int EARLIEST = 100;
    private static final int LATEST = 2500;

    private final Launch launch;
    private final EmbeddedDatabaseFolder folder;
    private final Database database;
    private final Journal journal;
    private final Random random;
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private final List<Duration> starts = new ArrayList<>();
    private final List<Duration> repairs = new ArrayList<>();
    private ServiceProcess service;

    /// @param service which runs now
    /// @param database an onlooker's connections
    Killer(Launch launch, ServiceProcess service, Database database, Journal journal, Random random) {
        this.launch = launch;
        this.service = service;
        this.folder = new EmbeddedDatabaseFolder(launch.dataDir());
        this.database = database;
        this.journal = journal;
        this.random = random;
    }

    /// Kills after a moment, and returns when the service is back.
    ///
    /// @throws CannotStartException when it does not come back, or has ended by itself
    void kill(Victim victim) throws IOException, InterruptedException {
        aMoment();
        if (!service.isAlive()) {
            throw new CannotStartException("The service ended by itself. The end of its log:\n" + service.endOfLog());
        }
        kills.merge(victim, 1, Integer::sum);
        switch (victim) {
            case SERVICE -> service.kill();
            case STARTING_SERVICE -> {
                service.kill();
                startAndKill();
            }
            case BACKEND -> {
                killBackend();
                return;
            }
            case POSTMASTER -> {
                postmaster().destroyForcibly();
                service.kill();
            }
            case EVERYTHING -> killEverything();
        }
        service = ServiceProcess.start(launch);
        starts.add(service.startup());
    }

    int kills(Victim victim) {
        return kills.getOrDefault(victim, 0);
    }

    /// Each start after a kill, until the service was healthy.
    List<Duration> starts() {
        return List.copyOf(starts);
    }

    /// Each repair after a backend was killed, until the database answered.
    List<Duration> repairs() {
        return List.copyOf(repairs);
    }

    /// Stops the service, and the database if that is still there.
    @Override
    public void close() {
        service.close();
        try {
            if (folder.postmaster().isPresent()) {
                EmbeddedDatabase.open(launch.dataDir()).close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not before the service has taken a text again: then everything is under way.
    private void aMoment() throws InterruptedException {
        var before = journal.texts();
        var giveUp = System.nanoTime() + REPAIR.toNanos();
        while (journal.texts() == before && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
        }
        if (journal.texts() == before) {
            journal.stalled("before kill "
                    + (1 + kills.values().stream().mapToInt(Integer::intValue).sum()));
        }
        Thread.sleep(random.nextInt(EARLIEST, LATEST));
    }

    private void startAndKill() throws IOException, InterruptedException {
        try {
            ServiceProcess.start(launch.waitingFor(Duration.ofMillis(random.nextInt(EARLIEST, LATEST))))
                    .kill();
        } catch (CannotStartException _) {
            // killed before it was healthy, as it should be
        }
    }

    /// Any one: most are idle between statements, one may be ours.
    private void killBackend() throws InterruptedException {
        var backends = awaitBackends().stream()
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .toList();
        var backend = backends.get(random.nextInt(backends.size()));
        var started = System.nanoTime();
        backend.destroyForcibly();
        while (backend.isAlive()) {
            Thread.sleep(PAUSE);
        }
        awaitBackends();
        repairs.add(Duration.ofNanos(System.nanoTime() - started));
    }

    private void killEverything() throws IOException, InterruptedException {
        var postmaster = postmaster();
        var all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        service.kill();
    }

    private ProcessHandle postmaster() throws IOException {
        return folder.postmaster().orElseThrow(() -> new CannotStartException("The database ended by itself."));
    }

    private List<Long> awaitBackends() throws InterruptedException {
        var giveUp = System.nanoTime() + REPAIR.toNanos();
        while (true) {
            try {
                return database.dao(JournalDao.class).backends();
            } catch (RuntimeException e) {
                if (System.nanoTime() > giveUp) {
                    throw new CannotStartException("The database does not come back after a kill: " + e.getMessage());
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
