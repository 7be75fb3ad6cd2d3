package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A yes, and what only sounds like one: nothing is booked that was not said yes to.
class OfflineYesTest {
    private final Script script = Script.withKim();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no thanks",
                "no",
                "forget it",
                "let me ask my mom",
                "cancel that",
                "not now",
                "thanks!",
                "do you take insurance and can someone call me"
            })
    void whatWasTurnedDownOrPutOffIsNotTakenByTheNextOk(String text) {
        assertThat(script.guest("do you have 3pm tomorrow for botox?")).contains("Shall I book it?");
        script.guest(text);
        for (var next : List.of("ok bye", "ok", "great, thanks", "ok")) {
            script.guest(next);
        }
        assertThat(script.bookings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok thanks",
                "hmm ok",
                "ok good to know",
                "perfect, ill get back to you",
                "great, thank you for checking",
                "sounds good, let me think about it",
                "ok thats too much",
                "Okay hold on",
                "Yes for me and my sister",
                "ok whats the address"
            })
    void whatOnlyBeginsLikeAYesIsNone(String text) {
        assertThat(script.guest("do you have 3pm tomorrow for botox?")).contains("Shall I book it?");
        script.guest(text);
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void anInterposedQuestionIsAnsweredAndTheTimeAskedAgain() {
        script.guest("do you have 3pm tomorrow for botox?");
        assertThat(script.guest("do you have parking?")).contains("Free parking", "Shall I book 3:00 PM on Tuesday");
        assertThat(script.guest("yes please")).startsWith("You are booked");
    }

    @Test
    void aNameWhereAYesWasAskedForIsKept() {
        var stranger = Script.withStranger().free(TUESDAY, "15:00");
        stranger.guest("do you have 3pm tomorrow for botox?");
        assertThat(stranger.guest("Laura Kim")).contains("Thank you, Laura Kim.", "Shall I book 3:00 PM");
        assertThat(stranger.guest("yes")).startsWith("You are booked");
    }

    @Test
    void aTimeSaidSomeTurnsAgoIsAskedAbout() {
        assertThat(script.guest("botox at 3 pm")).contains("day");
        assertThat(script.guest("tomorrow")).contains("3:00 PM is free on Tuesday, Nov 24", "Shall I book it?");
        assertThat(script.guest("yes")).startsWith("You are booked for Botox on Tuesday, November 24 at 3:00 PM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how about 3?", "what about 3 pm"})
    void aTimeThatIsAskedAboutIsConfirmedFirst(String text) {
        script.guest("botox tomorrow");
        assertThat(script.guest(text)).contains("3:00 PM", "Shall I book it?");
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void aPlaceLongAfterIsConfirmedFirst() {
        script.guest("botox tomorrow");
        script.guest("let me think about it");
        assertThat(script.guest("the first one please")).contains("10:30 AM is free", "Shall I book it?");
    }

    @Test
    void aPlaceAfterOneTimeWasAskedAboutIsAskedBack() {
        script.guest("botox tomorrow");
        script.guest("do you have 2 pm?");
        assertThat(script.guest("ok the first")).contains("10:30 AM is free", "Shall I book it?");
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void whoeverIsFlexibleGetsTheFirst() {
        assertThat(script.guest("botox")).contains("day");
        assertThat(script.guest("any day is fine, you pick")).contains("Tuesday, Nov 24", "10:30 AM");
        assertThat(script.guest("whichever")).contains("Shall I book 10:30 AM");
        assertThat(script.guest("yes")).startsWith("You are booked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes but with Dr. Chen", "ok but only with lee chen"})
    void butWithSomebodyWantsThem(String text) {
        script.freeOnly("lee-chen", TUESDAY, "15:00");
        script.guest("do you have 3pm tomorrow for botox?");
        assertThat(script.guest(text)).contains("with Lee Chen");
        assertThat(script.bookings()).isEmpty();
    }
}
