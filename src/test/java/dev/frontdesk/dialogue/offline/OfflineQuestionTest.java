package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.AppointmentDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a yes answers: the very question that was asked, as things stood then; and what is no reason to ask at all.
class OfflineQuestionTest {
    private final Script script = Script.withKnown("Kim Lee")
            .free("2026-12-08", "14:00", "15:00")
            .free("2026-12-10", "12:00", "14:00", "17:00");
    private final AppointmentDetails.Item facial = script.tools.has("hydrating-facial", "2026-12-08T14:00:00-05:00");
    private final AppointmentDetails.Item botox = script.tools.has("botox", "2026-12-09T09:00:00-05:00");

    private String askedToCancelTheFacial() {
        var reply = script.guest("should I cancel my facial?");
        assertThat(reply).endsWith("Shall I cancel your Hydrating Facial on Tuesday, Dec 8 at 2:00 PM?");
        return reply;
    }

    @Test
    void aYesFromBeforeTheQuestionIsNone() {
        var question = askedToCancelTheFacial();
        assertThat(script.guestMeanwhile("yes")).endsWith("Dec 8 at 2:00 PM?").isSubstringOf(question);
        assertThat(script.tools.appointments).contains(facial);
        script.guest("yes");
        assertThat(script.tools.appointments).doesNotContain(facial);
    }

    @Test
    void aChoiceFromBeforeTheListIsNone() {
        script.guest("cancel my appointment");
        assertThat(script.guestMeanwhile("2")).contains("Which appointment should I cancel");
        script.guest("lip filler on Dec 10 at 12 pm");
        assertThat(script.tools.appointments).contains(facial, botox);
    }

    @Test
    void aYesFromBeforeAnOfferBooksNothing() {
        script.guest("is 12 pm free on Dec 10 for lip filler?");
        assertThat(script.guestMeanwhile("yes")).doesNotContain("You are booked");
        assertThat(script.tools.appointments).containsExactly(facial, botox);
    }

    @Test
    void whatWasMovedSinceIsAskedAboutAnew() {
        askedToCancelTheFacial();
        script.tools.moveByStaff(facial, "2026-12-11T10:00:00-05:00");
        assertThat(script.guest("yes")).contains("Friday, Dec 11 at 10:00 AM?");
        assertThat(script.tools.appointments).hasSize(2);
        assertThat(script.guest("yes")).contains("is cancelled");
    }

    @Test
    void whatWasMovedSinceIsToldAsItIsNow() {
        script.guest("move my facial to Dec 10 at 2 pm");
        script.tools.moveByStaff(script.tools.appointments.getLast(), "2026-12-11T10:00:00-05:00");
        assertThat(script.guest("thanks!"))
                .contains("Friday, Dec 11 at 10:00 AM")
                .doesNotContain("Dec 10");
    }

    @Test
    void whatIsAskedInBetweenNamesNoOne() {
        script.guest("cancel my appointment");
        assertThat(script.guest("what was the first again?")).contains("Which appointment should I cancel: 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My doctor said I shouldn't book botox on Dec 10 at 5pm",
                "My friend booked botox Dec 10 at 12pm",
                "What would happen if I book botox Dec 10 at 5pm"
            })
    void whatIsOnlyToldIsNotOffered(String text) {
        assertThat(script.guest(text)).doesNotContain("Shall I");
        script.guest("yes");
        assertThat(script.tools.appointments).containsExactly(facial, botox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My friend Kate will cancel her facial tomorrow, can I take her slot?",
                "cancel if you're closed for snow"
            })
    void whatIsNoRequestIsNotAskedAbout(String text) {
        assertThat(script.guest(text)).doesNotContain("hould I cancel", "hall I cancel");
        assertThat(script.tools.appointments).containsExactly(facial, botox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oh no I meant the other one, undo",
                "sorry, not that one",
                "no no not the facial, the botox!",
                "no wait"
            })
    void whatWasTakenBackIsOfferedAgain(String text) {
        script.guest("cancel my facial");
        assertThat(script.guest(text))
                .contains("Your Hydrating Facial on Tuesday, Dec 8 is cancelled already")
                .containsPattern("Shall I book (it|Hydrating Facial for that time)\\?$");
        assertThat(script.tools.appointments).containsExactly(botox);
        assertThat(script.guest("yes")).startsWith("You are booked for Hydrating Facial");
    }

    @Test
    void aNoWithAnotherWishIsHeard() {
        askedToCancelTheFacial();
        assertThat(script.guest("no, move my facial to Dec 10 at 5pm")).startsWith("Done, you are moved");
    }

    @Test
    void aNoThatNamesAnotherAsksAboutThat() {
        askedToCancelTheFacial();
        assertThat(script.guest("no, the botox")).endsWith("Shall I cancel your Botox on Wednesday, Dec 9 at 9:00 AM?");
        assertThat(script.tools.appointments).containsExactly(facial, botox);
    }

    @Test
    void thatOneIsTheOneThatWasNamed() {
        script.guest("cancel my lip filler on Dec 15");
        script.guest("the facial");
        assertThat(script.tools.appointments).containsExactly(botox);
        assertThat(script.guest("cancel my appointment")).endsWith("Should I cancel that one?");
        assertThat(script.guest("cancel that one")).contains("Botox appointment is cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my husband decides", "my sister pays", "my mom drives"})
    void aSentenceIsNoName(String text) {
        var stranger = Script.withStranger().free("2026-11-24", "14:00");
        stranger.guest("botox tomorrow at 2 pm");
        assertThat(stranger.guest(text)).doesNotContain("You are booked");
        assertThat(stranger.guest("my husband Jim Lee")).startsWith("You are booked");
    }
}
