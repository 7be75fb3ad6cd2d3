package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.drive.TwilioSender;
import dev.frontdesk.ops.drive.TwilioSender.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who books by text: asks for a day, takes a time, says who they are, asks about parking, one text after
/// another. Each has a number of their own.
final class TextingGuest {
    /// Of one guest.
    static final int TEXTS = 4;

    private static final long PATIENCE_SECONDS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final BenchClinic clinic;
    private final FakeCarrier carrier;
    private final List<String> texts;
    private final String number;
    private int next;

    TextingGuest(BenchClinic clinic, FakeCarrier carrier, LocalDate day) {
        this.clinic = clinic;
        this.carrier = carrier;
        this.number = "+1929%07d".formatted(NUMBERS.incrementAndGet());
        this.texts = List.of(
                "Can I get Botox on " + DAY.format(day) + " in the afternoon?",
                "the second one",
                "Dana Smith",
                "Do you have parking?");
    }

    /// A text that was acknowledged.
    ///
    /// @param acknowledged when, as [System#nanoTime] says
    /// @param replied when the reply reached the carrier
    record Sent(long acknowledged, CompletableFuture<Long> replied) {
        long awaitReply() throws Exception {
            return replied.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    boolean isDone() {
        return next >= TEXTS;
    }

    /// Sends the next text.
    Sent send(TwilioSender sender) throws IOException, InterruptedException {
        var reply = carrier.nextTo(number);
        var text = Text.create(ThreadLocalRandom.current(), number, clinic.number(), texts.get(next++));
        var answer = sender.deliver(text);
        if (!answer.isAcknowledged()) {
            throw new IOException("a text was answered with " + answer.status());
        }
        return new Sent(System.nanoTime(), reply);
    }
}
