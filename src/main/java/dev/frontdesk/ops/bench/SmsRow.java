package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.TextingGuest.Sent;
import java.time.Duration;
import java.util.List;

/// How soon an inbound text is acknowledged, while the texts before it are being answered.
final class SmsRow implements Row {
    private static final int PER_SECOND = 200;

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        try (var bare = new BareDatabase(stage);
                var texting = new Texting(stage)) {
            var base = Effort.median(
                    effort.repeatBare(duration -> runBare(stage, bare, duration)), latencies -> latencies.millis(99));
            var acknowledged = Effort.median(
                    effort.repeat(
                            texting::asFastAsTheyCome,
                            duration -> texting.atRate(PER_SECOND, duration, Sent::acknowledged)),
                    latencies -> latencies.millis(99));
            return new Measurement(
                    name(),
                    "inbound SMS acknowledged, at %d/s".formatted(PER_SECOND),
                    List.of(Figure.atMost(25, " ms", "p99", acknowledged.millis(99))),
                    "bare transaction of the two inserts at %d/s: p99 %.1f ms".formatted(PER_SECOND, base.millis(99)),
                    "p50 %.1f ms, %d failed".formatted(acknowledged.millis(50), acknowledged.failed()));
        }
    }

    private static Latencies runBare(Stage stage, BareDatabase bare, Duration duration) throws Exception {
        var held = BareTexts.conversation(stage);
        return Load.open(PER_SECOND, duration, _ -> {
            bare.twoInserts(held, stage.clock().instant());
            return System.nanoTime();
        });
    }
}
