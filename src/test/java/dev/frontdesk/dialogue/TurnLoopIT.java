package dev.frontdesk.dialogue;

import static dev.frontdesk.ai.openai.FakeOpenAi.calls;
import static dev.frontdesk.ai.openai.FakeOpenAi.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ai.openai.FakeOpenAi.Call;
import dev.frontdesk.ai.openai.FakeOpenAi.Step;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A turn that a model answers.
class TurnLoopIT extends ModelTurns {
    @Test
    void a_guest_is_offered_times_chooses_one_and_is_booked() {
        guest.openAi.then(CHECK_FRIDAY, says("I have 2:00 PM or 3:00 PM on Friday. Which one?"));
        assertThat(guest.texts("Botox Friday afternoon?")).isEqualTo("I have 2:00 PM or 3:00 PM on Friday. Which one?");

        guest.openAi.then(BOOK_3PM, says("Yay!"));
        assertThat(guest.texts("3 pm works")).contains("Botox", "Friday, November 27", "3:00 PM");

        assertThat(guest.appointments()).containsExactly("2026-11-27 15:00");
        assertThat(guest.conversation().outcome()).isEqualTo("booked");
        assertThat(guest.answeredBy()).containsExactly("model", "model");
        assertThat(guest.executions()).containsExactly("check_availability", "book_appointment");
    }

    @Test
    void the_model_sees_the_conversation_and_where_it_stands() {
        guest.openAi.then(CHECK_FRIDAY, says("2:00 PM or 3:00 PM?"), says("Which one?"));
        guest.texts("Botox Friday afternoon?");
        guest.texts("the 3 pm one");

        var messages = guest.openAi.requests().getLast().path("messages");
        assertThat(messages.get(0).path("content").asText())
                .contains("Glow Aesthetics", "Monday, 2026-11-23", "Fri 2026-11-27", "Botox (botox)", "Name: Sam")
                .contains("Offered and open until", "The guest's words choose", FRIDAY_3PM.substring(0, 16))
                .doesNotContain("{");
        assertThat(messages.get(1).path("content").asText()).isEqualTo("Botox Friday afternoon?");
        assertThat(messages.get(2).path("content").asText()).isEqualTo("2:00 PM or 3:00 PM?");
        assertThat(messages.get(3).path("content").asText()).isEqualTo("the 3 pm one");
        assertThat(messages).hasSize(4);
    }

    @Test
    void what_the_guest_chose_wins_over_what_the_model_passes() {
        guest.openAi.then(
                CHECK_FRIDAY, says("2:00 PM or 3:00 PM?"), book("call_2", "2026-11-27T14:00:00-05:00"), says("ok"));
        guest.texts("Botox Friday afternoon?");

        assertThat(guest.texts("3 pm")).contains("3:00 PM");
        assertThat(guest.appointments()).containsExactly("2026-11-27 15:00");
    }

    static Stream<Arguments> misbehaviour() {
        return Stream.of(
                Arguments.of("claims a booking", new Step[] {says("You're all set for 3 PM!")}),
                Arguments.of(
                        "claims a booking it never made", new Step[] {CHECK_FRIDAY, says("I've booked 3 PM for you.")}),
                Arguments.of("books what was never offered", new Step[] {BOOK_3PM, says("You're booked!")}),
                Arguments.of(
                        "books another time than offered",
                        new Step[] {CHECK_FRIDAY, book("call_2", "2026-11-27T04:00:00-05:00"), says("Booked!")}),
                Arguments.of("names a time of its own", new Step[] {says("How about 5:15 PM tomorrow?")}),
                Arguments.of("calls an unknown tool", new Step[] {calls("x", "rm_rf", "{}"), says("Done!")}),
                Arguments.of(
                        "writes broken JSON", new Step[] {calls("x", "book_appointment", "{\"start"), says("Booked.")}),
                Arguments.of("repeats an id", new Step[] {
                    calls("x", "get_current_date", "{}"), calls("x", "rm_rf", "{}"), says("All set!")
                }));
    }

    @ParameterizedTest(name = "a model that {0}")
    @MethodSource
    void misbehaviour(String name, Step... steps) {
        guest.openAi.then(steps);

        var reply = guest.texts("Book me Botox on Friday");

        assertThat(reply)
                .isNotBlank()
                .doesNotContainIgnoringCase("you're booked", "i've booked", "booked!", "all set", "done!", "5:15");
        assertThat(guest.appointments()).isEmpty();
        assertThat(guest.answeredBy()).containsExactly("model");
    }

    @Nested
    class When_the_model_does_not_end {
        @Test
        void two_hundred_tool_calls_in_one_answer_run_a_few_and_end_offline() {
            var many = IntStream.range(0, 200)
                    .mapToObj(i -> new Call("c" + i, "get_service_info", "{\"service_type\":\"s" + i + "\"}"))
                    .toArray(Call[]::new);
            guest.openAi.then(calls(many), says("We have Botox."));

            assertThat(guest.texts("what do you have?")).isEqualTo(TextingGuest.OFFLINE);
            assertThat(guest.executions())
                    .hasSize(ModelReceptionist.MOST_CALLS)
                    .filteredOn(execution -> execution.endsWith(" invalid_arguments"))
                    .hasSize(ModelReceptionist.MOST_CALLS - TurnToolbelt.MOST_CALLS);
        }

        @Test
        void a_few_calls_too_many_are_refused_and_recorded() {
            var many = IntStream.range(0, TurnToolbelt.MOST_CALLS + 2)
                    .mapToObj(i -> new Call("c" + i, "get_faq_answer", "{\"question\":\"parking " + i + "\"}"))
                    .toArray(Call[]::new);
            guest.openAi.then(calls(many), says("We have Botox."));

            assertThat(guest.texts("what do you have?")).isEqualTo("We have Botox.");
            assertThat(guest.executions())
                    .hasSize(many.length)
                    .filteredOn(execution -> execution.endsWith(" invalid_arguments"))
                    .hasSize(2);
        }

        @Test
        void the_same_call_for_ever_is_answered_from_the_first_and_ends_offline() {
            guest.openAi.thenAlways(calls("again", "get_current_date", "{}"));

            assertThat(guest.texts("hi")).isEqualTo(TextingGuest.OFFLINE);
            assertThat(guest.openAi.requests()).hasSize(8);
            assertThat(guest.executions()).hasSize(8).containsOnly("get_current_date");
        }

        @Test
        void twenty_seconds_are_enough() {
            guest.openAi.thenAlways((fake, exchange, request) -> {
                guest.clock.advance(Duration.ofSeconds(6));
                calls("c" + fake.requests().size(), "get_current_date", "{}").answer(fake, exchange, request);
            });

            assertThat(guest.texts("hi")).isEqualTo(TextingGuest.OFFLINE);
            assertThat(guest.openAi.requests()).hasSize(4);
        }
    }

    @Test
    void messages_that_wait_together_are_answered_together() {
        guest.openAi.then(says("Hi Sam!"));
        guest.writes("hello");

        assertThat(guest.texts("anybody there?")).isEqualTo("Hi Sam!");
        assertThat(guest.replies()).hasSize(1);
        assertThat(guest.openAi.requests().getFirst().at("/messages/1/content").asText())
                .isEqualTo("hello\nanybody there?");
    }

    @Test
    void an_emergency_is_answered_without_a_model() {
        assertThat(guest.texts("I have chest pain")).isEqualTo(Emergency.SENTENCE);
        assertThat(guest.openAi.requests()).isEmpty();
        assertThat(guest.answeredBy()).containsExactly("emergency");
    }

    @Test
    void a_guest_whose_question_is_answered_is_informed() {
        guest.openAi.then(calls("call_1", "get_faq_answer", "{\"question\":\"helicopters\"}"), says("I don't know."));
        guest.texts("Can I land my helicopter?");
        assertThat(guest.conversation().outcome()).isEqualTo("none");

        guest.openAi.then(calls("call_1", "get_faq_answer", "{\"question\":\"parking\"}"), says("Park behind us."));
        guest.texts("Is there parking?");
        assertThat(guest.conversation().outcome()).isEqualTo("informed");
    }

    @Test
    void a_guest_who_wants_a_person_is_handed_over() {
        guest.openAi.then(calls("x", "transfer_to_human", "{\"reason\":\"asked\"}"), says("I'm passing you on."));

        assertThat(guest.texts("a human please")).isEqualTo("I'm passing you on.");
        assertThat(guest.conversation().outcome()).isEqualTo("handed_over");
    }
}
