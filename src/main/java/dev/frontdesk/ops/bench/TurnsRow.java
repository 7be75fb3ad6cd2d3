package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.TextingGuest.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Whole turns of the offline receptionist: from the inbound text until the reply has reached the carrier.
final class TurnsRow implements Row {
    private static final int PER_SECOND = 100;
    private static final int BARE_CLIENTS = 32;

    @Override
    public String name() {
        return "turns";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        try (var bare = new BareDatabase(stage);
                var texting = new Texting(stage)) {
            var base =
                    Effort.median(effort.repeatBare(duration -> runBare(stage, bare, duration)), Latencies::perSecond);
            var most =
                    Effort.median(effort.repeat(duration -> texting.asFastAsTheyCome(duration)), Latencies::perSecond);
            var steady = Effort.median(
                    effort.repeat(
                            texting::asFastAsTheyCome,
                            duration -> texting.atRate(PER_SECOND, duration, Sent::awaitReply)),
                    latencies -> latencies.millis(95));
            return new Measurement(
                    name(),
                    "offline turns, inbound to reply handed to the carrier",
                    List.of(
                            Figure.atLeast(250, "/s", "turns", most.perSecond()),
                            Figure.atMost(150, " ms", "p95 at %d/s".formatted(PER_SECOND), steady.millis(95))),
                    "bare: four transactions a turn, of five inserts: %,.0f turns/s".formatted(base.perSecond()),
                    "%d guests at once: p95 %.0f ms; at %d/s: p50 %.0f ms, p99 %.0f ms; %d failed"
                            .formatted(
                                    Texting.GUESTS_AT_ONCE,
                                    most.millis(95),
                                    PER_SECOND,
                                    steady.millis(50),
                                    steady.millis(99),
                                    most.failed() + steady.failed()));
        }
    }

    private static Latencies runBare(Stage stage, BareDatabase bare, Duration duration) throws Exception {
        var held = new ArrayList<Seed.Held>();
        for (var client = 0; client < BARE_CLIENTS; client++) {
            held.add(BareTexts.conversation(stage));
        }
        return Load.closed(BARE_CLIENTS, duration, client -> {
            bare.fourCommits(held.get(client), stage.clock().instant());
            return true;
        });
    }
}
