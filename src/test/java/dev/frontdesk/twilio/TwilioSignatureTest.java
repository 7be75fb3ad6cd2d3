package dev.frontdesk.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {
    private static final TwilioSignature SIGNATURE = new TwilioSignature("12345");

    private static TwilioForm form(String encoded) throws Exception {
        return TwilioForm.parse(encoded.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void thePublishedVectorMatches() throws Exception {
        var form = form("Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212&From=%2B14158675310"
                + "&Caller=%2B14158675310");

        assertThat(SIGNATURE.matches("https://example.com/myapp.php?foo=1&bar=2", form, "L/OH5YylLD5NRKLltdqwSvS0BnU="))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/a,                 https://h.example:443/a",
        "https://h.example:443/a,             https://h.example/a",
        "http://h.example/a?x=1,              http://h.example:80/a?x=1",
        "https://h.example:8443/a,            https://h.example/a",
        "wss://h.example/a,                   wss://h.example:443/a",
        "wss://h.example/a,                   wss://h.example/a/",
        "https://user:pw@h.example/a#part,    https://h.example/a",
        "https://h_1.example/a,               https://h_1.example:443/a",
        "https://h.example/a?q=%7E%2f+%20,    https://h.example:443/a?q=%7E%2f+%20",
        "https://[::1]/a,                     https://[::1]:443/a",
    })
    void everySpellingOfTheUrlIsTried(String ours, String theirs) throws Exception {
        var form = form("A=1");

        assertThat(SIGNATURE.matches(ours, form, SIGNATURE.sign(theirs, form))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example/b",
                "https://h.example/a/",
                "https://h.example:444/a",
                "http://h.example/a",
                "https://h.example/a?x",
                "https://other.example/a"
            })
    void anotherUrlDoesNotMatch(String signed) throws Exception {
        var form = form("A=1");

        assertThat(SIGNATURE.matches("https://h.example/a", form, SIGNATURE.sign(signed, form)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A=1&B=,       A=1",
        "A=1&New=x,    A=1",
        "A=+1,         A=1",
        "A=1%20,       A=1",
        "A=1&A=2,      A=1",
        "a=1,          A=1",
    })
    void everyParameterCounts(String sent, String signed) throws Exception {
        var url = "https://h.example/a";

        assertThat(SIGNATURE.matches(url, form(sent), SIGNATURE.sign(url, form(signed))))
                .isFalse();
        assertThat(SIGNATURE.matches(url, form(sent), SIGNATURE.sign(url, form(sent))))
                .isTrue();
    }

    @Test
    void repeatedParametersCountOncePerValueInOrder() throws Exception {
        var url = "https://h.example/a";

        assertThat(SIGNATURE.sign(url, form("A=2&A=1&A=2"))).isEqualTo(SIGNATURE.sign(url, form("A=1A2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "L/OH5YylLD5NRKLltdqwSvS0BnU", "L/OH5YylLD5NRKLltdqwSvS0BnU=="})
    void anythingElseInTheHeaderDoesNotMatch(String header) throws Exception {
        assertThat(SIGNATURE.matches("https://example.com/", form("A=1"), header))
                .isFalse();
    }
}
