package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.TextingGuest.Sent;
import dev.frontdesk.ops.drive.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A crowd of turns that all wait for the model at the same time, while texts keep coming.
final class WaitingRow implements Row {
    private static final int CROWD = 1_000;
    private static final Duration THINKING = Duration.ofSeconds(2);

    /// Less than a service waits for a model.
    private static final Duration GATHERING = Duration.ofSeconds(7);

    private static final int PER_SECOND = 200;
    private static final Duration PROBE = Duration.ofMillis(100);

    private record Run(Latencies acknowledged, int waiting, int connections, int megabytes, int replies) {}

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        try (var model = new FakeModel();
                var bare = new BareDatabase(stage)) {
            var service = stage.serviceWith(model);
            try (var texting = new Texting(stage)) {
                var runs = effort.repeat(texting::asFastAsTheyCome, _ -> run(service, model, bare, texting));
                return measurement(runs);
            }
        } finally {
            stage.stopService();
        }
    }

    private Measurement measurement(List<Run> runs) {
        var median = Effort.median(runs, run -> run.acknowledged().millis(99));
        return new Measurement(
                name(),
                "%,d turns waiting at once for a model that takes %d s".formatted(CROWD, THINKING.toSeconds()),
                List.of(
                        Figure.atLeast(CROWD, "", "turns waiting", median.waiting()),
                        Figure.atMost(
                                60,
                                " ms",
                                "acknowledged p99",
                                median.acknowledged().millis(99)),
                        Figure.atMost(20, "", "database connections", median.connections()),
                        Figure.atMost(600, " MB", "resident memory", median.megabytes())),
                "see `sms`: the same texts with nothing to wait for",
                "texts at %d/s, p50 %.1f ms, %d of %d replied, %d failed"
                        .formatted(
                                PER_SECOND,
                                median.acknowledged().millis(50),
                                median.replies(),
                                median.acknowledged().count(),
                                median.acknowledged().failed()));
    }

    private static Run run(ServiceProcess service, FakeModel model, BareDatabase bare, Texting texting)
            throws Exception {
        var crowd = model.gather(CROWD, THINKING, GATHERING);
        var connections = new AtomicInteger();
        var megabytes = new AtomicInteger();
        try (var probes = Executors.newSingleThreadScheduledExecutor()) {
            var probing = probes.scheduleAtFixedRate(
                    () -> {
                        connections.accumulateAndGet(connections(bare), Math::max);
                        megabytes.accumulateAndGet(Memory.residentMegabytes(service.pid()), Math::max);
                    },
                    0,
                    PROBE.toMillis(),
                    TimeUnit.MILLISECONDS);
            var sent = new ConcurrentLinkedQueue<Sent>();
            var acknowledged = Load.open(PER_SECOND, Duration.ofSeconds(CROWD / PER_SECOND + 1), _ -> {
                var one = texting.send(texting.newGuest());
                sent.add(one);
                return one.acknowledged();
            });
            var replies = replies(sent);
            probing.cancel(false);
            return new Run(acknowledged, crowd.mostWaiting(), connections.get(), megabytes.get(), replies);
        }
    }

    private static int connections(BareDatabase bare) {
        try {
            return bare.otherConnections();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int replies(Iterable<Sent> sent) {
        var replies = 0;
        for (var one : sent) {
            try {
                one.awaitReply();
                replies++;
            } catch (Exception _) {
                // counted by its absence
            }
        }
        return replies;
    }
}
