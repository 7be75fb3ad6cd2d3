package dev.frontdesk.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioFormTest {
    private static TwilioForm parse(String body) throws Exception {
        return TwilioForm.parse(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyParameterIsKeptAsItCame() throws Exception {
        assertThat(parse("Body=%F0%9F%98%80+caf%C3%A9%0A&B=&A=2&A=1&flag&=x").parameters())
                .isEqualTo(Map.of(
                        "Body", List.of("😀 café\n"),
                        "B", List.of(""),
                        "A", List.of("2", "1"),
                        "flag", List.of(""),
                        "", List.of("x")));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        var form = TwilioForm.of(Map.of("Body", "😀 café & 2+2=4%\n", "To", "+12125550100", "ToState", ""));

        assertThat(parse(form.encoded())).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Body=%FF", "Body=%C3", "Body=%ED%A0%80", "Body=%C0%80", "Body=\u00e9", "Body=%", "Body=%G1"})
    void whatIsNotUtf8IsNoForm(String body) {
        assertThatExceptionOfType(TwilioForm.MalformedFormException.class).isThrownBy(() -> parse(body));
    }
}
