package dev.frontdesk.ops.torture;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.ops.drive.Launch;
import dev.frontdesk.ops.drive.ServiceProcess;
import dev.frontdesk.ops.drive.Spread;
import dev.frontdesk.ops.drive.TwilioSender;
import dev.frontdesk.ops.promise.PromiseChecker;
import dev.frontdesk.platform.database.DataSources;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.EmbeddedDatabaseFolder;
import dev.frontdesk.platform.database.JdbiFactory;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Consumer;

/// Starts the service in a folder of its own, lets guests book by text, kills it so many times, and compares what they
/// were told with what it did.
final class Torture {
    private static final URI PUBLIC_URL = URI.create("https://torture.example");
    private static final String AUTH_TOKEN = "a-token-for-torture";
    private static final String ADMIN_TOKEN = "an-admin-token-for-torture";

    /// Longer than the lease of a turn and the heartbeats of its work together.
    private static final Duration DRAIN = Duration.ofSeconds(90);

    /// On a machine that is busy with other things too.
    private static final Duration START = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// @param atMost no more kills after so long, however many are left
    /// @param guests at a time
    /// @param seed of what guests say and of who is killed when; what the machine makes of it is never the same
    record Plan(Path folder, int kills, Duration atMost, int guests, long seed) {}

    private final Plan plan;
    private final InstantSource clock;
    private final Consumer<String> progress;

    /// @param progress is told what happens, a line at a time
    Torture(Plan plan, InstantSource clock, Consumer<String> progress) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
    }

    TortureReport run() throws Exception {
        var launch = Launch.in(plan.folder())
                .waitingFor(START)
                .with("PUBLIC_URL", PUBLIC_URL.toString())
                .with("TWILIO_AUTH_TOKEN", AUTH_TOKEN)
                .with("ADMIN_TOKEN", ADMIN_TOKEN)
                .withJvmOptions("-XX:TieredStopAtLevel=1", "-Xmx256m", "-Ddw.logging.level=WARN");
        var started = System.nanoTime();
        var service = ServiceProcess.start(launch);
        var dataSource = onlooker(launch);
        var database = new Database(JdbiFactory.over(dataSource));
        var journal = new Journal();
        try (var killer = new Killer(launch, service, database, journal, new Random(plan.seed()))) {
            TortureClinic.importInto(launch.application(), ADMIN_TOKEN);
            var clinicId = database.dao(JournalDao.class).clinic(TortureClinic.SLUG);
            var guests = killWhileGuestsCome(launch, killer, database, clinicId, journal);
            drain(database);
            var verdicts =
                    new ArrayList<>(new JournalCheck(journal, database.dao(JournalDao.class), clinicId).verdicts());
            verdicts.addAll(new PromiseChecker(database).check(clock.instant()));
            return TortureReport.of(
                    plan.seed(), Duration.ofNanos(System.nanoTime() - started), guests, killer, journal, verdicts);
        } finally {
            dataSource.stop();
        }
    }

    private static ManagedDataSource onlooker(Launch launch) throws Exception {
        var dataSource = DataSources.forCommand(new EmbeddedDatabaseFolder(launch.dataDir()).connection());
        dataSource.start();
        return dataSource;
    }

    /// @return how many guests came
    private int killWhileGuestsCome(Launch launch, Killer killer, Database database, ClinicId clinicId, Journal journal)
            throws IOException, InterruptedException {
        try (var sender = new TwilioSender(launch.application(), PUBLIC_URL, AUTH_TOKEN);
                var phones = new Phones(database, clinicId)) {
            var today = LocalDate.ofInstant(clock.instant(), TortureClinic.ZONE);
            var around = new Guest.Surroundings(new Carrier(sender, journal), phones, journal, today);
            var crowd = new Crowd(plan.guests(), plan.seed(), around);
            var victims = Victim.draw(plan.kills(), new Random(plan.seed()));
            var enough = System.nanoTime() + plan.atMost().toNanos();
            for (var i = 0; i < victims.size() && System.nanoTime() < enough; i++) {
                killer.kill(victims.get(i));
                report(i + 1, victims.get(i), journal, killer);
            }
            progress.accept("the last kill is over; the guests finish what they are at");
            if (!crowd.closed(DRAIN)) {
                progress.accept("some guests are sent home without their answer");
            }
            return crowd.guests();
        }
    }

    private void report(int done, Victim victim, Journal journal, Killer killer) {
        progress.accept("kill %d of %d (%s): %d texts acknowledged, %d appointments told; service healthy again: %s"
                .formatted(
                        done,
                        plan.kills(),
                        victim.word(),
                        journal.texts(),
                        journal.count(Told.Kind.BOOKED),
                        Spread.of(killer.starts())));
    }

    private static void drain(Database database) throws InterruptedException {
        var giveUp = System.nanoTime() + DRAIN.toNanos();
        while (!database.dao(JournalDao.class).unfinished().isEmpty() && System.nanoTime() < giveUp) {
            Thread.sleep(PAUSE);
        }
    }
}
