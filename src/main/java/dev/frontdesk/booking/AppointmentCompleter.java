package dev.frontdesk.booking;

import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.InstantSource;

/// Marks scheduled appointments whose time is over as completed. Whether the guest came is for staff to say: it never
/// makes a no-show.
final class AppointmentCompleter {
    static final String JOB = "complete-appointments";

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /// One short transaction.
    private static final int BATCH = 500;

    private final CompletionDao appointments;
    private final InstantSource clock;

    private AppointmentCompleter(CompletionDao appointments, InstantSource clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    static void register(Database database, DurableWork work, InstantSource clock) {
        var completer = new AppointmentCompleter(database.dao(CompletionDao.class), clock);
        work.registerRecurring(JOB, INTERVAL, completer::run);
    }

    private void run() {
        var now = clock.instant();
        var batch = BATCH;
        while (batch == BATCH) {
            batch = appointments.completeEnded(now, BATCH);
        }
    }
}
