package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineTalkTest {

    private final Script script = Script.withStranger().free(TUESDAY, "09:00", "10:00");

    @Test
    void whoIsNotSureIsNotGivenATreatment() {
        assertThat(script.guest("I'm not sure what I need")).contains("injectables", "facials", "consultation");
        assertThat(script.calls()).isEmpty();
        assertThat(script.guest("yes please")).contains("day", "Consultation");
        assertThat(script.guest("tomorrow")).contains("Consultation on Tuesday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"something for wrinkles", "my wrinkles make me look angry"})
    void norIsWhoTellsOfAComplaint(String complaint) {
        script.guest("I'm not sure what I need");

        assertThat(script.guest(complaint)).contains("may be something for", "consultation", "Which one");
        assertThat(script.guest("tomorrow")).doesNotContain("AM", "PM");
        assertThat(script.guest("the consultation")).contains("Consultation");
    }

    @Test
    void allQuestionsOfAMessageAreAnswered() {
        assertThat(script.guest("are you open Sundays and where are you?"))
                .contains("closed on Sunday", "12 Main Street");
        assertThat(script.guest("how much is Botox?")).contains("Botox is $12 per unit");
        assertThat(script.guest("do you have parking?")).isEqualTo("Free parking behind the building.");
        assertThat(script.guest("what are your hours")).contains("Mon-Sat 9 AM-7 PM");
        assertThat(script.guest("who does botox?")).contains("Dana Reyes");
        assertThat(script.guest("how long does lip filler take")).contains("30 minutes");
        assertThat(script.guest("do you take insurance?")).contains("insurance");
        assertThat(script.guest("are you a robot?")).contains("Ava", "virtual");
        assertThat(script.guest("is there a car park and what does botox cost?"))
                .contains("Botox is $12", "Free parking");
        assertThat(script.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks!",
                "Thank you so much",
                "hi",
                "Hello!",
                "good morning",
                "\uD83D\uDE00",
                "",
                "asdkjh qwe",
                "\u0645\u0631\u062D\u0628\u0627"
            })
    void smallTalkAndNoiseCallNoTool(String text) {
        assertThat(script.guest(text)).isNotBlank();
        assertThat(script.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"can I talk to a person?", "I want to speak to someone", "front desk please", "call me back"})
    void aPersonIsFetched(String text) {
        assertThat(script.guest(text)).contains("team");
        assertThat(script.handedOver).isTrue();
        assertThat(script.calls()).containsExactly("transfer_to_human");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my face is numb since botox",
                "I have swelling and a fever",
                "my lip is infected",
                "my heart is racing after the numbing cream",
                "my bruise is turning purple"
            })
    void symptomsAreForPeople(String text) {
        assertThat(script.guest(text)).contains("cannot give medical advice", "911");
        assertThat(script.handedOver).isTrue();
    }

    @Test
    void aQuestionAboutATreatmentIsNotABooking() {
        assertThat(script.guest("is lip filler painful?")).contains("About Lip Filler.");
        assertThat(script.calls()).isEmpty();
    }

    @Test
    void afterTwoMisunderstandingsAPersonIsOffered() {
        assertThat(script.guest("blorp fizz")).contains("?").doesNotContain("our team");
        assertThat(script.guest("zork mimsy")).contains("our team");
        assertThat(script.guest("yes")).contains("team");
        assertThat(script.handedOver).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"book botox tomorrow ", "cancel ", "yes ", "3 pm ", "where are you ", "i'm dana "})
    void longTextsAreAnswered(String unit) {
        assertThat(script.guest(unit.repeat(10_000 / unit.length()))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stop!", "STOP please", "stop texting me", "Do not text me again", "opt out"})
    void whoWantsNoTextsHearsTheWordThatStopsThem(String text) {
        assertThat(script.guest(text)).contains("STOP");
    }

    @Test
    void repliesArePlainAndShort() {
        var texts = List.of(
                "hi",
                "botox tomorrow",
                "1",
                "Kim Lee",
                "thanks",
                "how much is botox",
                "I'm not sure what I need",
                "what do you offer",
                "hours?");
        for (var text : texts) {
            assertThat(script.guest(text))
                    .hasSizeLessThanOrEqualTo(320)
                    .matches("[\\x20-\\x7E\\n]+")
                    .doesNotContain("Reply YES", "Reply CANCEL", "Reply STOP");
        }
    }

    @Test
    void aNameThatComesWithAnotherTimeIsKept() {
        script.guest("botox tomorrow at 10");
        script.guest("priya. actually make it 9 am");
        script.guest("yes");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"botox tomorrow at 10 - Dana Reyes", "botox tomorrow at 10 - Thanks"})
    void whatStandsBehindADashMayBeNoName(String text) {
        script.guest(text);
        script.guest("yes");
        assertThat(script.tools.appointments).isEmpty();
    }

    @Test
    void whoSignsBehindADashNeedNotBeAskedTheirName() {
        script.guest("botox tomorrow at 10 works? - Tom Becker");
        script.guest("yes");
        assertThat(script.tools.appointments).hasSize(1);
    }
}
