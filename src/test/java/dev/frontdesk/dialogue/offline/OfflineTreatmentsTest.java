package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several treatments, and questions about one: a time is for the one it was said for.
class OfflineTreatmentsTest {
    private final Script script = Script.withKim();

    @Test
    void aTimeSaidForAnotherTreatmentIsNotTakenForThisOne() {
        script.guest("botox tomorrow");
        assertThat(script.guest("actually make it 11:30")).contains("11:30 AM is not free");
        assertThat(script.guest("also book a hydrating facial the same day")).doesNotContain("booked");
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void bothTreatmentsOneAfterTheOther() {
        assertThat(script.guest("botox and a hydrating facial tomorrow"))
                .contains("Hydrating Facial comes next", "For Botox on Tuesday");
        assertThat(script.guest("3 pm"))
                .contains("You are booked for Botox", "For Hydrating Facial on Tuesday", "Which works for you?");
        assertThat(script.guest("2 pm")).startsWith("You are booked for Hydrating Facial");
    }

    @Test
    void anotherTreatmentAddedOnTheWayComesNext() {
        script.guest("botox tomorrow");
        assertThat(script.guest("and also a hydrating facial")).contains("Hydrating Facial comes next", "10:30 AM");
        assertThat(script.guest("3 pm")).isEqualTo("Shall I book Botox for 3:00 PM on Tuesday, Nov 24?");
        assertThat(script.guest("yes")).contains("You are booked for Botox", "For Hydrating Facial on Tuesday");
    }

    @Test
    void oneMoreIsAnotherBooking() {
        script.guest("botox tomorrow at 3");
        assertThat(script.guest("and another one on friday at 4 pm")).contains("Shall I book another Botox");
        assertThat(script.guest("yes")).startsWith("You are booked");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void aTimeAfterAskingForAnotherTreatmentIsForThatOne() {
        script.guest("botox tomorrow at 3");
        script.calls();
        assertThat(script.guest("is lip filler painful?")).contains("About Lip Filler");
        assertThat(script.guest("same day at 2 pm")).startsWith("You are booked for Lip Filler");
        assertThat(script.bookings()).containsExactly("book lip-filler 2026-11-24T14:00:00-05:00");
    }

    @Test
    void aTreatmentOnlyAskedAboutIsNotTaken() {
        script.guest("botox tomorrow");
        assertThat(script.guest("2 pm works. And I'm new, do I need a consultation first?"))
                .contains("Botox");
    }

    @Test
    void twoPeopleAreToldSo() {
        assertThat(script.guest("botox tomorrow for me and my daughter")).contains("one person at a time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'm allergic to lidocaine, can I still get lip filler?", "im 16 can i get lip filler"})
    void whetherItSuitsThemIsForPeople(String text) {
        assertThat(script.guest(text)).contains("providers to judge");
        assertThat(script.handedOver).isTrue();
    }

    @Test
    void aPriceQuestionNamesTheTreatment() {
        assertThat(script.guest("how much is botox?")).contains("$12");
        assertThat(script.guest("ok, can I come tomorrow?")).contains("For Botox on Tuesday");
    }
}
