package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What depends on when, where and with whom the appointment is that is being moved.
class OfflineMovedFromTest {
    private static final String TUESDAY = "2026-11-24";
    private static final String FRIDAY = "2026-11-27";

    private final Script script = Script.withKnown("Kim Lee")
            .free(TUESDAY, "09:00", "12:30", "14:30", "16:00")
            .free(FRIDAY, "09:00", "12:30", "16:00");

    @ParameterizedTest
    @ValueSource(strings = {"2 is fine", "2", "ok 2"})
    void aNumberThatIsItsOwnHourIsAskedAbout(String text) {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.guest("can I move my appointment?");
        assertThat(script.guest("friday")).contains("2) 12:30 PM");
        assertThat(script.guest(text)).contains("Shall I move your Botox to 12:30 PM", "at 2:00 PM now");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(14));
        assertThat(script.guest("yes")).contains("moved to Botox", "12:30 PM");
    }

    @Test
    void anotherOptionIsTaken() {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.guest("can I move my appointment?");
        script.guest("friday");
        assertThat(script.guest("1")).contains("9:00 AM", "moved to Botox");
    }

    @Test
    void theTimeItIsAtIsNoneToMoveTo() {
        script.tools.has("botox", TUESDAY + "T14:30:00-05:00");
        assertThat(script.guest("Can you move my appointment to the afternoon?"))
                .contains("12:30 PM", "4:00 PM")
                .doesNotContain(" 2:30");
    }

    @Test
    void anImpossibleTimeIsNotWantedOnAnotherDay() {
        script.guest("book botox tomorrow at 11pm");
        assertThat(script.guest("ok what about friday")).contains("1) 9:00 AM").doesNotContain("11:00 PM");
    }

    @Test
    void aTimeThatWasToldIsAskedAboutToo() {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.guest("what do you have for botox on friday?");
        assertThat(script.guest("move mine to the second one")).contains("12:30 PM", "Shall I move your Botox there?");
        assertThat(script.guest("2 is fine")).contains("Where shall I move your Botox?");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(item -> assertThat(item.startTime().getHour()).isEqualTo(14));
    }

    @Test
    void aTreatmentAskedAboutBeforeIsLeftBehind() {
        script.tools.has("botox", FRIDAY + "T14:00:00-05:00");
        script.guest("facial on friday");
        assertThat(script.guest("how much is lip filler?")).contains("for your Hydrating Facial");
        assertThat(script.guest("reschedule my appointment to tuesday")).contains("Where shall I move your Botox?");
        assertThat(script.guest("friday instead")).contains("Friday", "move your Botox");
        assertThat(script.guest("1")).startsWith("Done, you are moved to Botox");
    }

    @Test
    void somebodyElseAtTheSameTime() {
        var two = Script.withKnown("Kim Lee")
                .mixed(FRIDAY, "10:00 dana-reyes main", "15:00 dana-reyes main", "15:00 lee-chen main");
        two.guest("botox friday at 3 pm");
        two.guest("yes");
        assertThat(two.tools.bookedWith).isEqualTo("dana-reyes main");
        assertThat(two.guest("can i switch to lee instead")).contains("3:00 PM", "Lee Chen", "Shall I move");
        assertThat(two.guest("yes")).contains("moved");
        assertThat(two.tools.bookedWith).isEqualTo("lee-chen main");
    }
}
