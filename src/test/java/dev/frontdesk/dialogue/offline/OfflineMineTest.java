package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.AppointmentDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "My Botox" is the one they hold: its time is told, or another one offered, and no second one is booked.
class OfflineMineTest {
    private final Script script = Script.withKnown("Kim Lee")
            .free("2026-12-07", "09:00", "10:00", "11:00")
            .free("2026-12-08", "10:00", "14:00", "15:00")
            .free("2026-12-10", "10:00", "14:00", "17:00");
    private final AppointmentDetails.Item facial = script.tools.has("hydrating-facial", "2026-12-08T14:00:00-05:00");
    private final AppointmentDetails.Item botox = script.tools.has("botox", "2026-12-09T09:00:00-05:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is my facial on Dec 10 at 2pm?",
                "My facial got moved to Dec 10 at 2pm, right?",
                "I have a facial Dec 8 at 2pm, correct?",
                "is my facial on Tuesday?",
                "my facial is at 2, right?"
            })
    void isTold(String text) {
        assertThat(script.guest(text)).contains("Hydrating Facial on Tuesday, December 8 at 2:00 PM");
        assertThat(script.guest("yes")).doesNotContain("You are booked", "moved");
        assertThat(script.tools.appointments).containsExactly(facial, botox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please put my botox on Dec 10 at 5pm",
                "is Dec 10 at 5pm open for my botox instead?",
                "my botox should be Dec 10 at 5pm, not Dec 9",
                "can I do my botox on Dec 10 at 5pm?",
                "I need my botox on Dec 10 at 5pm"
            })
    void isOfferedToBeMoved(String text) {
        assertThat(script.guest(text))
                .contains("5:00 PM is free on Thursday, Dec 10")
                .contains("Shall I move");
        assertThat(script.tools.appointments).containsExactly(facial, botox);
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void isMovedAfterItWasAskedAbout() {
        assertThat(script.guest("is my botox on Monday?")).contains("Botox on Wednesday, December 9");
        assertThat(script.guest("move it to Dec 10 at 10am"))
                .isEqualTo("Shall I move your Botox to 10:00 AM on Thursday, Dec 10? "
                        + "It is on Wednesday, Dec 9 at 9:00 AM now.");
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox");
        assertThat(script.tools.appointments).hasSize(2);
    }

    @Test
    void isMovedToATimeThatWasTold() {
        script.guest("what do you have for botox on Dec 7?");
        assertThat(script.guest("move mine to the first one"))
                .contains("9:00 AM")
                .contains("Shall I move");
        assertThat(script.guest("yes")).startsWith("Done, you are moved to Botox on Monday, December 7 at 9:00");
    }

    @Test
    void anotherOneMayStillBeBooked() {
        assertThat(script.guest("book me another botox on Dec 10 at 5pm please"))
                .doesNotContain("Shall I move");
    }
}
