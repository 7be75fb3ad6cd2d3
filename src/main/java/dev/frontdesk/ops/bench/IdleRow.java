package dev.frontdesk.ops.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What the service holds of the machine's memory when nobody wants anything from it.
final class IdleRow implements Row {
    private static final Duration SETTLING = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        stage.stopService();
        var service = stage.service();
        LockSupport.parkNanos(SETTLING.toNanos());
        var idle = Memory.residentMegabytes(service.pid());
        return new Measurement(
                name(),
                "idle resident memory of the JVM",
                List.of(Figure.atMost(300, " MB", "resident", idle)),
                "",
                "%d s after its start".formatted(SETTLING.toSeconds()));
    }
}
