package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that take back, doubt or exclude what they seem to ask for: it is asked about, and nothing is done.
class OfflineDoubtTest {
    private static final String TUESDAY = "2026-11-24";
    private static final String FRIDAY = "2026-11-27";

    private final Script script = Script.withKnown("Kim Lee")
            .free(TUESDAY, "10:30", "13:00", "14:00", "15:00")
            .free(FRIDAY, "10:00", "15:00", "16:00")
            .free("2026-12-10", "10:00", "11:00", "15:00")
            .free("2026-12-09", "10:00", "11:00", "15:00");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel it... hmm no",
                "cancel it. Oh sorry, no",
                "cancel it. Wait",
                "cancel it please. Hmm, let me think",
                "I may have to cancel",
                "can I cancel it?",
                "I guess I could cancel"
            })
    void aCancellationTakenBackCancelsNothing(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel it",
                "Cancel it please",
                "please cancel",
                "please cancel my appointment",
                "lets cancel it"
            })
    void cancellingIsNoYesToABooking(String text) {
        script.guest("botox tomorrow");
        script.guest("is 2 pm still free?");
        assertThat(script.guest(text)).doesNotContain("You are booked");
        assertThat(script.tools.appointments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel it", "yes cancel it", "ok cancel it", "great, cancel it"})
    void cancellingIsNoYesToAMove(String text) {
        script.tools.has("botox", "2026-12-10T11:00:00-05:00");
        script.guest("can I move my appointment?");
        script.guest("Dec 10");
        script.guest("is 3 pm free?");
        assertThat(script.guest(text)).doesNotContain("moved");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"book it", "ok take it", "yes book it please"})
    void bookingIsNoYesToACancellation(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("should I cancel?");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void aYesAnswersOnlyTheLastMessage() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("should I cancel?")).contains("Shall I cancel");
        script.guest("thanks");
        script.guest("yes");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void aListCountsByWhatItShows() {
        assertThat(script.guest("anything tomorrow for botox after 3:30 pm?")).contains("1) 1:00 PM", "3) 3:00 PM");
        assertThat(script.guest("the second one")).startsWith("You are booked").contains("2:00 PM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "move the first one to 10 am",
                "can I do 10 am instead for the first one?",
                "move the first to 10 am",
                "for the wednesday one, could I come at 11 am instead?",
                "move the other one to 11 am"
            })
    void anotherOneThanTheLastIsMoved(String text) {
        script.tools.has("consultation", "2026-12-09T15:00:00-05:00");
        script.guest("botox Dec 10 at 3 pm");
        script.guest(text);
        script.guest("yes");
        assertThat(script.tools.appointments)
                .filteredOn(item -> item.serviceType().equals("botox"))
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not the consultation, cancel the other one",
                "please cancel all but the botox",
                "I have to cancel. Not the botox though"
            })
    void whatIsExcludedIsAskedAbout(String text) {
        script.tools.has("consultation", "2026-12-09T15:00:00-05:00");
        script.tools.has("botox", "2026-12-10T15:00:00-05:00");
        assertThat(script.guest(text)).contains("should I cancel");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing before 2 please", "nothing earlier than 2 pm"})
    void aLimitIsNotTurnedRound(String text) {
        script.guest("botox tomorrow");
        assertThat(script.guest(text)).contains("2:00 PM").doesNotContain("10:30", "1:00 PM");
    }

    @Test
    void whichOfTwoIsNotAnsweredByThatOne() {
        script.guest("botox tomorrow");
        assertThat(script.guest("book that one")).doesNotContain("You are booked");
    }

    @Test
    void thatOneIsAskedAboutWhereThereAreTwo() {
        script.tools.has("consultation", "2026-12-09T15:00:00-05:00");
        script.guest("botox Dec 10 at 3 pm");
        script.guest("which one comes first?");
        assertThat(script.guest("cancel that one")).contains("should I cancel");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void aPlaceThatNamesAnAppointmentIsNotWhereItGoes() {
        var twoPlaces = Script.atTwoPlaces()
                .free("2026-12-09", "14:00", "18:00")
                .freeOnly("riverside", "2026-12-09", "14:00", "18:00");
        twoPlaces.tools.has("botox", "2026-12-09T14:00:00-05:00");
        assertThat(twoPlaces.guest("move the riverside one to 6 pm")).contains("Should I move that one?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wed might be hard, can we do thursday the 10th same time?",
                "dec 9 is bad for me, can we do Dec 10 same time?",
                "wednesday turns out crazy, can we do thursday dec 10 same time"
            })
    void aDayRuledOutIsNotTheNewOne(String text) {
        script.tools.has("botox", "2026-12-09T10:00:00-05:00");
        assertThat(script.guest(text)).contains("Thursday, Dec");
    }

    @Test
    void aTreatmentOnlyAskedAboutIsNotTaken() {
        script.guest("botox tomorrow");
        assertThat(script.guest("2 pm works. And I'm new, do I need a consultation first?"))
                .contains("Botox");
    }

    @Test
    void aNameBehindAChoiceIsTheirs() {
        var stranger = Script.withStranger().free(TUESDAY, "13:00", "14:00", "15:00");
        stranger.guest("botox tomorrow");
        assertThat(stranger.guest("3 pls. Hannah Weiss")).startsWith("You are booked");
        assertThat(stranger.tools.customerName).isEqualTo("Hannah Weiss");
    }
}
