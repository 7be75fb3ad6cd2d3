package dev.frontdesk.ai;

import dev.frontdesk.ai.ModelUnavailableException.Kind;
import java.time.Duration;
import java.time.InstantSource;

/// Asks another model, once more when it was unavailable, and not at all for a while after it failed several times in
/// a row.
///
/// The second try waits as long as the model asked, or a moment, and is left out when the time for the answer would
/// not suffice. While the model is left alone every request fails at once; then the next one tries it again.
public final class PatientModel implements LanguageModel {
    private static final int FAILURES_TO_SWITCH_OFF = 5;
    private static final Duration SWITCHED_OFF_FOR = Duration.ofSeconds(30);
    private static final Duration USUAL_PAUSE = Duration.ofMillis(300);

    /// Less than this is not worth asking.
    private static final Duration SHORTEST_ANSWER = Duration.ofSeconds(1);

    /// How a wait is spent.
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    private final LanguageModel model;
    private final InstantSource clock;
    private final Pause pause;
    private final Breaker breaker;

    public PatientModel(LanguageModel model, InstantSource clock, Pause pause) {
        this.model = model;
        this.clock = clock;
        this.pause = pause;
        this.breaker = new Breaker(FAILURES_TO_SWITCH_OFF, SWITCHED_OFF_FOR);
    }

    @Override
    public ModelReply complete(ModelRequest request) throws ModelUnavailableException, ModelRefusedException {
        if (!breaker.allows(clock.instant())) {
            throw new ModelUnavailableException(Kind.SWITCHED_OFF, null, null);
        }
        var deadline = clock.instant().plus(request.timeLeft());
        try {
            return attempt(request);
        } catch (ModelUnavailableException first) {
            var wait = first.retryAfter().orElse(USUAL_PAUSE);
            var left = Duration.between(clock.instant(), deadline).minus(wait);
            if (left.compareTo(SHORTEST_ANSWER) < 0 || !breaker.allows(clock.instant())) {
                throw first;
            }
            waitFor(wait, first);
            return attempt(request.withTimeLeft(left));
        }
    }

    private ModelReply attempt(ModelRequest request) throws ModelUnavailableException, ModelRefusedException {
        try {
            var reply = model.complete(request);
            breaker.succeeded();
            return reply;
        } catch (ModelUnavailableException e) {
            breaker.failed(clock.instant());
            throw e;
        }
    }

    private void waitFor(Duration wait, ModelUnavailableException reason) throws ModelUnavailableException {
        try {
            pause.of(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
