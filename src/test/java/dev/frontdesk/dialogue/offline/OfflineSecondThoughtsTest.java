package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is thought better of, right after it or later: it is undone, kept, or asked about.
class OfflineSecondThoughtsTest {
    private final Script script = Script.withKim();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 pm... hmm no",
                "2 pm, scratch that",
                "2 pm please. Actually let me ask my husband",
                "2 pm please... sorry wrong chat",
                "say 1 pm... no, forget that",
                "2 pm. Oh sorry, no",
                "2 pm\nno sorry",
                "the second one. Hmm, let me think",
                "Is it cheaper? If so 2 pm",
                "I might do 2 pm",
                "so I could come at 2 pm"
            })
    void aChoiceTakenBackBooksNothing(String text) {
        script.guest("botox tomorrow");
        assertThat(script.guest(text)).doesNotContain("You are booked");
        assertThat(script.tools.appointments).isEmpty();
    }

    @Test
    void aCancellationThoughtBetterOfLooksWhetherItIsStillFree() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("cancel my appointment");
        assertThat(script.guest("no wait, keep it"))
                .contains("cancelled already", "10:00 AM is free on Friday", "Shall I book it?");
        assertThat(script.guest("yes")).startsWith("You are booked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actually, on second thought, forget it", "I changed my mind", "undo"})
    void aBookingThoughtBetterOfIsToBeCancelled(String text) {
        script.guest("botox Friday at 10");
        assertThat(script.guest(text)).contains("is booked. Shall I cancel it?");
        assertThat(script.guest("yes")).contains("cancelled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I think I need to reschedule but I don't know yet when",
                "don't cancel my appointment!",
                "I'd like to cancel my Glow Club membership"
            })
    void rightAfterABookingNothingElseIsTakenForSecondThoughts(String text) {
        script.guest("botox tomorrow at 3");
        assertThat(script.guest(text)).doesNotContain("Shall I cancel");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void aRemarkAfterTheBookingChangesNothing() {
        script.guest("botox tomorrow at 3");
        assertThat(script.guest("my husband will pick me up at 4"))
                .contains("Your Botox is on Tuesday, Nov 24 at 3:00");
        assertThat(script.guest("great, see you wednesday!")).contains("Your Botox is on Tuesday, Nov 24 at 3:00 PM");
    }

    @Test
    void noBookingIsDeniedToSomebodyWhoHasOne() {
        script.guest("botox tomorrow at 3");
        script.guest("lip filler");
        assertThat(script.guest("no forget it")).contains("Your Botox on Tuesday, Nov 24 at 3:00 PM stays");
    }

    @Test
    void aTimeThatWasTurnedDownIsAskedAboutFirst() {
        script.guest("botox tomorrow at 3");
        script.guest("move it to friday");
        assertThat(script.guest("no keep it")).contains("nothing changes");
        assertThat(script.guest("yes")).contains("Your Botox is on Tuesday, Nov 24");
        assertThat(script.guest("10 am")).contains("10:00 AM is free on Friday", "Shall I book another");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void keepingItEndsAMove() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("move my botox");
        assertThat(script.guest("actually keep it as it is")).contains("nothing changes");
        assertThat(script.guest("ok")).doesNotContain("Which");
    }

    @Test
    void keepingADayEndsAMove() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("move my botox to tomorrow");
        assertThat(script.guest("no keep it on friday")).contains("nothing changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is my botox still on?", "do I still have my appointment?", "who is my appointment with?"})
    void whatTheyHoldIsTold(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("You have Botox on Friday");
    }
}
