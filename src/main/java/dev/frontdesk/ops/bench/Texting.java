package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.TextingGuest.Sent;
import dev.frontdesk.ops.drive.TwilioSender;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Guests who text a clinic, many at once.
final class Texting implements AutoCloseable {
    private static final BenchClinic CLINIC = new BenchClinic("bench-texts", "+12125550103", 40);
    private static final int DAYS = 80;

    /// In a closed loop.
    static final int GUESTS_AT_ONCE = 64;

    /// Longer than an answer takes: nobody writes again before they are answered.
    private static final Duration BETWEEN_TEXTS = Duration.ofSeconds(2);

    private final Stage stage;
    private final TwilioSender sender;

    Texting(Stage stage) throws Exception {
        stage.put(CLINIC);
        this.stage = stage;
        this.sender = stage.texts();
    }

    TextingGuest newGuest() {
        var day = stage.clock()
                .instant()
                .atZone(BenchClinic.ZONE)
                .toLocalDate()
                .plusDays(1 + ThreadLocalRandom.current().nextInt(DAYS));
        return new TextingGuest(CLINIC, stage.carrier(), day);
    }

    Sent send(TextingGuest guest) throws Exception {
        return guest.send(sender);
    }

    /// Guests who text again as soon as they are answered.
    Latencies asFastAsTheyCome(Duration duration) throws Exception {
        var guests = new ConcurrentHashMap<Integer, TextingGuest>();
        return Load.closed(GUESTS_AT_ONCE, duration, client -> {
            var guest = guests.compute(client, (_, known) -> known == null || known.isDone() ? newGuest() : known);
            send(guest).awaitReply();
            return true;
        });
    }

    /// What the latency of a text is.
    @FunctionalInterface
    interface Moment {
        long of(Sent sent) throws Exception;
    }

    /// Texts at a rate. Of each guest the texts are some seconds apart, and others write in between.
    Latencies atRate(double perSecond, Duration duration, Moment moment) throws Exception {
        var together = (int) (perSecond * BETWEEN_TEXTS.toSeconds());
        var groups = (int) Math.ceil(perSecond * duration.toSeconds() / (together * TextingGuest.TEXTS));
        var guests = IntStream.range(0, Math.max(groups, 1) * together)
                .mapToObj(_ -> newGuest())
                .toList();
        return Load.open(perSecond, duration, number -> {
            var group = number / (together * TextingGuest.TEXTS);
            return moment.of(send(guests.get(group * together + number % together)));
        });
    }

    @Override
    public void close() {
        sender.close();
    }
}
