package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// What is free on a day, asked by several at once: with few appointments stored, and with ten times as many. All of
/// them are still to come, the costliest kind.
final class AvailabilityRow implements Row {
    private static final BenchClinic CLINIC = new BenchClinic("bench-calendar", "+12125550101", 20);
    private static final int CLIENTS = 8;
    private static final int DAYS_ASKED = 60;
    private static final int DAYS_OF_FEW = 100;
    private static final int DAYS_OF_MANY = 1_000;
    private static final double P99 = 99;

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        stage.put(CLINIC);
        var few = seed(stage, 0, DAYS_OF_FEW);
        var withFew = p99(stage, effort, this::asked);
        var bare = p99(stage, effort, _ -> "/health-check");
        var many = few + seed(stage, DAYS_OF_FEW, DAYS_OF_MANY);
        var withMany = p99(stage, effort, this::asked);
        return new Measurement(
                name(),
                "availability over HTTP, %d providers, %,d stored appointments, %d clients"
                        .formatted(CLINIC.providers(), few, CLIENTS),
                List.of(
                        Figure.atMost(10, " ms", "p99", withFew.millis(P99)),
                        Figure.atMost(
                                1.2,
                                " ×",
                                "p99 with %,d stored".formatted(many),
                                withMany.millis(P99) / withFew.millis(P99))),
                "bare `GET /health-check`: p99 %.2f ms, %,.0f/s".formatted(bare.millis(P99), bare.perSecond()),
                "%,.0f/s, p50 %.2f ms; with %,d stored %,.0f/s, p99 %.2f ms"
                        .formatted(
                                withFew.perSecond(),
                                withFew.millis(50),
                                many,
                                withMany.perSecond(),
                                withMany.millis(P99)));
    }

    private static int seed(Stage stage, int fromDay, int toDay) throws Exception {
        try (var connection = stage.connect()) {
            var seed = new Seed(connection, stage.clock().instant());
            if (fromDay == 0) {
                seed.guests(CLINIC);
            }
            var stored = seed.appointments(CLINIC, fromDay, toDay);
            seed.settle();
            return stored;
        }
    }

    private String asked(LocalDate tomorrow) {
        var day = tomorrow.plusDays(ThreadLocalRandom.current().nextInt(DAYS_ASKED));
        return "/api/admin/availability?clinic=" + CLINIC.slug() + "&service=botox&date=" + day;
    }

    private static Latencies p99(Stage stage, Effort effort, Asked asked) throws Exception {
        var server = stage.service().application();
        var tomorrow =
                stage.clock().instant().atZone(BenchClinic.ZONE).toLocalDate().plusDays(1);
        var runs = effort.repeat(duration -> run(server, stage.jsonHeaders(), duration, () -> asked.path(tomorrow)));
        return Effort.median(runs, latencies -> latencies.millis(P99));
    }

    @FunctionalInterface
    private interface Asked {
        String path(LocalDate tomorrow);
    }

    @FunctionalInterface
    private interface Path {
        String next();
    }

    private static Latencies run(URI server, Map<String, String> headers, Duration duration, Path path)
            throws IOException, InterruptedException {
        var lines = new ArrayList<HttpLine>();
        try {
            for (var i = 0; i < CLIENTS; i++) {
                lines.add(new HttpLine(server));
            }
            return Load.closed(
                    CLIENTS,
                    duration,
                    client -> lines.get(client).get(path.next(), headers).isOk());
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }
}
