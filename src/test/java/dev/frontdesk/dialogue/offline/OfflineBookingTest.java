package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.FRIDAY;
import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineBookingTest {

    private final Script script = Script.withStranger()
            .free(TUESDAY, "09:00", "10:30", "13:00", "14:30", "15:00", "16:00")
            .free(FRIDAY, "10:00", "16:00", "16:30", "17:00");

    @Test
    void offersFirstAsksTheNameLaterAndConfirmsOnce() {
        assertThat(script.guest("I'd like to book Botox tomorrow afternoon"))
                .contains("Botox", "Tuesday, Nov 24", "1) 1:00 PM", "2) ", "3) 4:00 PM")
                .doesNotContain("name", "9:00");
        assertThat(script.calls()).containsExactly("check botox 2026-11-24 AFTERNOON");
        assertThat(script.guest("3 pm works")).contains("name", "3:00 PM");
        assertThat(script.calls()).isEmpty();
        assertThat(script.guest("Dana Smith, dana@x.com")).startsWith("You are booked for Botox on Tuesday");
        assertThat(script.calls()).containsExactly("book botox 2026-11-24T15:00:00-05:00 for Dana Smith dana@x.com");
        assertThat(script.guest("ok thanks")).contains("welcome");
        assertThat(script.guest("great")).isNotBlank();
        assertThat(script.guest("perfect thank you!!")).contains("welcome");
        assertThat(script.calls()).isEmpty();
    }

    @Test
    void doesAllInOneTurnWhenAllIsSaid() {
        assertThat(script.guest("Book Botox for tomorrow at 3, I'm Dana Smith")).startsWith("You are booked");
        assertThat(script.calls())
                .containsExactly("check botox 2026-11-24", "book botox 2026-11-24T15:00:00-05:00 for Dana Smith");
    }

    @Test
    void aNumberBeforeAnythingWasOfferedChoosesNothing() {
        script.guest("2");
        assertThat(script.guest("botox tomorrow")).contains("1) 9:00 AM", "2) 2:30 PM", "3) 4:00 PM");
        assertThat(script.calls()).containsExactly("check botox 2026-11-24");
    }

    @Test
    void aNameThatWasGivenFirstIsNotAskedAgain() {
        script.guest("Hi, my name is Zoe Park");
        script.guest("botox tomorrow");
        assertThat(script.guest("10:30")).startsWith("You are booked");
        assertThat(script.calls()).last().isEqualTo("book botox 2026-11-24T10:30:00-05:00 for Zoe Park");
    }

    @Test
    void aNameIsTakenAlsoAfterAPersonWasOffered() {
        script.guest("botox tomorrow at 3 pm");
        script.guest("???");
        assertThat(script.guest("...")).contains("someone from our team");
        assertThat(script.guest("Mary O'Neil")).contains("Thank you, Mary O'Neil", "Shall I book 3:00 PM");
        assertThat(script.guest("yes")).startsWith("You are booked");
    }

    @Test
    void whatIsTakenBackAfterTheBookingMovesIt() {
        script.guest("Book Botox for tomorrow at 3, I'm Dana Smith");
        assertThat(script.guest("no wait 10:30")).contains("10:30 AM");
        assertThat(script.guest("hmm no, friday at 4 pm")).contains("4:00 PM");
        assertThat(script.calls()).filteredOn(call -> call.startsWith("book")).hasSize(1);
        assertThat(script.guest("no, thanks, see you friday")).contains("welcome");
        assertThat(script.calls()).filteredOn(call -> call.startsWith("move")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void doesNotAskAKnownGuestForTheName() {
        var known = Script.withKnown("Kim Lee").free(TUESDAY, "13:00", "15:00");
        known.guest("botox tomorrow afternoon please");
        assertThat(known.guest("the second one"))
                .startsWith("You are booked for Botox on Tuesday, November 24 at 3:00 PM");
        assertThat(known.calls()).last().isEqualTo("book botox 2026-11-24T15:00:00-05:00");
    }

    @Test
    void theSecondOneIsTheSecondThatWasSaid() {
        assertThat(script.guest("botox tomorrow")).contains("1) 9:00 AM", "2) 2:30 PM", "3) 4:00 PM");
        script.guest("the second one");
        script.guest("Kim Lee");
        assertThat(script.calls()).last().isEqualTo("book botox 2026-11-24T14:30:00-05:00 for Kim Lee");
    }

    @Test
    void aDayOfNextWeekIsFound() {
        script.free("2026-12-01", "11:00");
        assertThat(script.guest("book lip filler on Tuesday next week"))
                .contains("Lip Filler", "Tuesday, Dec 1", "11:00 AM");
        script.guest("yes please");
        assertThat(script.guest("kim lee")).contains("booked");
        assertThat(script.calls()).last().isEqualTo("book lip-filler 2026-12-01T11:00:00-05:00 for Kim Lee");
    }

    @Test
    void boundsOfTheDayAreKept() {
        assertThat(script.guest("hi, do you have anything Friday after 4? it's for botox"))
                .contains("4:00 PM", "4:30 PM", "5:00 PM")
                .doesNotContain("10:00");
        assertThat(script.calls()).containsExactly("check botox 2026-11-27");
    }

    @Test
    void whatIsMissingIsAskedOneByOneAndNothingIsForgotten() {
        assertThat(script.guest("anything Friday after 4?")).contains("Which treatment");
        assertThat(script.calls()).isEmpty();
        assertThat(script.guest("filler")).contains("Lip Filler", "Cheek Filler");
        assertThat(script.guest("lips")).contains("Friday, Nov 27", "4:00 PM").doesNotContain("10:00");
    }

    @Test
    void aTimeThatIsNotFreeGetsTheNearest() {
        assertThat(script.guest("botox tomorrow at 2"))
                .contains("2:00 PM is not free", "1:00 PM", "2:30 PM", "3:00 PM");
        assertThat(script.guest("what about 5?")).contains("5:00 PM is not free", "4:00 PM");
        assertThat(script.guest("2:30 then")).contains("name");
    }

    @Test
    void aQuestionAboutATimeIsAnsweredNotBooked() {
        assertThat(script.guest("do you have 3pm tomorrow for botox?")).contains("3:00 PM is free", "Shall I book it?");
        assertThat(script.guest("yes")).contains("name");
    }

    @Test
    void laterEarlierAndAnotherDay() {
        script.guest("botox tomorrow morning");
        assertThat(script.guest("anything later?")).contains("1:00 PM").doesNotContain("9:00");
        assertThat(script.guest("how about Friday instead")).contains("Friday, Nov 27");
        assertThat(script.guest("none of those work")).contains("other day");
        assertThat(script.guest("tomorrow")).contains("Tuesday, Nov 24");
    }

    @Test
    void anotherTimeBeforeTheNameIsAnotherChoice() {
        script.guest("botox tomorrow");
        script.guest("3 pm");
        assertThat(script.guest("actually make it 10:30")).contains("10:30 AM", "name");
        script.guest("Kim Lee");
        assertThat(script.calls()).last().isEqualTo("book botox 2026-11-24T10:30:00-05:00 for Kim Lee");
    }

    @Test
    void anotherTimeAfterwardsMovesTheAppointment() {
        script.guest("Book Botox for tomorrow at 3, I'm Kim Lee");
        script.calls();
        assertThat(script.guest("actually make it 10:30"))
                .startsWith("Done, you are moved to Botox on Tuesday, November 24 at 10:30 AM");
        assertThat(script.calls())
                .containsExactly(
                        "details",
                        "check botox 2026-11-24 with dana-reyes at main",
                        "details",
                        "reschedule 2026-11-24T10:30:00-05:00");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void aWeekdayAfterNextWeekIsThatWeeks() {
        script.free("2026-12-01", "11:00");
        assertThat(script.guest("botox next week sometime")).contains("Which day next week");
        assertThat(script.guest("tuesday")).contains("Tuesday, Dec 1");
    }

    @Test
    void anotherOptionBeforeTheNameIsAnotherChoice() {
        script.guest("botox tomorrow");
        script.guest("the first");
        assertThat(script.guest("no wait, the second")).contains("2:30 PM", "Shall I book it?");
        assertThat(script.guest("yes")).contains("2:30 PM", "name");
        script.guest("Kim Lee-Smith");
        assertThat(script.calls()).last().isEqualTo("book botox 2026-11-24T14:30:00-05:00 for Kim Lee-Smith");
    }

    @Test
    void cancellingABookingThatIsBeingMadeLeavesOthersAlone() {
        var known = Script.withKnown("Kim Lee").free(TUESDAY, "13:00", "15:00");
        known.tools.has("lip-filler", FRIDAY + "T10:00:00-05:00");
        known.guest("botox tomorrow");
        assertThat(known.guest("never mind, cancel that")).contains("not booked anything");
        assertThat(known.tools.appointments).hasSize(1);
        assertThat(known.calls()).containsExactly("check botox 2026-11-24");
    }

    @Test
    void seeYouTomorrowIsAGoodbye() {
        script.guest("Book Botox for tomorrow at 3, I'm Kim Lee");
        script.calls();
        assertThat(script.guest("thanks, see you tomorrow!")).contains("welcome");
        assertThat(script.guest("can you make it earlier?")).contains("What day and time");
        assertThat(script.guest("9 am on the same day")).contains("moved to Botox");
    }

    @Test
    void severalTreatmentsStartWithTheFirst() {
        assertThat(script.guest("I want botox and lip filler tomorrow")).contains("For Botox");
    }

    @Test
    void aNewWishAfterAFeeWasNamedIsNoMove() {
        var known = Script.withKnown("Kim Lee").free(TUESDAY, "13:00", "15:00");
        known.tools.has("lip-filler", TUESDAY + "T09:00:00-05:00");
        known.guest("cancel my appointment");
        known.guest("botox tomorrow at 1 please");
        assertThat(known.calls()).last().isEqualTo("book botox 2026-11-24T13:00:00-05:00");
        assertThat(known.tools.appointments).hasSize(2);
    }

    @Test
    void aPartOfTheDayThatIsFullIsSaid() {
        script.free(TUESDAY, "09:00", "10:00");
        assertThat(script.guest("botox tomorrow afternoon"))
                .contains("nothing left in the afternoon", "9:00 AM", "10:00 AM");
    }

    @Test
    void aFullDayIsSaidAndTheNextOneOffered() {
        script.free("2026-11-26", "11:00", "12:00");
        assertThat(script.guest("botox on wednesday"))
                .contains("nothing free for Botox on Wednesday, Nov 25", "Thursday, Nov 26", "11:00 AM");
        script.guest("noon");
        script.guest("Kim Lee");
        assertThat(script.calls()).last().isEqualTo("book botox 2026-11-26T12:00:00-05:00 for Kim Lee");
    }

    @Test
    void aClosedDayIsNotCalledFull() {
        assertThat(script.guest("botox on sunday"))
                .contains("closed on Sunday, Nov 29")
                .doesNotContain("fully booked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"botox next week sometime", "botox in December", "botox this weekend", "botox"})
    void withoutADayNothingIsChecked(String text) {
        assertThat(script.guest(text)).contains("day").contains("?");
        assertThat(script.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"botox yesterday", "botox on 2026-01-02", "botox on Nov 20", "botox last friday"})
    void aDayThatIsOverIsNotMoved(String text) {
        assertThat(script.guest(text)).contains("already passed", "Monday, Nov 23");
        assertThat(script.calls()).isEmpty();
    }

    @Test
    void aDateThatDoesNotExistIsAskedAbout() {
        assertThat(script.guest("botox on 2027-02-30")).contains("could not find that date");
        assertThat(script.calls()).isEmpty();
    }

    @Test
    void takenMeanwhileOffersWhatIsLeft() {
        script.guest("botox tomorrow afternoon");
        script.tools.failing.put("book", RefusalCode.SLOT_TAKEN);
        script.guest("3 pm");
        assertThat(script.guest("Kim Lee")).contains("just taken", "1) ");
        assertThat(script.guest("the first one")).isNotBlank();
    }

    @Test
    void anExpiredOfferIsMadeAgain() {
        script.guest("botox tomorrow afternoon");
        script.guest("3 pm");
        script.tools.offers.clear();
        assertThat(script.guest("Kim Lee")).contains("expired", "1) ");
    }

    @Test
    void severalMessagesAtOnce() {
        assertThat(script.guest("hi\nbotox\ntomorrow\nat 3pm\nthis is Kim Lee")).startsWith("You are booked for Botox");
    }

    @Test
    void aCalendarThatIsDownIsNotAFullDay() {
        script.tools.failing.put("check", RefusalCode.CALENDAR_UNAVAILABLE);
        assertThat(script.guest("botox tomorrow"))
                .contains("cannot see the calendar", "team will follow up")
                .doesNotContain("booked");
        assertThat(script.handedOver).isTrue();
    }

    @Test
    void whenBookingIsSwitchedOffQuestionsAreStillAnswered() {
        script.tools.failing.put("check", RefusalCode.AI_BOOKING_DISABLED);
        assertThat(script.guest("botox tomorrow")).contains("team");
        assertThat(script.guest("how much is botox?")).contains("$12 per unit");
    }

    @Test
    void whatStaffBookIsLeftToThem() {
        assertThat(script.guest("I want a thread lift tomorrow")).contains("our team");
        assertThat(script.calls()).containsExactly("transfer_to_human");
    }

    @Test
    void aQuestionBetweenOfferAndChoiceIsAnswered() {
        script.guest("botox tomorrow afternoon");
        assertThat(script.guest("do you have parking?")).contains("Free parking", "Which of those times");
        assertThat(script.guest("3 pm")).contains("name");
        assertThat(script.guest("how much is it?")).contains("$12", "name");
        assertThat(script.guest("Kim Lee")).contains("booked");
    }

    @Test
    void aLocationAloneLooksThereOnTheSameDay() {
        var twoPlaces = Script.atTwoPlaces().free(TUESDAY, "13:00", "15:00", "16:00");
        assertThat(twoPlaces.guest("botox tomorrow afternoon")).contains("at Main Street", "1:00 PM");
        assertThat(twoPlaces.guest("riverside please")).contains("Tuesday, Nov 24 at Riverside", "1:00 PM");
        assertThat(twoPlaces.calls())
                .containsExactly("check botox 2026-11-24 AFTERNOON", "check botox 2026-11-24 AFTERNOON at riverside");
        assertThat(twoPlaces.guest("the second one")).contains("name");
        assertThat(twoPlaces.guest("Riverside"))
                .contains("3:00 PM", "at Riverside")
                .doesNotContain("booked");
        assertThat(twoPlaces.tools.appointments).isEmpty();
    }

    @Test
    void questionAndBookingInOneMessage() {
        assertThat(script.guest("how much is botox and can I come in tomorrow afternoon?"))
                .contains("$12", "1) 1:00 PM");
    }
}
