package dev.frontdesk.ops.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.platform.SystemClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The quick round: fifteen kills, a minute on an idle machine. `./frontdesk torture --kills 200` is the long one.
class TortureIT {
    private static final int KILLS = 15;

    /// On a machine that is busy with other things fewer kills must do.
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    /// Draws every victim, and the service last: what is left then is taken up at once.
    private static final long SEED = 1;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingDoneTwice() throws Exception {
        var plan = new Torture.Plan(folder, KILLS, AT_MOST, 12, SEED);

        var report = new Torture(plan, SystemClock.inMicroseconds(), System.out::println).run();

        System.out.println(report.table());
        assertThat(report.verdicts()).as(report.table()).isNotEmpty().allMatch(Verdict::isKept);
        assertThat(report.kills().values()).anyMatch(kills -> kills > 0);
        assertThat(report.acknowledged()).isPositive();
        assertThat(report.booked()).isPositive();
    }
}
