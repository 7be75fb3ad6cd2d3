package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days and times that are said: the one that is meant is looked at, and none that is said in passing.
class OfflineTimesTest {
    private final Script script = Script.withKim();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before I pick up my kids at 3",
                "my friend was there at 3 and liked it",
                "do you have 3 pm tomorrow",
                "is tomorrow at 3 busy"
            })
    void aTimeInPassingIsNotTaken(String text) {
        script.guest("botox tomorrow");
        script.guest(text);
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void nextWeekIsNotForgottenOverTheTreatment() {
        script.free("2026-12-01", "11:00");
        assertThat(script.guest("next week sometime")).contains("Which treatment");
        assertThat(script.guest("botox")).contains("Which day next week");
        assertThat(script.guest("Tuesday")).contains("Tuesday, Dec 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"botox in two weeks", "botox the week of Dec 14", "botox dec 10-12"})
    void severalDaysAreNoDay(String text) {
        assertThat(script.guest(text)).contains("Which day ").endsWith("?");
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void theDayThatIsMeant() {
        script.free("2026-11-25", "11:00");
        assertThat(script.guest("botox not Tuesday but Wednesday")).contains("Wednesday, Nov 25");
        assertThat(script.guest("botox dec 3 3:30")).contains("Thursday, Dec 3");
    }

    @Test
    void oneOfTwoDays() {
        script.free("2026-12-11", "11:00");
        assertThat(script.guest("botox dec 10 or 11"))
                .contains("nothing free for Botox on Thursday, Dec 10", "Friday, Dec 11", "11:00");
    }

    @Test
    void oneOfTwoTimes() {
        assertThat(script.guest("botox tomorrow at 2 or 3")).contains("1) 2:00 PM or 2) 3:00 PM");
        assertThat(script.guest("3")).contains("3:00 PM");
        assertThat(script.bookings()).containsExactly("book botox 2026-11-24T15:00:00-05:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing before 2 please", "nothing earlier than 2 pm"})
    void aLimitIsNotTurnedRound(String text) {
        script.guest("botox tomorrow");
        assertThat(script.guest(text)).contains("2:00 PM").doesNotContain("10:30", "1:00 PM");
    }

    @Test
    void aListCountsByWhatItShows() {
        assertThat(script.guest("anything tomorrow for botox after 3:30 pm?")).contains("1) 1:00 PM", "3) 3:00 PM");
        assertThat(script.guest("the second one")).startsWith("You are booked").contains("2:00 PM");
    }

    @Test
    void whichOfTwoIsNotAnsweredByThatOne() {
        script.guest("botox tomorrow");
        assertThat(script.guest("book that one")).doesNotContain("You are booked");
    }

    @Test
    void afterAQuestionInBetweenAPlaceStillCounts() {
        script.guest("botox tomorrow");
        assertThat(script.guest("do you have parking?")).contains("Which of those times would you like: 1) 10:30 AM");
        assertThat(script.guest("the first one")).startsWith("You are booked");
    }

    @Test
    void aWeekdayIsTheOneNearTheDayThatIsLookedAt() {
        script.free("2026-12-01", "10:00").free("2026-12-02", "11:00", "12:00");
        script.guest("botox dec 1");
        assertThat(script.guest("wednesday at 11 then")).contains("11:00 AM is free on Wednesday, Dec 2", "Shall I");
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void aTimeOfAnEarlierDayIsNotTakenForTheDayLookedAtNow() {
        script.guest("botox tomorrow");
        script.guest("actually friday is better");
        assertThat(script.guest("2 pm")).contains("2:00 PM is not free on Friday");
        assertThat(script.bookings()).isEmpty();
    }

    @Test
    void aQuestionAboutHoursIsNoWishForThatDay() {
        script.guest("botox next week");
        assertThat(script.guest("are you open Sundays and where are you?"))
                .contains("closed on Sunday", "12 Main Street")
                .doesNotContain("1) ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no 3 pm doesn't work, what else is there", "what other times do you have", "anything earlier?"})
    void atTheNameOtherTimesCanStillBeAskedFor(String text) {
        var stranger = Script.withStranger().free(TUESDAY, "10:30", "13:00", "15:00");
        stranger.guest("botox tomorrow");
        assertThat(stranger.guest("3 pm")).contains("name");
        assertThat(stranger.guest(text)).contains("10:30 AM").doesNotContain("name");
    }
}
