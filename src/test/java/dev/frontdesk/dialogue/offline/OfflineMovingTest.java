package dev.frontdesk.dialogue.offline;

import static dev.frontdesk.dialogue.offline.Script.FRIDAY;
import static dev.frontdesk.dialogue.offline.Script.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Moving an appointment: the one that is meant, to where it is meant to go.
class OfflineMovingTest {
    private final Script script = Script.withKim()
            .free("2026-12-09", "10:00", "11:00", "15:00")
            .free("2026-12-10", "10:00", "11:00", "15:00");

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
        assertThat(script.bookings()).containsExactly("reschedule 2026-11-27T10:00:00-05:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"can we do saturday instead", "move it to saturday", "same time but saturday please"})
    void aWeekdayIsTheOneNearTheAppointment(String text) {
        script.tools.has("botox", "2027-02-18T10:00:00-05:00");
        script.free("2027-02-20", "10:00", "11:00");
        assertThat(script.guest(text)).contains("Saturday, Feb 20");
        assertThat(script.bookings()).isEmpty();
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
    void aMoveKeepsWhoAndWhere() {
        var twoPlaces = Script.atTwoPlaces()
                .free(TUESDAY, "13:00", "14:00", "15:00")
                .freeOnly("riverside", TUESDAY, "14:00", "16:00");
        twoPlaces.guest("botox tomorrow at 2 pm at riverside, I'm Kim Lee");
        assertThat(twoPlaces.calls()).last().asString().startsWith("book");
        assertThat(twoPlaces.guest("can you make it 3?")).isNotBlank();
        assertThat(twoPlaces.calls()).element(1).asString().startsWith("check botox 2026-11-24 with dana-reyes");
    }

    @Test
    void aQuestionAfterTheBookingIsAboutIt() {
        script.guest("botox tomorrow at 3");
        assertThat(script.bookings()).hasSize(1);
        assertThat(script.guest("is 1 free?")).contains("1:00 PM is free", "Shall I move your Botox there?");
        assertThat(script.bookings()).isEmpty();
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
    void theTreatmentOfAnAppointmentCannotBeChanged() {
        script.tools.has("botox", FRIDAY + "T10:00:00-05:00");
        assertThat(script.guest("change my appointment to a hydrating facial"))
                .contains("cannot change the treatment", "Hydrating Facial", "stays until");
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
}
