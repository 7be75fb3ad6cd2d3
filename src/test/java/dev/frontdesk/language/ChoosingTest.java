package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingTest {
    private static boolean isAll(String text) {
        var words = Utterance.of(text);
        return Choosing.isAll(words, When.read(words, LocalDate.of(2026, 11, 23)), Set.of("dana"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 pm works, please",
                "3 works best",
                "the middle one",
                "number two",
                "the 2nd one works best",
                "ok 10:30 it is",
                "lets go w/ 3",
                "3 actually 4",
                "sorry i meant 3 pm",
                "put me down for 3",
                "not 1, 3 pm please",
                "2, actually no, 3",
                "the one with Dana",
                "can I have 3?"
            })
    void takesThatAndNoMore(String text) {
        assertThat(isAll(text)).isTrue();
        assertThat(Choosing.asks(Utterance.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My sister liked her 3 pm",
                "can my friend have 3 pm?",
                "3 pm would be a disaster",
                "I have a meeting at 3",
                "the 3 pm one costs more"
            })
    void touchesOnIt(String text) {
        assertThat(isAll(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "does 11 work?",
                "is 3 pm ok?",
                "how about 3",
                "how about 3 pm?",
                "what about the second one",
                "do you have 3?"
            })
    void wantsToKnow(String text) {
        assertThat(Choosing.asks(Utterance.of(text))).isTrue();
        assertThat(isAll(text)).isFalse();
    }
}
