package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.dialogue.Information.FaqAnswers;
import dev.frontdesk.platform.Json;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// It is Monday, November 23, 2026, 10 AM in New York. Friday is the 27th.
class ReplyGuardTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00-05:00");
    private static final String FRIDAY_2PM = "2026-11-27T14:00-05:00";
    private static final String FRIDAY_3PM = "2026-11-27T15:00-05:00";

    @Nested
    class When_nothing_was_booked {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "You're all set for 3 PM!",
                    "You are all set.",
                    "You’re booked with Dana.",
                    "All set!",
                    "Great, all set!",
                    "Done! Anything else?",
                    "Booked! See you Friday.",
                    "I've booked you with Dana.",
                    "I have gone ahead and booked that for you.",
                    "I booked it.",
                    "We've reserved your spot.",
                    "I've put you down for Friday.",
                    "I've got you down for Friday.",
                    "I have you scheduled with Dana.",
                    "Your appointment is confirmed.",
                    "Your appointment has been scheduled.",
                    "Your Botox visit is now booked, anything else?",
                    "You're confirmed for Friday.",
                    "You're down for Friday.",
                    "You are now officially booked.",
                    "Perfect! Your booking is confirmed. Let me know if you need anything.",
                    "No problem, you're booked.",
                    "I can confirm you're booked.",
                    "Appointment confirmed.",
                    "Confirmed for Friday.",
                    "See you on Friday!",
                    "We'll see you tomorrow!",
                    "I've moved your appointment.",
                    "Your appointment has been rescheduled.",
                    "Moved!",
                    "I've cancelled your appointment.",
                    "Your appointment has been canceled.",
                    "Your appointment is now cancelled."
                })
        void a_claim_is_replaced(String text) {
            assertThat(check(text, "ok").problem()).contains(ReplyGuard.Problem.UNFOUNDED_CLAIM);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Would you like me to book it?",
                    "Shall I move your appointment to another day?",
                    "Do you want your appointment cancelled?",
                    "Is your appointment booked with us?",
                    "Nothing has been booked yet.",
                    "No appointment has been booked.",
                    "Your appointment isn't confirmed yet.",
                    "You're not booked yet.",
                    "Once you're booked, we'll text you directions.",
                    "If you tell me your name, you're all set.",
                    "I haven't booked anything yet.",
                    "I couldn't get you booked.",
                    "Friday is fully booked.",
                    "That time is already booked.",
                    "To be booked for Botox you need to be 18.",
                    "Which day would suit you?",
                    "Botox takes 30 minutes and costs $12 per unit.",
                    "Call us at (212) 555-0100.",
                    "We are at 12 Main Street, Springfield.",
                    "There is a $50 fee inside 24 hours.",
                    "We're open from 9 AM to 7 PM on weekdays.",
                    "I'm ready to book you.",
                    "Thanks! Have a lovely day."
                })
        void anything_else_passes(String text) {
            assertThat(check(text, "ok").problem()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "I have 3 PM on Friday.",
                    "How about 3:30?",
                    "Would 15:00 work?",
                    "Friday at 3 works, shall I book it?",
                    "Noon is free.",
                    "Is 9 AM good?"
                })
        void a_time_that_nobody_offered_is_replaced(String text) {
            assertThat(check(text, "hi").problem()).contains(ReplyGuard.Problem.UNFOUNDED_TIME);
        }

        @Test
        void the_replacement_says_where_things_stand() {
            assertThat(check("All set!", "book it").text())
                    .isEqualTo("Nothing is booked or changed yet. Which treatment and which day would you like?");
        }

        @Test
        void the_guests_own_time_may_be_declined_and_asked_back() {
            assertThat(check("Sorry, 5 PM is not free.", "5 pm?").problem()).isEmpty();
            assertThat(check("Did you mean 5 PM?", "5").problem()).isEmpty();
            assertThat(check("5 PM it is.", "5 pm please").problem()).isPresent();
        }
    }

    @Nested
    class When_times_were_offered {
        private final Object offer = Results.availability(FRIDAY_2PM, FRIDAY_3PM);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "I have 2 PM or 3 p.m. on Friday. Which one?",
                    "Would you like me to book 3 PM?",
                    "2:00 and 3:00 are free on November 27.",
                    "Friday, Nov 27th at 3 works. Your name, please?"
                })
        void they_may_be_said(String text) {
            assertThat(check(text, "hi", offer).problem()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "I have 2 PM or 4 PM.",
                    "Thursday at 3 PM is free.",
                    "Would tomorrow at 3 PM work?",
                    "Does 3 AM work?",
                    "I have 3 PM on November 28."
                })
        void others_may_not(String text) {
            assertThat(check(text, "hi", offer).problem()).contains(ReplyGuard.Problem.UNFOUNDED_TIME);
        }

        @Test
        void the_replacement_offers_them() {
            assertThat(check("You're all set for 3 PM", "3 pm", offer).text())
                    .isEqualTo("On Friday, November 27 I have 2:00 PM or 3:00 PM. Which one would you like?");
        }

        @Test
        void in_an_earlier_turn_they_may_be_said_until_they_expire() {
            var open = Results.offered(Duration.ofMinutes(10), NOW, FRIDAY_3PM);
            assertThat(check("3 PM is still free.", "hi", open).problem()).isEmpty();
            assertThat(check("You're booked for 3 PM.", "hi", open).text())
                    .isEqualTo("Nothing is booked yet. On Friday, November 27 I have 3:00 PM. Would you like it?");
            var expired = Results.offered(Duration.ofMinutes(-1), NOW, FRIDAY_3PM);
            assertThat(check("3 PM is still free.", "hi", expired).problem()).isPresent();
        }
    }

    @Nested
    class When_the_turn_booked {
        @Test
        void the_reply_is_the_result() {
            assertThat(check("Sorry, that did not work.", "3 pm", Results.booked(FRIDAY_3PM))
                            .text())
                    .isEqualTo(Results.booked(FRIDAY_3PM).spokenConfirmation());
            assertThat(check("You're booked for 5 PM on Sunday!", "3 pm", Results.booked(FRIDAY_3PM))
                            .text())
                    .isEqualTo(Results.booked(FRIDAY_3PM).spokenConfirmation());
        }

        @Test
        void an_answer_to_another_question_stays() {
            var faq = new FaqAnswers(List.of(new FaqAnswers.Answer("Parking?", "Behind the building.")));
            assertThat(check(
                                    "You're all set! Parking is behind the building.",
                                    "3 pm. parking?",
                                    Results.booked(FRIDAY_3PM),
                                    faq)
                            .text())
                    .isEqualTo(Results.booked(FRIDAY_3PM).spokenConfirmation() + " Parking is behind the building.");
        }

        @Test
        void several_changes_are_all_said() {
            assertThat(check("Done", "both", Results.cancelled(FRIDAY_2PM), Results.booked(FRIDAY_3PM))
                            .text())
                    .isEqualTo(Results.cancelled(FRIDAY_2PM).spokenConfirmation() + " "
                            + Results.booked(FRIDAY_3PM).spokenConfirmation());
        }
    }

    @Nested
    class When_the_guest_has_an_appointment {
        @Test
        void it_may_be_told() {
            var details = Results.details(FRIDAY_3PM);
            assertThat(check("You are booked for Friday at 3 PM.", "when is it?", details)
                            .problem())
                    .isEmpty();
            assertThat(check("See you Friday at 3!", "when?", details).problem())
                    .isEmpty();
            assertThat(check("You are booked for Friday at 4 PM.", "when?", details)
                            .problem())
                    .isPresent();
            assertThat(check("I've booked you in.", "book it", details).problem())
                    .isPresent();
            assertThat(check("I've moved it.", "move it", details).problem()).isPresent();
        }

        @Test
        void from_an_earlier_turn_it_may_be_repeated() {
            var settled = Results.lastAppointment(FRIDAY_3PM, "scheduled");
            assertThat(check("You're welcome, see you Friday!", "thanks", settled)
                            .problem())
                    .isEmpty();
            assertThat(check("You're all set for 2 PM.", "2 pm", settled).problem())
                    .isPresent();
        }

        @Test
        void a_cancelled_one_is_not_booked() {
            var cancelled = Results.lastAppointment(FRIDAY_3PM, "cancelled");
            assertThat(check("You're all set!", "thanks", cancelled).problem()).isPresent();
            assertThat(check("Your appointment is cancelled.", "sure?", cancelled)
                            .problem())
                    .isEmpty();
        }

        @Test
        void a_repeated_booking_is_no_news() {
            assertThat(check("You're welcome!", "ok thanks", Results.replayed(FRIDAY_3PM))
                            .text())
                    .isEqualTo("You're welcome!");
        }
    }

    @Nested
    class When_a_tool_refused {
        @Test
        void a_claim_is_replaced_by_what_the_tool_said() {
            var refusal = Refusal.of(RefusalCode.SLOT_TAKEN, "taken", "That time was just taken.");
            assertThat(check("You're booked!", "3 pm", refusal).text()).isEqualTo("That time was just taken.");
        }

        @Test
        void the_models_own_mistakes_are_not_told() {
            var refusal = Refusal.of(RefusalCode.UNKNOWN_TOOL, "no such tool", "Say again?");
            assertThat(check("You're booked!", "3 pm", refusal).text()).startsWith("Nothing is booked");
        }
    }

    private static ReplyGuard.Checked check(String text, String guest, Object... results) {
        return check(text, guest, ConversationMetadata.EMPTY, results);
    }

    private static ReplyGuard.Checked check(String text, String guest, ConversationMetadata before, Object... results) {
        var runs = Arrays.stream(results).map(ReplyGuardTest::run).toList();
        return ReplyGuard.check(text, new TurnFacts(TestClinic.glow(), runs, before, guest, NOW.toInstant()));
    }

    private static ToolRun run(Object result) {
        var json = Json.newMapper().<ObjectNode>valueToTree(result);
        return new ToolRun("tool", result, new ToolOutcome(json, true, null, false));
    }
}
