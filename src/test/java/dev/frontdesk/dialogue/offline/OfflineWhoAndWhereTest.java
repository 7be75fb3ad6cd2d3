package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.FRIDAY;
import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom and which place a guest wants, or does not want.
class OfflineWhoAndWhereTest {
    private final Script script = Script.withKim();

    @Test
    void anotherPlaceIsLookedAtThere() {
        var twoPlaces = Script.atTwoPlaces()
                .free(TUESDAY, "13:00", "14:00", "15:00")
                .freeOnly("riverside", TUESDAY, "14:00", "16:00");
        twoPlaces.guest("botox tomorrow afternoon");
        assertThat(twoPlaces.guest("2 pm at riverside")).contains("2:00 PM", "name");
        assertThat(twoPlaces.calls()).last().isEqualTo("check botox 2026-11-24 at riverside");
        assertThat(twoPlaces.guest("actually the first, but at riverside")).doesNotContain("booked");
    }

    @Test
    void onePlaceOfTwoIsNotPickedForTheGuest() {
        var twoPlaces = Script.atTwoPlaces().free(TUESDAY, "13:00", "15:00");
        twoPlaces.guest("hi I'm Kim Lee");
        assertThat(twoPlaces.guest("botox tomorrow at 3 pm")).isNotBlank();
    }

    @Test
    void aPlaceIsNoName() {
        var twoPlaces = Script.atTwoPlaces().free(TUESDAY, "15:00").freeOnly("riverside", TUESDAY, "16:00");
        twoPlaces.guest("do you have 3pm tomorrow for botox?");
        assertThat(twoPlaces.guest("riverside"))
                .contains("Riverside", "4:00 PM")
                .doesNotContain("Thank you");
    }

    @Test
    void aNameBehindAChoiceIsTheirs() {
        var stranger = Script.withStranger().free(TUESDAY, "13:00", "14:00", "15:00");
        stranger.guest("botox tomorrow");
        assertThat(stranger.guest("3 pls. Hannah Weiss")).startsWith("You are booked");
        assertThat(stranger.tools.customerName).isEqualTo("Hannah Weiss");
    }

    @Test
    void oneProviderWhoHasNothingIsNotAFullDay() {
        script.freeOnly("lee-chen", FRIDAY, "16:00");
        assertThat(script.guest("botox tomorrow with Dr. Chen"))
                .contains("nothing free for Botox with Lee Chen on Tuesday", "Friday, Nov 27", "4:00 PM")
                .doesNotContain("fully booked");
        assertThat(script.guest("anyone is fine, tomorrow")).contains("Tuesday, Nov 24", "10:30 AM");
    }

    @Test
    void anotherProviderAfterAnOffer() {
        script.freeOnly("lee-chen", TUESDAY, "14:00");
        script.guest("botox tomorrow");
        assertThat(script.guest("with Lee Chen please")).contains("with Lee Chen", "2:00 PM", "Shall I book it?");
        assertThat(script.guest("any provider is fine")).contains("1) ");
    }

    @Test
    void aProviderWhoDoesNotDoItAndThenAnybody() {
        script.tools.failing.put("check", RefusalCode.UNKNOWN_PROVIDER);
        script.guest("lip filler tomorrow with Dana Reyes");
        script.tools.failing.clear();
        assertThat(script.guest("ok")).contains("Lip Filler on Tuesday, Nov 24");
    }

    @Test
    void aProviderAtTheNameIsAskedForAtTheChosenTime() {
        var stranger =
                Script.withStranger().free(TUESDAY, "10:30", "13:00", "15:00").freeOnly("lee-chen", TUESDAY, "15:00");
        stranger.guest("botox tomorrow");
        stranger.guest("3 pm");
        assertThat(stranger.guest("can I get Chen?")).contains("3:00 PM is free", "with Lee Chen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not with Dana", "without Dana Reyes please", "I don't want Dana, someone else"})
    void whoIsNotWantedIsNotOffered(String text) {
        script.guest("botox tomorrow");
        script.calls();
        script.guest(text);
        assertThat(script.calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call).contains("with lee-chen"));
    }

    @Test
    void whoIsNotWantedStaysUnwanted() {
        script.freeOnly("lee-chen", TUESDAY, "11:00", "15:00");
        script.guest("botox tomorrow, anyone but Dana");
        script.guest("3 pm");
        assertThat(script.calls())
                .filteredOn(call -> call.startsWith("check"))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call).contains("with lee-chen"));
    }
}
