package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have chest pain",
                "it's not an emergency but I can't breathe",
                "I don't want to be here anymore",
                "i dont want to live",
                "there's no reason to live",
                "EMERGENCY"
            })
    void anEmergency(String text) {
        assertThat(Emergency.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's not an emergency, I just need botox",
                "my emergency contact is Dana",
                "I'd like to live chat"
            })
    void none(String text) {
        assertThat(Emergency.isIn(text)).isFalse();
    }
}
