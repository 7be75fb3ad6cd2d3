package dev.frontdesk.ops.torture;

import dev.frontdesk.ops.drive.TwilioSender;
import dev.frontdesk.ops.drive.TwilioSender.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Delivers texts as a carrier with patience does: again and again until they are acknowledged, and now and then once
/// too often.
final class Carrier {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final double TWICE_AT_ONCE = 0.12;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final TwilioSender sender;
    private final Journal journal;

    Carrier(TwilioSender sender, Journal journal) {
        this.sender = sender;
        this.journal = journal;
    }

    /// @return whether the service took charge of it; false when it would not have it
    boolean deliver(Text text, RandomGenerator random) throws InterruptedException {
        if (random.nextDouble() < TWICE_AT_ONCE) {
            Thread.ofVirtual().start(() -> once(text));
        }
        while (true) {
            switch (once(text)) {
                case ACKNOWLEDGED -> {
                    return true;
                }
                case REFUSED -> {
                    return false;
                }
                case UNKNOWN -> Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    /// Delivers what was acknowledged once more.
    void repeat(Text text) {
        once(text);
    }

    private enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        /// To be tried again: it may or may not have been taken.
        UNKNOWN
    }

    private Outcome once(Text text) {
        try {
            journal.delivered();
            var answer = sender.deliver(text);
            if (answer.isAcknowledged()) {
                journal.acknowledged(text.messageSid());
                return Outcome.ACKNOWLEDGED;
            }
            if (answer.status() >= FIRST_REFUSAL && answer.status() < FIRST_FAILURE) {
                journal.refused(text.messageSid(), answer.status());
                return Outcome.REFUSED;
            }
            return Outcome.UNKNOWN;
        } catch (IOException _) {
            return Outcome.UNKNOWN;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.UNKNOWN;
        }
    }
}
