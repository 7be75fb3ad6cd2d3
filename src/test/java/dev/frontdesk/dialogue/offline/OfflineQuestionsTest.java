package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions that were answered with something false, or led nowhere.
class OfflineQuestionsTest {
    private static final String FRIDAY = "2026-11-27";

    private final Script script = Script.withKnown("Kim Lee").free(FRIDAY, "10:00", "14:00", "16:00");

    @ParameterizedTest
    @ValueSource(strings = {"what are your hours this week", "what are your hours?"})
    void hoursNameTheClosuresOfTheWeek(String text) {
        assertThat(Script.closedOn("2026-11-26").guest(text)).contains("but closed on Thursday, Nov 26");
    }

    @Test
    void hoursOfAnotherWeekDoNot() {
        assertThat(Script.closedOn("2026-11-26").guest("what are your hours next week?"))
                .doesNotContain("Nov 26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"do you have a student discount?", "any military discount?", "senior discounts?"})
    void aDiscountForAGroupIsNotPromised(String text) {
        assertThat(script.guest(text))
                .contains("I do not know of a discount for that", "Glow Club")
                .doesNotContain("Yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"do you do tattoo removal?", "do u do lash lifts"})
    void whatIsNotOfferedIsSaid(String text) {
        assertThat(script.guest(text)).contains("I do not see that among our treatments", "injectables");
    }

    @Test
    void aWordOfANameIsNotTheTreatment() {
        assertThat(script.guest("lash lift?")).doesNotContain("Thread Lift");
    }

    @Test
    void whatAKindHasIsAnsweredAndNotWished() {
        assertThat(script.guest("ok what facials do u have")).isEqualTo("We offer Hydrating Facial.");
        script.guest("how much is botox");
        assertThat(script.guest("friday")).contains("For Botox");
    }

    @Test
    void leavingItWhereItIsMovesNothing() {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.guest("can I move my appointment?");
        assertThat(script.guest("no i mean leave it at 2")).contains("nothing changes");
        script.guest("yes");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(14));
    }

    @Test
    void aDayOnWhichNobodyIsThere() {
        assertThat(script.guest("Can I come in on Sunday?")).contains("closed on Sunday", "Which treatment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how do i cancel if i get sick", "do i get charged?"})
    void thePolicyIsTold(String text) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        assertThat(script.guest(text)).contains("up to 24 hours before").doesNotContain("Shall I cancel");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel if you are closed", "cancel it if it snows"})
    void nothingIsCancelledOnACondition(String text) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        assertThat(script.guest(text)).contains("cannot cancel on a condition");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forgot what time my thing is", "with who", "and where"})
    void whatIsBookedIsTold(String text) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        assertThat(script.guest(text)).contains("You have Botox on Friday");
    }

    @ParameterizedTest
    @CsvSource({"the earlier one,14", "the later one,10"})
    void ofTwoAppointmentsByTheirTime(String text, int left) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.tools.has("lip-filler", FRIDAY + "T10:00:00-05:00");
        script.guest("cancel my appointment");
        if (script.guest(text).contains("Shall I cancel")) {
            script.guest("yes");
        }
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(left));
    }

    @Test
    void bothAreMovedOneAfterTheOther() {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.tools.has("lip-filler", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("move both an hour later"))
                .contains("One after the other", "Which one should I move first");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void wordsTypedInAHurry() {
        assertThat(Script.withStranger().free("2026-11-24", "10:00").guest("botx tomrow"))
                .contains("For Botox on Tuesday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i work out after?",
                "is it ok to drink wine afterwards",
                "what should I avoid after my appointment?",
                "how soon can i go back to the gym",
                "can I lie down after the injections",
                "what's the downtime"
            })
    void whatToDoAfterwardsIsThatOfWhatTheyHold(String text) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");

        assertThat(script.guest(text)).contains("After Botox: Rest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i come in after the gym",
                "can i drink before botox?",
                "can i come after 5",
                "can i do friday after"
            })
    void whatToDoAfterwardsIsToldToNobodyElse(String text) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");

        assertThat(script.guest(text)).doesNotContain("Rest after");
    }

    @Test
    void theTreatmentMayComeBehindItsPrice() {
        assertThat(script.guest("how much is it?")).contains("Which treatment would you like the price of?");
        assertThat(script.guest("botox")).contains("Botox is $12").doesNotContain("?");
        assertThat(script.guest("friday at 2")).contains("Botox", "2:00 PM");
    }

    @ParameterizedTest
    @CsvSource({"when am i coming in, true", "do i have anything coming up?, true", "what time is it again?, false"})
    void allThatTheyHoldIsTold(String text, boolean all) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.tools.has("hydrating-facial", FRIDAY + "T10:00:00-05:00");
        script.guest("when is my botox?");

        assertThat(script.guest(text).contains("10:00 AM")).isEqualTo(all);
    }
}
