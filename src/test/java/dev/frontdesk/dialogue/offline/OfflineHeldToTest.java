package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was said before holds: a refusal, the treatment spoken of last, a provider or a place that was named.
class OfflineHeldToTest {
    private static final String TUESDAY = "2026-11-24";

    private final Script script = Script.withStranger()
            .free(TUESDAY, "10:30", "12:00", "13:00", "15:00")
            .free("2026-11-28", "10:00", "12:00");
    private final Script twoPlaces = Script.atTwoPlaces()
            .mixed(
                    TUESDAY,
                    "09:00 dana-reyes main",
                    "12:00 dana-reyes main",
                    "14:30 dana-reyes main",
                    "15:00 dana-reyes main",
                    "18:00 lee-chen riverside",
                    "19:00 lee-chen riverside");

    @ParameterizedTest
    @ValueSource(strings = {"no thanks", "nah thanks", "No thank you!", "nope, thanks anyway", "thanks but no thanks"})
    void declinedTimesAreDropped(String text) {
        script.guest("botox tomorrow at 3 pm");
        assertThat(script.guest(text)).contains("not booked anything");
        script.guest("Kim Lee");
        assertThat(script.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks, bye", "ok thank you, goodbye!"})
    void aNameAfterAGoodbyeBooksNothingYet(String text) {
        script.guest("botox tomorrow at 3 pm");
        assertThat(script.guest(text)).contains("You are welcome");
        assertThat(script.guest("Kim Lee")).contains("Shall I book 3:00 PM");
        assertThat(script.tools.appointments).isEmpty();
        assertThat(script.guest("yes")).startsWith("You are booked for Botox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no thanks", "nah thanks"})
    void anOfferThatIsDeclinedIsOver(String text) {
        script.guest("botox tomorrow");
        assertThat(script.guest(text)).contains("not booked anything").doesNotContain("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok do that instead",
                "i want that one instead",
                "lets do that",
                "can I get that one please",
                "that instead"
            })
    void insteadIsTheTreatmentAskedAboutLast(String text) {
        script.guest("facial tomorrow");
        assertThat(script.guest("how much is botox?")).contains("$12", "for your Hydrating Facial");
        assertThat(script.guest(text)).contains("Botox on Tuesday");
        assertThat(script.guest("12")).contains("12:00 PM");
        script.guest("Kim Lee");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.serviceType()).isEqualTo("botox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lets do that", "that one please", "do that instead"})
    void insteadOfATimeThatWasChosenToo(String text) {
        script.guest("facial tomorrow at 3 pm");
        assertThat(script.guest("how much is botox?")).contains("for your Hydrating Facial", "name");
        assertThat(script.guest(text)).contains("Botox").doesNotContain("You are booked");
    }

    @Test
    void aTimeAnswersTheQuestionThatNamesItsTreatment() {
        script.guest("facial tomorrow");
        script.guest("how much is botox?");
        script.guest("12");
        script.guest("Kim Lee");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.serviceType()).isEqualTo("hydrating-facial"));
    }

    @Test
    void whichOfTwoIsAskedWhereNoTimeWasOffered() {
        script.guest("I want a facial");
        assertThat(script.guest("how much is botox")).contains("Botox or Hydrating Facial?");
        assertThat(script.guest("cool can i come in saturday at 12")).contains("Botox or Hydrating Facial?");
        assertThat(script.guest("botox")).contains("Botox", "Saturday, Nov 28");
        assertThat(script.tools.appointments).isEmpty();
    }

    @Test
    void aDescriptionOfAnotherTreatmentMakesItTheOneSpokenOf() {
        script.guest("facial tomorrow");
        assertThat(script.guest("what is lip filler?")).contains("About Lip Filler.", "for your Hydrating Facial");
        assertThat(script.guest("i want that one")).contains("For Lip Filler");
    }

    @Test
    void aPlaceIsNoTime() {
        assertThat(twoPlaces.guest("botox tomorrow")).contains("3) 7:00 PM at Riverside");
        assertThat(twoPlaces.guest("riverside please"))
                .contains("at Riverside I have 1) 6:00 PM or 2) 7:00 PM")
                .doesNotContain("What name");
        assertThat(twoPlaces.guest("2:30 pm"))
                .contains("not free at Riverside", "with Dana Reyes at Main Street", "Shall I book it?");
        assertThat(twoPlaces.guest("no")).doesNotContain("What name");
        assertThat(twoPlaces.guest("3 pm")).contains("You asked for a time at Riverside", "Shall I book it?");
        assertThat(twoPlaces.guest("3 pm please")).contains("3:00 PM", "What name");
        twoPlaces.guest("Kim Lee");
        assertThat(twoPlaces.tools.bookedWith).isEqualTo("dana-reyes main");
    }

    @ParameterizedTest
    @CsvSource({"yes but with lee,3", "does lee have anything?,ok 3", "is lee free?,3 pm please", "only with lee,3:00"})
    void aProviderHoldsForALaterTime(String who, String time) {
        twoPlaces.guest("botox tomorrow");
        assertThat(twoPlaces.guest(who)).contains("Lee Chen", "6:00 PM");
        assertThat(twoPlaces.guest(time)).contains("not free with Lee Chen", "Shall I book it?");
        assertThat(twoPlaces.tools.appointments).isEmpty();
    }

    @Test
    void whatIsAskedInDoubtNamesWhoItIsWith() {
        twoPlaces.guest("botox tomorrow");
        twoPlaces.guest("only with lee");
        twoPlaces.guest("hmm i could maybe do 6 pm");
        assertThat(twoPlaces.guest("i might do 2:30 pm on tuesday")).contains("Dana Reyes", "Shall I book it?");
        assertThat(twoPlaces.guest("yes")).contains("2:30 PM", "What name");
    }

    @Test
    void thePlaceOfAnOptionIsTaken() {
        twoPlaces.guest("botox tomorrow");
        assertThat(twoPlaces.guest("the riverside one")).contains("7:00 PM", "What name");
    }

    @Test
    void aTreatmentFirstIsNoPlaceInAList() {
        script.guest("botox tomorrow");
        assertThat(script.guest("consultation first")).contains("Consultation").doesNotContain("What name");
    }

    @Test
    void othersThanTheOneWhoWasWantedAreNamed() {
        var busy = Script.atTwoPlaces().mixed(TUESDAY, "09:00 dana-reyes main", "12:00 dana-reyes main");
        busy.guest("botox tomorrow");
        assertThat(busy.guest("with lee please")).contains("Otherwise", "with Dana Reyes at Main Street", "1) 9:00 AM");
    }
}
