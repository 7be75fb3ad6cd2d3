package dev.frontdesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"+14155550100", "+12125550199", "+19175550142"})
    void isOneKeptForFiction(String number) {
        assertThat(MadeUpNumber.parse(number)).hasValue(new MadeUpNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+14155550200",
                "+14155550099",
                "+14155560100",
                "+11155550100",
                "+4155550100",
                "4155550100",
                "+14155550100 ",
                "+141555501000",
                "+44155550100",
                "+1415555010٣",
                "'; DROP TABLE messages; --"
            })
    void isNotOneThatSomebodyCouldHave(String number) {
        assertThat(MadeUpNumber.parse(number)).isEmpty();
        assertThatThrownBy(() -> new MadeUpNumber(number)).isInstanceOf(IllegalArgumentException.class);
    }
}
