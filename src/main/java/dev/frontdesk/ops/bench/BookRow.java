package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.Seed.Held;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Bookings of times that are held: every one in a conversation of its own, for a guest of its own.
final class BookRow implements Row {
    private static final BenchClinic CLINIC = new BenchClinic("bench-desk", "+12125550102", 40);
    private static final int CLIENTS = 32;

    /// More than any machine books in a run.
    private static final int OFFERS_A_SECOND = 1_500;

    private int offered;

    @Override
    public String name() {
        return "book";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        stage.put(CLINIC);
        try (var bare = new BareDatabase(stage)) {
            var base =
                    Effort.median(effort.repeatBare(duration -> runBare(bare, stage, duration)), Latencies::perSecond);
            var booked = Effort.median(effort.repeat(duration -> run(stage, duration)), Latencies::perSecond);
            return new Measurement(
                    name(),
                    "book over HTTP (offer held), %d clients".formatted(CLIENTS),
                    List.of(
                            Figure.atLeast(40, " %", "of the bare rate", 100 * booked.perSecond() / base.perSecond()),
                            Figure.atMost(60, " ms", "p99", booked.millis(99))),
                    "bare transaction of the four inserts, pool of %d: %,.0f/s, p99 %.1f ms"
                            .formatted(BareDatabase.CONNECTIONS, base.perSecond(), base.millis(99)),
                    "%,.0f/s, p50 %.1f ms, %d failed"
                            .formatted(booked.perSecond(), booked.millis(50), booked.failed()));
        }
    }

    private Queue<Held> offers(Stage stage, Duration duration) throws Exception {
        var wanted = (int) (OFFERS_A_SECOND * duration.toSeconds());
        try (var connection = stage.connect()) {
            var seed = new Seed(connection, stage.clock().instant());
            var offers = seed.offers(CLINIC, offered, offered + wanted);
            offered += wanted;
            seed.settle();
            return new ConcurrentLinkedQueue<>(offers);
        }
    }

    private Latencies runBare(BareDatabase bare, Stage stage, Duration duration) throws Exception {
        var offers = offers(stage, duration);
        return Load.closed(CLIENTS, duration, offers.size(), _ -> {
            bare.fourInserts(offers.remove(), stage.clock().instant());
            return true;
        });
    }

    private Latencies run(Stage stage, Duration duration) throws Exception {
        var offers = offers(stage, duration);
        try (var lines = new HttpLines(stage.service().application())) {
            var headers = stage.jsonHeaders();
            return Load.closed(CLIENTS, duration, offers.size(), _ -> book(lines, headers, offers.remove()));
        }
    }

    private static boolean book(HttpLines lines, Map<String, String> headers, Held held) throws IOException {
        var start = held.startsAt().atZone(BenchClinic.ZONE).toOffsetDateTime();
        var answer = lines.send(
                "POST",
                "/api/admin/conversations/" + held.conversation() + "/tools/book_appointment",
                headers,
                """
                {"arguments": {"start_time": "%s", "service_type": "%s"}}""".formatted(start, BenchClinic.SHORT_SERVICE));
        if (!answer.isOk() || !answer.body().contains("\"success\":true")) {
            throw new IOException("not booked: " + answer.body());
        }
        return true;
    }
}
