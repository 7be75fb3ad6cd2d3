package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.FRIDAY;
import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cancelling: only what asks for it cancels, and only what it names.
class OfflineCancellingTest {
    private final Script script = Script.withKim()
            .free("2026-12-09", "10:00", "11:00", "15:00")
            .free("2026-12-10", "10:00", "11:00", "15:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so should i cancel?",
                "can i cancel later if something comes up?",
                "did you cancel my appointment??",
                "do i need to cancel if i have a cold sore?",
                "how do i cancel",
                "sorry i had to cancel last time! will be there this time",
                "hey so i told my sister to cancel hers, but mine is good",
                "if it rains ill cancel",
                "i dont know maybe i should cancel",
                "thinking of cancelling tbh",
                "no need to cancel right? i just have a small cut",
                "cancel it... hmm no",
                "cancel it. Oh sorry, no",
                "cancel it. Wait",
                "cancel it please. Hmm, let me think",
                "I may have to cancel",
                "can I cancel it?",
                "I guess I could cancel",
                "cancel my",
                "cancel the",
                "please cancel my appointment at"
            })
    void whatIsSaidOfCancellingCancelsNothing(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel my appointment",
                "Can you please cancel my Friday botox appointment?",
                "hi, I need to cancel, sorry",
                "I would like to cancel my appointment on Friday at 10 please",
                "Something came up, please cancel my appointment",
                "pls cancel it"
            })
    void aPlainRequestCancels(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("cancelled");
        assertThat(script.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what? no, hers!",
                "ok what about mine, is it still on?",
                "ok so you can't?",
                "hmm let me check",
                "can I move it instead?",
                "oh I had the wrong day. that's fine, i can come then",
                "sorry I meant, what day is it?",
                "ok bye"
            })
    void onlyAYesCancelsTheOneThatWasNotNamed(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("cancel my thursday appointment")).contains("Should I cancel that one?");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel my appointment with Lee Chen", "cancel my lip filler with dr chen"})
    void anotherProvidersAppointmentIsNotTheOneToCancel(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("Should I cancel that one?");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my daughter needs to cancel hers",
                "please cancel my son's consultation on Friday, not mine",
                "can you cancel her appointment, she's my sister"
            })
    void ofOthersNothingIsCancelled(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("your own appointments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not the consultation, cancel the other one",
                "please cancel all but the botox",
                "I have to cancel. Not the botox though"
            })
    void whatIsExcludedIsAskedAbout(String text) {
        script.tools.has("consultation", "2026-12-09T15:00:00-05:00");
        script.tools.has("botox", "2026-12-10T15:00:00-05:00");
        assertThat(script.guest(text)).contains("should I cancel");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void thatOneIsAskedAboutWhereThereAreTwo() {
        script.tools.has("consultation", "2026-12-09T15:00:00-05:00");
        script.guest("botox Dec 10 at 3 pm");
        script.guest("which one comes first?");
        assertThat(script.guest("cancel that one")).contains("should I cancel");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void aYesAnswersOnlyTheLastMessage() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("should I cancel?")).contains("Shall I cancel");
        script.guest("thanks");
        script.guest("yes");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel it",
                "Cancel it please",
                "please cancel",
                "please cancel my appointment",
                "lets cancel it"
            })
    void cancellingIsNoYesToABooking(String text) {
        script.guest("botox tomorrow");
        script.guest("is 2 pm still free?");
        assertThat(script.guest(text)).doesNotContain("You are booked");
        assertThat(script.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel it", "yes cancel it", "ok cancel it", "great, cancel it"})
    void cancellingIsNoYesToAMove(String text) {
        script.tools.has("botox", "2026-12-10T11:00:00-05:00");
        script.guest("can I move my appointment?");
        script.guest("Dec 10");
        script.guest("is 3 pm free?");
        assertThat(script.guest(text)).doesNotContain("moved");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"book it", "ok take it", "yes book it please"})
    void bookingIsNoYesToACancellation(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("should I cancel?");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void aYesAfterTheCancellationBooksNothing() {
        script.guest("botox tomorrow at 3");
        script.guest("is 2 free?");
        assertThat(script.guest("cancel my appointment")).contains("cancelled");
        script.guest("yes");
        assertThat(script.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not coming sorry", "gotta skip this one", "I can't make it"})
    void whoDoesNotComeIsAskedForAnotherDay(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("Which other day", "cancel my appointment");
    }

    @Test
    void cancellingToRebookIsAMove() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("Please cancel my appointment and book it for tomorrow instead"))
                .contains("Tuesday, Nov 24", "Where shall I move your Botox?");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void insteadOfCancellingItIsMoved() {
        script.tools.has("botox", TUESDAY + "T09:00:00-05:00");
        assertThat(script.guest("cancel my appointment")).contains("$50");
        assertThat(script.guest("how about tomorrow at 1 instead?"))
                .contains("1:00 PM is free on Tuesday", "Shall I move your Botox there?");
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox");
        assertThat(script.bookings()).containsExactly("reschedule 2026-11-24T13:00:00-05:00");
    }

    @Test
    void cancellingOneAndBookingAnotherMovesNothing() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("cancel my botox and book a hydrating facial tomorrow at 2pm instead"))
                .contains("stays until you tell me", "For Hydrating Facial on Tuesday, Nov 24");
        assertThat(script.tools.appointments).hasSize(1);
    }
}
