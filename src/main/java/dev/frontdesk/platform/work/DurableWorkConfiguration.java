package dev.frontdesk.platform.work;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How durable work is run.
///
/// @param pollingInterval how long something due may wait when nobody called `wakeUp`
/// @param concurrency pieces of work that run at once on this node
/// @param heartbeatInterval a running piece is taken for dead, and run again, after four missed ones
/// @param shutdownWait how long a stopping node lets running work finish
public record DurableWorkConfiguration(
        Duration pollingInterval,
        @Min(1) @Max(10_000) int concurrency,
        Duration heartbeatInterval,
        Duration shutdownWait) {
    public static final DurableWorkConfiguration DEFAULT =
            new DurableWorkConfiguration(Duration.ofMillis(200), 1200, Duration.ofSeconds(5), Duration.ofSeconds(10));

    @JsonCreator
    public DurableWorkConfiguration {}
}
