package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.frontdesk.booking.AppointmentDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of two appointments "it" is: the one that was spoken of last, even when it is gone.
class OfflineTopicTest {
    private final Script script = Script.withKnown("Kim Lee")
            .free("2026-12-01", "11:30", "14:00", "15:00")
            .free("2026-12-08", "10:00", "11:00", "14:00", "15:00")
            .free("2026-12-09", "10:00", "14:00", "15:00")
            .free("2026-12-10", "10:00", "14:00", "15:00");
    private final AppointmentDetails.Item facial = script.tools.has("hydrating-facial", "2026-12-08T14:00:00-05:00");
    private final AppointmentDetails.Item botox = script.tools.has("botox", "2026-12-10T09:00:00-05:00");

    private void assertThatTheBotoxIsAsItWas() {
        assertThat(script.tools.appointments).contains(botox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel it",
                "ok please cancel",
                "cancel please",
                "yes cancel that one",
                "yes please cancel it",
                "cancel my facial",
                "is it cancelled or not?",
                "has my facial been cancelled?",
                "did you cancel my facial?"
            })
    void whatIsCancelledIsNotCancelledAgain(String text) {
        script.guest("cancel my facial");
        assertThat(script.guest(text)).contains("Hydrating Facial on Tuesday, Dec 8 is cancelled already");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cancel my appointment", "cancel the other one", "cancel that one too", "cancel everything"})
    void theOtherOneIsNamedFirst(String text) {
        script.guest("cancel my facial");
        assertThat(script.guest(text)).contains("Botox on Thursday, Dec 10").endsWith("Should I cancel that one?");
        assertThatTheBotoxIsAsItWas();
        script.guest("yes");
        assertThat(script.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make it Dec 10 at 2pm instead",
                "actually just reschedule to Dec 10 at 2pm",
                "could we do Dec 10 at 2pm instead?",
                "sorry, I meant change it to Dec 10 at 2pm",
                "move it to Dec 10 at 2pm I mean",
                "please move my facial to Dec 10 at 2pm"
            })
    void whatIsCancelledIsOfferedAgainAtTheNewTime(String text) {
        script.guest("cancel my facial");
        assertThat(script.guest(text))
                .contains("Hydrating Facial on Tuesday, Dec 8 is cancelled already")
                .contains("2:00 PM is free on Thursday, Dec 10")
                .endsWith("Shall I book it?");
        assertThat(script.tools.appointments).containsExactly(botox);
        assertThat(script.guest("yes")).startsWith("You are booked for Hydrating Facial");
        assertThatTheBotoxIsAsItWas();
    }

    /// The last reply spoke of both.
    @Test
    void aQuestionAboutMovingOneIsNoReasonToCancelIt() {
        script.guest("cancel my facial");
        assertThat(script.guest("move my appointment to dec 9"))
                .contains("Facial on Tuesday, Dec 8 is cancelled already")
                .endsWith("Should I move that one?");
        assertThat(script.guest("cancel it"))
                .contains("Botox on Thursday, Dec 10")
                .endsWith("Should I cancel that one?");
        assertThatTheBotoxIsAsItWas();
    }

    @ParameterizedTest
    @ValueSource(strings = {"when is it?", "what time is my facial?", "when is my botox?"})
    void askingWhenSomethingIsEndsNoMove(String question) {
        script.guest("reschedule my facial");
        script.guest(question);
        script.guest("Dec 9");
        assertThat(script.guest("10am")).startsWith("Shall I move your Hydrating Facial to 10:00 AM");
        script.guest("yes");
        assertThat(script.tools.appointments)
                .extracting(
                        AppointmentDetails.Item::serviceType,
                        item -> item.startTime().toString())
                .containsExactlyInAnyOrder(
                        tuple("hydrating-facial", "2026-12-09T10:00-05:00"), tuple("botox", "2026-12-10T09:00-05:00"));
    }

    @Test
    void whatIsCancelledIsBookedAgainStepByStep() {
        script.guest("cancel my facial");
        assertThat(script.guest("thanks. can I reschedule it?")).contains("is cancelled already", "What day");
        script.guest("Dec 9");
        assertThat(script.guest("10am")).startsWith("You are booked for Hydrating Facial");
        assertThatTheBotoxIsAsItWas();
    }

    @Test
    void anHourLaterIsMeasuredFromWhatWasCancelled() {
        script.guest("cancel my facial");
        assertThat(script.guest("what about an hour later?"))
                .contains("Hydrating Facial", "3:00 PM is free on Tuesday, Dec 8")
                .endsWith("Shall I book it?");
    }

    @Test
    void whatStaffCancelledIsStillIt() {
        script.guest("move my facial to Dec 9 at 10am");
        script.tools.cancelByStaff(script.tools.appointments.getLast());
        assertThat(script.guest("cancel it")).contains("Hydrating Facial on Wednesday, Dec 9", "is cancelled already");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what time is my botox?", "thanks! and when is my botox?", "is my botox on Dec 10?"})
    void theOneAskedAboutIsIt(String question) {
        script.guest("move my facial to Dec 9 at 10am");
        assertThat(script.guest(question)).contains("Botox").doesNotContain("Facial");
        assertThat(script.guest("move it to Dec 10 at 2pm")).startsWith("Shall I move your Botox to 2:00 PM");
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox");
        assertThat(script.guest("cancel it")).contains("Shall I cancel your Botox on Thursday, Dec 10 at 2:00 PM?");
        assertThat(script.guest("yes")).contains("Botox appointment is cancelled");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.service()).isEqualTo("Hydrating Facial"));
    }

    @Test
    void afterTalkOfAnotherTreatmentItIsAskedAbout() {
        script.guest("move my facial to Dec 9 at 10am");
        script.guest("how much is botox?");
        assertThat(script.guest("cancel it")).contains("Which appointment should I cancel");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void afterBothWereToldItIsAskedAbout() {
        script.guest("move my facial to Dec 9 at 10am");
        script.guest("when are my appointments?");
        assertThat(script.guest("move it to Dec 10 at 2pm")).contains("Which appointment should I move");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void theOneJustMovedIsIt() {
        script.guest("move my facial to Dec 9 at 10am");
        assertThat(script.guest("cancel it")).contains("Shall I cancel your Hydrating Facial");
        assertThat(script.guest("yes")).contains("Hydrating Facial appointment is cancelled");
        assertThat(script.tools.appointments).doesNotContain(facial);
        assertThatTheBotoxIsAsItWas();
    }
}
