package dev.frontdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTextTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 4, abc",
        "abc, 3, abc",
        "abc, 2, ab",
        "abc, 0, ''",
        "a🙂b, 1, a",
        "a🙂b, 2, a",
        "a🙂b, 3, a🙂",
        "🙂, 1, ''"
    })
    void a_text_is_cut_between_characters(String text, int length, String beginning) {
        assertThat(StorableText.cut(text, length)).isEqualTo(beginning);
    }
}
