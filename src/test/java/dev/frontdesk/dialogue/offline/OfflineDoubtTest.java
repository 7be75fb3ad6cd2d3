package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.AppointmentDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With a second treatment or a second appointment in play nothing is done before a question that names all of it.
class OfflineDoubtTest {
    private final Script script = Script.withKim()
            .free("2026-12-08", "10:00", "12:30", "16:00")
            .free("2026-12-10", "10:00", "11:30", "14:00");
    private final AppointmentDetails.Item botox = script.tools.has("botox", "2026-12-09T09:00:00-05:00");

    @Test
    void aSecondOneOfTheSameTreatmentIsAskedAbout() {
        script.guest("botox tomorrow");
        assertThat(script.guest("3 pm"))
                .isEqualTo("Shall I book another Botox for 3:00 PM on Tuesday, Nov 24? "
                        + "Your Botox is on Wednesday, Dec 9 at 9:00 AM.");
        assertThat(script.tools.appointments).containsExactly(botox);
        assertThat(script.guest("yes")).startsWith("You are booked for Botox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and dec 10 at 2",
                "same thing dec 10 2pm pls",
                "and second session dec 10 at 2",
                "next one on dec 10 at 2 then"
            })
    void oneMoreThatIsAskedForMovesNothing(String text) {
        assertThat(script.guest("yes please book botox tomorrow at 3 pm")).contains("another Botox");
        script.guest("yes");
        assertThat(script.guest(text)).contains("Shall I book another Botox for");
        assertThat(script.guest("yes")).startsWith("You are booked for Botox on Thursday, December 10");
        assertThat(script.tools.appointments).hasSize(3).contains(botox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what about lip filler? dec 10 at 2", "and lips? dec 10 at 2"})
    void anotherTreatmentThatIsAskedForMovesNothing(String text) {
        script.guest(text);
        assertThat(script.tools.appointments)
                .extracting(AppointmentDetails.Item::serviceType)
                .containsExactly("botox", "lip-filler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is lip filler ok the same month? like dec 10 at 2", "dec 10 at 2"})
    void aTimeAloneMovesNothing(String text) {
        script.guest("when is my botox?");
        script.guest(text);
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no MOVE it", "no! not another. move the botox one", "hmm just move the one i have to that"})
    void notAnotherButTheOneTheyHave(String text) {
        script.guest("botox dec 10 at 2 pm");
        assertThat(script.guest(text)).contains("Shall I move your Botox", "to 2:00 PM on Thursday, Dec 10");
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox on Thursday, December 10");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void ofTwoInOneTextTheQuestionNamesTheOne() {
        assertThat(script.guest("lips and a facial, the facial dec 10 at 2"))
                .contains("Shall I book Lip Filler for")
                .contains("Hydrating Facial comes next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 please and thank you", "ok 1 it is", "is it still lee? then 1", "1. and can i bring my kid"})
    void aNumberOfTheListIsNotTheTimeOfThatNumber(String text) {
        script.free("2026-12-15", "13:00", "16:00", "17:00", "18:30");
        script.guest("facial on dec 15 after 4");
        assertThat(script.guest(text)).endsWith("Just to be sure, do you mean 4:00 PM or 1:00 PM?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no my facial instead", "actually my facial", "and the facial too"})
    void anotherOneThanTheOneThatIsBeingMoved(String text) {
        var facial = script.tools.has("hydrating-facial", "2026-12-11T09:00:00-05:00");
        script.guest("move my botox to Dec 10");
        script.guest(text);
        script.guest("2");
        assertThat(script.tools.appointments).containsExactly(botox, facial);
    }

    @Test
    void onlyTheOneTheyNameIsCancelledAtOnce() {
        script.tools.has("hydrating-facial", "2026-12-11T09:00:00-05:00");
        assertThat(script.guest("cancel my facial")).contains("Hydrating Facial appointment is cancelled");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @Test
    void aPlaceInTheListIsAskedAboutSinceTheListMayHaveChanged() {
        var facial = script.tools.has("hydrating-facial", "2026-12-11T09:00:00-05:00");
        var lips = script.tools.has("lip-filler", "2026-12-14T09:00:00-05:00");
        script.guest("cancel my appointment");
        script.tools.cancelByStaff(botox);
        assertThat(script.guest("2")).contains("Shall I cancel your Lip Filler on Monday, Dec 14");
        assertThat(script.guest("no, the facial")).contains("Shall I cancel your Hydrating Facial");
        assertThat(script.tools.appointments).containsExactly(facial, lips);
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't", "if Dana is sick", "so i wont", "please never"})
    void twoTextsThatAreOneSentence(String first) {
        script.guest(first);
        assertThat(script.guestMeanwhile("cancel my botox")).contains("Shall I cancel your Botox");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @Test
    void aTreatmentThatIsNamedOnTheWay() {
        script.guest("facial tomorrow");
        script.guest("and what about lips");
        script.guest("2");
        script.guest("2");
        assertThat(script.tools.appointments)
                .allSatisfy(item -> assertThat(item.serviceType()).isIn("botox", "lip-filler"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes pls, Dot Nash", "yea. name's Ola Fitz", "yes! Ola Fitz"})
    void aYesWithANameBooks(String text) {
        var stranger = Script.withStranger().free(Script.TUESDAY, "15:00");
        assertThat(stranger.guest("botox tomorrow")).contains("Shall I book it?");
        assertThat(stranger.guest(text)).startsWith("You are booked for Botox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes, but later", "yes, Friday", "yes, if Dana does it", "ok, thx", "sure, hmm"})
    void aYesWithAnythingElseDoesNot(String text) {
        var stranger = Script.withStranger().free(Script.TUESDAY, "15:00");
        stranger.guest("botox tomorrow");
        stranger.guest(text);
        assertThat(stranger.tools.appointments).isEmpty();
    }

    @Test
    void aNumberThatFitsTwoIsAskedAboutWithoutNumbers() {
        var stranger = Script.withStranger().free(Script.TUESDAY, "10:30", "13:00", "16:00");
        stranger.guest("botox tomorrow");
        assertThat(stranger.guest("1")).isEqualTo("Just to be sure, do you mean 10:30 AM or 1:00 PM?");
        assertThat(stranger.guest("1:00")).contains("1:00 PM", "name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i cancel the day before without paying",
                "can i cancel up to a day before?",
                "if it snows do you cancel?"
            })
    void aQuestionAboutTheRulesIsNoWishToCancel(String text) {
        assertThat(script.guest(text)).contains("free of charge").doesNotContain("Shall I cancel");
        script.guest("great");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @Test
    void whatSomebodyElseSaidIsNoYesToACancellation() {
        assertThat(script.guest("if my boss says no can I cancel?")).contains("Shall I cancel your Botox");
        script.guest("ok he said yes");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi this is Lea Nye, botox dec 10 at 2pm", "Hi this is Jo Friday, botox dec 10 at 2pm"})
    void aLastNameIsNoDay(String text) {
        var stranger = Script.withStranger().free("2026-12-10", "14:00").free(Script.FRIDAY, "14:00");
        assertThat(stranger.guest(text)).startsWith("You are booked for Botox on Thursday, December 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2. Zoe", "2 - Devon", "13:00. Greg", "1pm. Steph Vance", "the second. Lamar Hughes"})
    void aChoiceThatIsSignedIsBooked(String text) {
        var stranger = Script.withStranger().free(Script.TUESDAY, "10:30", "13:00", "16:00");
        stranger.guest("botox tomorrow");
        assertThat(stranger.guest(text)).startsWith("You are booked for Botox on Tuesday, November 24 at 1:00 PM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2. Great", "2. Thanks", "2. Botox", "2. Friday"})
    void aWordThatIsNoNameIsNone(String text) {
        var stranger = Script.withStranger().free(Script.TUESDAY, "10:30", "13:00", "16:00");
        stranger.guest("botox tomorrow");
        stranger.guest(text);
        assertThat(stranger.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one week later same time", "the week after, same time"})
    void aWeekLaterThanItIs(String text) {
        script.free("2026-12-16", "09:00", "10:00");
        script.guest("can I push my botox out?");
        script.guest(text);
        script.guest("yes");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime()).hasToString("2026-12-16T09:00-05:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facial wed evening dec 16", "facial wednesday night, dec 16"})
    void aWeekdayAndItsDateAreOneDay(String text) {
        script.free("2026-12-16", "18:00", "18:30");
        assertThat(script.guest(text)).contains("Wednesday, Dec 16", "6:00 PM");
    }
}
