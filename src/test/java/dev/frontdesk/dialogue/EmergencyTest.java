package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have chest pain",
                "help I can't breathe",
                "my throat is closing up after the filler!",
                "I want to kill myself",
                "book botox tomorrow, also I'm having trouble breathing",
                "CALL 911",
                "My emergency contact is my mom. I can't breathe",
                "It's not an emergency but I have chest pain after my filler",
                "I can\u2019t see out of my left eye since the filler",
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
                "it's not an emergency but I'd like to ask something",
                "my emergency contact is Dana",
                "emergency contact is my mom",
                "I'm dying to try botox",
                "I'd like to live chat"
            })
    void none(String text) {
        assertThat(Emergency.isIn(text)).isFalse();
    }
}
