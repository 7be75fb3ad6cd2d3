package dev.frontdesk.dialogue;

import static dev.frontdesk.ai.openai.FakeOpenAi.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ai.openai.FakeOpenAi;
import dev.frontdesk.ai.openai.FakeOpenAi.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A model that fails: the guest is answered all the same, and what was done is said.
class ModelOutagesIT extends ModelTurns {
    static Stream<Arguments> outages() {
        return Stream.of(
                Arguments.of("fails", FakeOpenAi.fails()),
                Arguments.of("is busy for long", FakeOpenAi.rateLimited("60")),
                Arguments.of("hangs", FakeOpenAi.hangs()),
                Arguments.of("breaks off", FakeOpenAi.breaksOff()),
                Arguments.of("talks garbage", FakeOpenAi.answers("<html>")),
                Arguments.of("is cut short", FakeOpenAi.cutShort("You are bo")),
                Arguments.of("is filtered", FakeOpenAi.filtered()),
                Arguments.of("refuses", FakeOpenAi.refuses("I can't help with that")),
                Arguments.of("says nothing", says("  ")),
                Arguments.of("rejects the key", FakeOpenAi.status(401, Map.of(), "{}")));
    }

    @ParameterizedTest(name = "a model that {0}")
    @MethodSource
    void outages(String name, Step step) {
        guest.openAi.thenAlways(step);

        assertThat(guest.texts("hello")).isEqualTo(TextingGuest.OFFLINE);
        assertThat(guest.answeredBy()).containsExactly("offline");
    }

    @Test
    void one_bad_moment_of_the_model_is_not_noticed() {
        guest.openAi.then(FakeOpenAi.rateLimited("1"), says("Hello!"));

        assertThat(guest.texts("hello")).isEqualTo("Hello!");
    }

    @Test
    void a_booking_is_confirmed_even_when_the_model_fails_after_it() {
        guest.openAi.then(CHECK_FRIDAY, BOOK_3PM).thenAlways(FakeOpenAi.fails());

        assertThat(guest.texts("Botox Friday at 3 pm")).contains("Botox", "3:00 PM");
        assertThat(guest.appointments()).containsExactly("2026-11-27 15:00");
    }

    @Test
    void a_turn_that_crashed_after_booking_says_so_when_it_is_run_again() {
        guest.openAi.then(CHECK_FRIDAY, BOOK_3PM, says("ok"));
        guest.crashes.add(new IllegalStateException("killed"));
        assertThat(guest.texts("Botox Friday at 3 pm")).isEmpty();
        var asked = guest.openAi.requests().size();

        guest.clock.advance(Duration.ofMinutes(1));
        guest.work.runDue();

        assertThat(guest.replies()).singleElement().asString().contains("Botox", "3:00 PM");
        assertThat(guest.openAi.requests()).hasSize(asked);
        assertThat(guest.appointments()).hasSize(1);
    }

    @Test
    void when_nothing_works_the_guest_gets_an_apology_and_staff_the_conversation() {
        guest.openAi.thenAlways(FakeOpenAi.fails());
        guest.offlineFails = true;
        guest.writes("hello");
        for (int i = 0; i < 6; i++) {
            guest.work.runDue();
            guest.clock.advance(Duration.ofMinutes(2));
        }

        assertThat(guest.replies()).singleElement().asString().contains("sorry", "team");
        assertThat(guest.conversation().outcome()).isEqualTo("handed_over");
        assertThat(guest.answeredBy()).containsExactly("none");
    }

    @Test
    void no_connection_is_held_while_the_model_thinks() {
        try (var alone = TextingGuest.onOneConnection(db)) {
            var meanwhile = new ArrayList<String>();
            alone.openAi.then(CHECK_FRIDAY, (fake, exchange, request) -> {
                meanwhile.addAll(alone.executions());
                says("2:00 PM or 3:00 PM?").answer(fake, exchange, request);
            });

            assertThat(alone.texts("Botox Friday afternoon?")).isEqualTo("2:00 PM or 3:00 PM?");
            assertThat(meanwhile).containsExactly("check_availability");
        }
    }
}
