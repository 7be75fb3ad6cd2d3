package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken back in the same text, and what only sounds like a wish or a yes.
class OfflineCorrectionsTest {
    private final Script script = Script.withKnown("Kim Lee").free("2026-12-01", "11:00", "14:00", "15:30");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "botox... actually no, lip filler, dec 1 at 2pm",
                "botox dec 1 at 2pm, sorry i meant lip filler",
                "I want botox, no wait, a lip filler on dec 1 at 2pm",
                "book botox, oops i mean lip filler, dec 1 2pm"
            })
    void aTreatmentThatIsTakenBackIsNotBooked(String text) {
        script.guest(text);
        script.guest("yes");
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(booked -> assertThat(booked.serviceType()).isEqualTo("lip-filler"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please don't let anyone cancel my botox",
                "please dont let someone else cancel my botox",
                "please cancel my botox as soon as you have an earlier time"
            })
    void whatIsOnlySpokenOfIsNotCancelled(String text) {
        var botox = script.tools.has("botox", "2026-12-10T09:00:00-05:00");
        script.guest(text);
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 and then lip filler", "2:00 and lip filler right after", "2pm and a lip filler before"})
    void aTimeBesideAnotherTreatmentIsNotItsTime(String text) {
        script.guest("botox on dec 1");
        assertThat(script.guest(text)).contains("first your Botox");
        assertThat(script.tools.appointments).isEmpty();
    }

    @Test
    void understandingIsNoYes() {
        var botox = script.tools.has("botox", "2026-12-10T09:00:00-05:00");
        assertThat(script.guest("can i cancel my botox?")).contains("Shall I cancel");
        script.guest("i understand");
        assertThat(script.tools.appointments).containsExactly(botox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actually 3", "oops 3", "sorry, 3", "i meant 3"})
    void aNumberBehindACorrectionIsAnOptionToo(String text) {
        script.guest("botox on dec 1");
        script.guest(text);
        assertThat(script.tools.appointments)
                .singleElement()
                .satisfies(booked -> assertThat(booked.startTime().getHour()).isEqualTo(15));
    }
}
