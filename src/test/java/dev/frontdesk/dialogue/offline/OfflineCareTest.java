package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Times that touch on a wish without being one, and wishes that change: nothing is booked that was not asked for.
class OfflineCareTest {
    private static final String TUESDAY = "2026-11-24";
    private static final String FRIDAY = "2026-11-27";

    private final Script script = Script.withKnown("Kim Lee")
            .free(TUESDAY, "10:30", "13:00", "14:00", "15:00")
            .free(FRIDAY, "10:00", "15:00", "16:00");

    private List<String> bookings() {
        return script.calls().stream()
                .filter(call -> call.startsWith("book") || call.startsWith("reschedule"))
                .toList();
    }

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
        assertThat(bookings()).isEmpty();
    }

    @Test
    void aTimeSaidForAnotherTreatmentIsNotTakenForThisOne() {
        script.guest("botox tomorrow");
        assertThat(script.guest("actually make it 11:30")).contains("11:30 AM is not free");
        assertThat(script.guest("also book a hydrating facial the same day")).doesNotContain("booked");
        assertThat(bookings()).isEmpty();
    }

    @Test
    void aTimeSaidSomeTurnsAgoIsAskedAbout() {
        assertThat(script.guest("botox at 3 pm")).contains("day");
        assertThat(script.guest("tomorrow")).contains("3:00 PM is free on Tuesday, Nov 24", "Shall I book it?");
        assertThat(script.guest("yes")).startsWith("You are booked for Botox on Tuesday, November 24 at 3:00 PM");
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
        assertThat(bookings()).isEmpty();
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
    void afterAQuestionInBetweenAPlaceStillCounts() {
        script.guest("botox tomorrow");
        assertThat(script.guest("do you have parking?")).contains("Which of those times would you like: 1) 10:30 AM");
        assertThat(script.guest("the first one")).startsWith("You are booked");
    }

    @Test
    void aPlaceLongAfterIsConfirmedFirst() {
        script.guest("botox tomorrow");
        script.guest("let me think about it");
        assertThat(script.guest("the first one please")).contains("10:30 AM is free", "Shall I book it?");
    }

    @Test
    void oneOfTwoTimes() {
        assertThat(script.guest("botox tomorrow at 2 or 3")).contains("1) 2:00 PM or 2) 3:00 PM");
        assertThat(script.guest("3")).contains("3:00 PM");
        assertThat(bookings()).containsExactly("book botox 2026-11-24T15:00:00-05:00");
    }

    @Test
    void insteadOfCancellingItIsMoved() {
        script.tools.has("botox", TUESDAY + "T09:00:00-05:00");
        assertThat(script.guest("cancel my appointment")).contains("$50");
        assertThat(script.guest("how about tomorrow at 1 instead?"))
                .contains("1:00 PM is free on Tuesday", "Shall I move your appointment there?");
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox");
        assertThat(bookings()).containsExactly("reschedule 2026-11-24T13:00:00-05:00");
    }

    @Test
    void swappingIsMoving() {
        script.tools.has("botox", TUESDAY + "T09:00:00-05:00");
        assertThat(script.guest("swap the botox to Friday")).contains("Friday, Nov 27", "10:00 AM");
        assertThat(script.guest("the first")).startsWith("Done, you are moved");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void theSameTimeOnAnotherDay() {
        script.tools.has("botox", TUESDAY + "T10:00:00-05:00");
        assertThat(script.guest("move my botox to Friday same time")).startsWith("Done, you are moved");
        assertThat(bookings()).containsExactly("reschedule 2026-11-27T10:00:00-05:00");
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
    void aQuestionAfterTheBookingIsAboutIt() {
        script.guest("botox tomorrow at 3");
        assertThat(bookings()).hasSize(1);
        assertThat(script.guest("is 1 free?")).contains("1:00 PM is free", "Shall I move your appointment there?");
        assertThat(bookings()).isEmpty();
        assertThat(script.guest("yes")).startsWith("Done, you are moved");
    }

    @Test
    void anotherProviderAfterTheBooking() {
        script.freeOnly("lee-chen", TUESDAY, "15:00", "15:30");
        script.guest("botox tomorrow at 3");
        assertThat(script.guest("can I have it with Lee Chen instead?"))
                .contains("3:00 PM is free", "with Lee Chen", "Shall I move");
    }

    @Test
    void bothTreatmentsOneAfterTheOther() {
        assertThat(script.guest("botox and a hydrating facial tomorrow"))
                .contains("Hydrating Facial comes next", "For Botox on Tuesday");
        assertThat(script.guest("3 pm"))
                .contains("You are booked for Botox", "For Hydrating Facial on Tuesday", "Which works for you?");
        assertThat(script.guest("2 pm")).startsWith("You are booked for Hydrating Facial");
    }

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
        assertThat(bookings()).isEmpty();
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
        assertThat(bookings()).isEmpty();
    }

    @Test
    void anInterposedQuestionIsAnsweredAndTheTimeAskedAgain() {
        script.guest("do you have 3pm tomorrow for botox?");
        assertThat(script.guest("do you have parking?")).contains("Free parking", "Shall I book 3:00 PM on Tuesday");
        assertThat(script.guest("yes please")).startsWith("You are booked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so should i cancel?",
                "can i cancel later if something comes up?",
                "did you cancel my appointment??",
                "do i need to cancel if i have a cold sore?",
                "how do i cancel",
                "sorry i had to cancel last time! will be there this time",
                "hey so i told my sister to cancel hers, but mine is good",
                "if it rains ill cancel",
                "i dont know maybe i should cancel",
                "thinking of cancelling tbh",
                "no need to cancel right? i just have a small cut"
            })
    void whatIsSaidOfCancellingCancelsNothing(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel my appointment",
                "Can you please cancel my Friday botox appointment?",
                "hi, I need to cancel, sorry",
                "I would like to cancel my appointment on Friday at 10 please",
                "Something came up, please cancel my appointment",
                "pls cancel it"
            })
    void aPlainRequestCancels(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("cancelled");
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
    @ValueSource(strings = {"can we do saturday instead", "move it to saturday", "same time but saturday please"})
    void aWeekdayIsTheOneNearTheAppointment(String text) {
        script.tools.has("botox", "2027-02-18T10:00:00-05:00");
        script.free("2027-02-20", "10:00", "11:00");
        assertThat(script.guest(text)).contains("Saturday, Feb 20");
        assertThat(bookings()).isEmpty();
    }

    @Test
    void aDayOfTheMonthIsTheOneOfTheAppointment() {
        script.tools.has("botox", "2027-01-26T10:00:00-05:00");
        script.free("2027-01-28", "10:00", "11:00");
        assertThat(script.guest("move my appointment to the 28th")).contains("Thursday, Jan 28");
        script.guest("never mind");
        assertThat(script.guest("cancel the one on the 26th")).contains("cancelled");
    }

    @Test
    void aWeekdayIsTheOneNearTheDayThatIsLookedAt() {
        script.free("2026-12-01", "10:00").free("2026-12-02", "11:00", "12:00");
        script.guest("botox dec 1");
        assertThat(script.guest("wednesday at 11 then")).contains("11:00 AM is free on Wednesday, Dec 2", "Shall I");
        assertThat(bookings()).isEmpty();
    }

    @Test
    void aTimeOfAnEarlierDayIsNotTakenForTheDayLookedAtNow() {
        script.guest("botox tomorrow");
        script.guest("actually friday is better");
        assertThat(script.guest("2 pm")).contains("2:00 PM is not free on Friday");
        assertThat(bookings()).isEmpty();
    }

    @Test
    void aMoveKeepsWhoAndWhere() {
        var twoPlaces = Script.atTwoPlaces()
                .free(TUESDAY, "13:00", "14:00", "15:00")
                .freeOnly("riverside", TUESDAY, "14:00", "16:00");
        twoPlaces.guest("botox tomorrow at 2 pm at riverside, I'm Kim Lee");
        assertThat(twoPlaces.calls()).last().asString().startsWith("book");
        assertThat(twoPlaces.guest("can you make it 3?")).isNotBlank();
        assertThat(twoPlaces.calls()).first().asString().startsWith("check botox 2026-11-24 with dana-reyes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how about 3?", "what about 3 pm"})
    void aTimeThatIsAskedAboutIsConfirmedFirst(String text) {
        script.guest("botox tomorrow");
        assertThat(script.guest(text)).contains("3:00 PM", "Shall I book it?");
        assertThat(bookings()).isEmpty();
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
    void aRemarkAfterTheBookingChangesNothing() {
        script.guest("botox tomorrow at 3");
        assertThat(script.guest("my husband will pick me up at 4"))
                .contains("Your Botox is on Tuesday, Nov 24 at 3:00");
        assertThat(script.guest("great, see you wednesday!")).contains("Your Botox is on Tuesday, Nov 24 at 3:00 PM");
    }

    @Test
    void oneMoreIsAnotherBooking() {
        script.guest("botox tomorrow at 3");
        assertThat(script.guest("and another one on friday at 4 pm")).contains("Shall I book it?");
        assertThat(script.guest("yes")).startsWith("You are booked");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void keepingItEndsAMove() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("move my botox");
        assertThat(script.guest("actually keep it as it is")).contains("nothing changes");
        assertThat(script.guest("ok")).doesNotContain("Which");
    }

    @Test
    void theTreatmentOfAnAppointmentCannotBeChanged() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("change my appointment to a hydrating facial"))
                .contains("cannot change the treatment", "Hydrating Facial", "stays until");
    }

    @Test
    void aNameWhereAYesWasAskedForIsKept() {
        var stranger = Script.withStranger().free(TUESDAY, "15:00");
        stranger.guest("do you have 3pm tomorrow for botox?");
        assertThat(stranger.guest("Laura Kim")).contains("Thank you, Laura Kim.", "Shall I book 3:00 PM");
        assertThat(stranger.guest("yes")).startsWith("You are booked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what? no, hers!",
                "ok what about mine, is it still on?",
                "ok so you can't?",
                "hmm let me check",
                "can I move it instead?",
                "oh I had the wrong day. that's fine, i can come then",
                "sorry I meant, what day is it?",
                "ok bye"
            })
    void onlyAYesCancelsTheOneThatWasNotNamed(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("cancel my thursday appointment")).contains("Should I cancel that one?");
        script.guest(text);
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void aTimeAfterAskingForAnotherTreatmentIsForThatOne() {
        script.guest("botox tomorrow at 3");
        script.calls();
        assertThat(script.guest("is lip filler painful?")).contains("About Lip Filler");
        assertThat(script.guest("same day at 2 pm")).startsWith("You are booked for Lip Filler");
        assertThat(bookings()).containsExactly("book lip-filler 2026-11-24T14:00:00-05:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel my appointment with Lee Chen", "cancel my lip filler with dr chen"})
    void anotherProvidersAppointmentIsNotTheOneToCancel(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("Should I cancel that one?");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my daughter needs to cancel hers",
                "please cancel my son's consultation on Friday, not mine",
                "can you cancel her appointment, she's my sister"
            })
    void ofOthersNothingIsCancelled(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("your own appointments");
    }

    @Test
    void cancellingToRebookIsAMove() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("Please cancel my appointment and book it for tomorrow instead"))
                .contains("Tuesday, Nov 24", "Where shall I move your appointment?");
        assertThat(script.tools.appointments).hasSize(1);
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

    @ParameterizedTest
    @ValueSource(strings = {"not coming sorry", "gotta skip this one", "I can't make it"})
    void whoDoesNotComeIsAskedForAnotherDay(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("Which other day", "cancel my appointment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is my botox still on?", "do I still have my appointment?", "who is my appointment with?"})
    void whatTheyHoldIsTold(String text) {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest(text)).contains("You have Botox on Friday");
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

    @Test
    void aProviderAtTheNameIsAskedForAtTheChosenTime() {
        var stranger =
                Script.withStranger().free(TUESDAY, "10:30", "13:00", "15:00").freeOnly("lee-chen", TUESDAY, "15:00");
        stranger.guest("botox tomorrow");
        stranger.guest("3 pm");
        assertThat(stranger.guest("can I get Chen?")).contains("3:00 PM is free", "with Lee Chen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes but with Dr. Chen", "ok but only with lee chen"})
    void butWithSomebodyWantsThem(String text) {
        script.freeOnly("lee-chen", TUESDAY, "15:00");
        script.guest("do you have 3pm tomorrow for botox?");
        assertThat(script.guest(text)).contains("with Lee Chen");
        assertThat(bookings()).isEmpty();
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

    @Test
    void aPlaceAfterOneTimeWasAskedAboutIsAskedBack() {
        script.guest("botox tomorrow");
        script.guest("do you have 2 pm?");
        assertThat(script.guest("ok the first")).contains("10:30 AM is free", "Shall I book it?");
        assertThat(bookings()).isEmpty();
    }

    @Test
    void onePlaceOfTwoIsNotPickedForTheGuest() {
        var twoPlaces = Script.atTwoPlaces().free(TUESDAY, "13:00", "15:00");
        twoPlaces.guest("hi I'm Kim Lee");
        assertThat(twoPlaces.guest("botox tomorrow at 3 pm")).isNotBlank();
    }

    @Test
    void noBookingIsDeniedToSomebodyWhoHasOne() {
        script.guest("botox tomorrow at 3");
        script.guest("lip filler");
        assertThat(script.guest("no forget it")).contains("Your Botox on Tuesday, Nov 24 at 3:00 PM stays");
    }

    @Test
    void anotherTreatmentAddedOnTheWayComesNext() {
        script.guest("botox tomorrow");
        assertThat(script.guest("and also a hydrating facial")).contains("Hydrating Facial comes next", "10:30 AM");
        assertThat(script.guest("3 pm")).contains("You are booked for Botox", "For Hydrating Facial on Tuesday");
    }

    @Test
    void whoeverIsFlexibleGetsTheFirst() {
        assertThat(script.guest("botox")).contains("day");
        assertThat(script.guest("any day is fine, you pick")).contains("Tuesday, Nov 24", "10:30 AM");
        assertThat(script.guest("whichever")).contains("Shall I book 10:30 AM");
        assertThat(script.guest("yes")).startsWith("You are booked");
    }

    @Test
    void aYesAfterTheCancellationBooksNothing() {
        script.guest("botox tomorrow at 3");
        script.guest("is 2 free?");
        assertThat(script.guest("cancel my appointment")).contains("cancelled");
        script.guest("yes");
        assertThat(script.tools.appointments).isEmpty();
    }

    @Test
    void aQuestionAboutHoursIsNoWishForThatDay() {
        script.guest("botox next week");
        assertThat(script.guest("are you open Sundays and where are you?"))
                .contains("closed on Sunday", "12 Main Street")
                .doesNotContain("1) ");
    }

    @Test
    void aTimeThatWasTurnedDownIsAskedAboutFirst() {
        script.guest("botox tomorrow at 3");
        script.guest("move it to friday");
        assertThat(script.guest("no keep it")).contains("nothing changes");
        assertThat(script.guest("yes")).contains("Your Botox is on Tuesday, Nov 24");
        assertThat(script.guest("10 am")).contains("10:00 AM is free on Friday", "Shall I book it?");
        assertThat(script.tools.appointments).hasSize(1);
    }

    @Test
    void cancellingOneAndBookingAnotherMovesNothing() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("cancel my botox and book a hydrating facial tomorrow at 2pm instead"))
                .contains("stays until you tell me", "For Hydrating Facial on Tuesday, Nov 24");
        assertThat(script.tools.appointments).hasSize(1);
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
    void keepingADayEndsAMove() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        script.guest("move my botox to tomorrow");
        assertThat(script.guest("no keep it on friday")).contains("nothing changes");
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
