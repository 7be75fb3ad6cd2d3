package dev.frontdesk.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.frontdesk.ai.ModelUnavailableException.Kind;
import dev.frontdesk.platform.TestClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientModelTest {
    private static final ModelReply HELLO =
            new ModelReply("Hello", List.of(), ModelReply.Usage.NONE, ModelReply.Finish.COMPLETE);

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private final Queue<Answer> script = new ArrayDeque<>();
    private final List<Duration> asked = new ArrayList<>();
    private final List<Duration> waited = new ArrayList<>();
    private final PatientModel model = new PatientModel(this::next, clock, duration -> {
        waited.add(duration);
        clock.advance(duration);
    });

    /// One answer of the model behind: how long it takes, and what goes wrong.
    private record Answer(
            Duration takes,
            @Nullable Kind failure,
            @Nullable Duration retryAfter) {}

    @Test
    void one_failure_is_not_noticed() throws Exception {
        fails(Kind.SERVER_ERROR, null);
        succeeds();

        assertThat(ask(20)).isEqualTo(HELLO);
        assertThat(asked).hasSize(2);
    }

    @Test
    void the_wait_is_what_the_model_asked_for() throws Exception {
        fails(Kind.RATE_LIMITED, Duration.ofSeconds(4));
        succeeds();

        ask(20);

        assertThat(waited).containsExactly(Duration.ofSeconds(4));
        assertThat(asked).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(15));
    }

    @Test
    void a_wait_beyond_the_time_left_is_not_begun() {
        fails(Kind.RATE_LIMITED, Duration.ofSeconds(30));

        assertThat(failure().kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(waited).isEmpty();
    }

    @Test
    void there_is_no_third_try() {
        fails(Kind.TIMEOUT, null);
        fails(Kind.CONNECTION, null);

        assertThat(failure().kind()).isEqualTo(Kind.CONNECTION);
        assertThat(asked).hasSize(2);
    }

    @Test
    void after_five_failures_in_a_row_it_is_left_alone_for_half_a_minute() throws Exception {
        for (int i = 0; i < 5; i++) {
            fails(Kind.SERVER_ERROR, null);
        }
        failure();
        failure();
        failure();

        assertThat(failure().kind()).isEqualTo(Kind.SWITCHED_OFF);
        assertThat(asked).hasSize(5);

        clock.advance(Duration.ofSeconds(30));
        succeeds();
        assertThat(ask(20)).isEqualTo(HELLO);
    }

    @Test
    void a_success_between_failures_counts_from_the_start() throws Exception {
        for (int i = 0; i < 6; i++) {
            fails(Kind.SERVER_ERROR, null);
            succeeds();
            ask(20);
        }
        assertThat(asked).hasSize(12);
    }

    private void fails(Kind kind, @Nullable Duration retryAfter) {
        script.add(new Answer(Duration.ofSeconds(1), kind, retryAfter));
    }

    private void succeeds() {
        script.add(new Answer(Duration.ofSeconds(1), null, null));
    }

    private ModelReply next(ModelRequest request) throws ModelUnavailableException {
        asked.add(request.timeLeft());
        var answer = script.remove();
        clock.advance(answer.takes());
        if (answer.failure() != null) {
            throw new ModelUnavailableException(answer.failure(), answer.retryAfter(), null);
        }
        return HELLO;
    }

    private ModelUnavailableException failure() {
        return catchThrowableOfType(ModelUnavailableException.class, () -> ask(20));
    }

    private ModelReply ask(int seconds) throws ModelUnavailableException, ModelRefusedException {
        return model.complete(new ModelRequest("m", "", List.of(), List.of(), Duration.ofSeconds(seconds)));
    }
}
