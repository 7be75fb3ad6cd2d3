package dev.frontdesk.dialogue;

import static dev.frontdesk.ai.openai.FakeOpenAi.calls;
import static dev.frontdesk.ai.openai.FakeOpenAi.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ai.openai.FakeOpenAi;
import dev.frontdesk.ai.openai.FakeOpenAi.Call;
import dev.frontdesk.ai.openai.FakeOpenAi.Step;
import dev.frontdesk.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A model, or what stands between it and us, at its worst: the guest gets one sane reply, and no appointment that they
/// did not choose. It is Monday, November 23, 2026, 10 AM in New York.
class HostileModelIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String DEEP = "[".repeat(5000) + "]".repeat(5000);

    private final TextingGuest guest = new TextingGuest(db);

    @AfterEach
    void end() {
        guest.close();
    }

    static Stream<Arguments> wires() {
        return Stream.of(
                Arguments.of("is busy and says so oddly", busy("Retry-After", "-1")),
                Arguments.of("is busy for centuries", busy("Retry-After", "999999999")),
                Arguments.of("is busy for no number", busy("retry-after-ms", "NaN")),
                Arguments.of("is busy beyond numbers", busy("retry-after-ms", "1e300")),
                Arguments.of("is busy until a day long ago", busy("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")),
                Arguments.of("sends elsewhere", FakeOpenAi.status(302, Map.of("Location", "/v1/nowhere"), "{}")),
                Arguments.of(
                        "sends in circles", FakeOpenAi.status(307, Map.of("Location", "/v1/chat/completions"), "{}")),
                Arguments.of("answers with a page", FakeOpenAi.status(200, Map.of(), "<html>sign in</html>")),
                Arguments.of("answers an error with 200", FakeOpenAi.answers("{\"error\":{\"message\":\"no\"}}")),
                Arguments.of("answers a list", FakeOpenAi.answers("[]")),
                Arguments.of("answers null", FakeOpenAi.answers("null")),
                Arguments.of("answers deep JSON", FakeOpenAi.answers("{\"choices\":" + DEEP + "}")),
                Arguments.of("answers with blanks", FakeOpenAi.answers(" ".repeat(5_000_000))),
                Arguments.of("says it is packed", FakeOpenAi.status(200, Map.of("Content-Encoding", "gzip"), "{}")),
                Arguments.of("hangs up at once", hangsUp()),
                Arguments.of("trickles", trickles()),
                Arguments.of("writes what is no text", FakeOpenAi.answers("\u0000\u0001\uD83D")));
    }

    @ParameterizedTest(name = "a model that {0}")
    @MethodSource
    void wires(String name, Step step) {
        guest.openAi.thenAlways(step);

        assertThat(guest.texts("hello")).isEqualTo(TextingGuest.OFFLINE);
        assertThat(guest.answeredBy()).containsExactly("offline");
        assertThat(guest.appointments()).isEmpty();
    }

    static Stream<Arguments> tools() {
        return Stream.of(
                Arguments.of("passes a list", new Call("x", "book_appointment", "[1,2]")),
                Arguments.of("passes null", new Call("x", "book_appointment", "null")),
                Arguments.of("passes nothing", new Call("x", "book_appointment", "")),
                Arguments.of("passes deep JSON", new Call("x", "book_appointment", DEEP)),
                Arguments.of(
                        "passes numbers", new Call("x", "book_appointment", "{\"start_time\":15,\"service_type\":{}}")),
                Arguments.of("passes the end of time", book("x", "+999999999-12-31T23:59:59Z")),
                Arguments.of("passes the beginning of time", book("x", "-999999999-01-01T00:00:00Z")),
                Arguments.of("passes a day that is none", book("x", "2026-02-30T15:00:00-05:00")),
                Arguments.of("passes NUL", book("x", "2026-11-27T15:00:00\\u0000")),
                Arguments.of("passes half a character", new Call("x", "get_faq_answer", "{\"question\":\"\\ud83d\"}")),
                Arguments.of(
                        "passes a novel",
                        new Call("x", "get_faq_answer", "{\"question\":\"" + "why ".repeat(50_000) + "\"}")),
                Arguments.of(
                        "repeats a field", new Call("x", "get_faq_answer", "{\"question\":\"a\",\"question\":\"b\"}")),
                Arguments.of("names no tool", new Call("x", "", "{}")),
                Arguments.of("names a novel", new Call("x", "tool".repeat(10_000), "{}")),
                Arguments.of("names a path", new Call("x", "../book_appointment\u0000", "{}")),
                Arguments.of("numbers calls with a novel", new Call("x".repeat(10_000), "get_current_date", "{}")),
                Arguments.of("numbers calls with NUL", new Call("a\u0000b", "get_current_date", "{}")));
    }

    @ParameterizedTest(name = "a model that {0}")
    @MethodSource
    void tools(String name, Call call) {
        guest.openAi.then(calls(call)).thenAlways(says("You're booked for 3:00 PM, all set!"));

        assertThat(guest.texts("Book me Botox on Friday"))
                .isNotBlank()
                .hasSizeLessThan(1600)
                .doesNotContainIgnoringCase("you're booked", "all set");
        assertThat(guest.replies()).hasSize(1);
        assertThat(guest.appointments()).isEmpty();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("writes NUL", "Hello\u0000 there"),
                Arguments.of("writes a novel", "Hello. ".repeat(300_000)),
                Arguments.of("writes one long word", "x".repeat(1_000_000)),
                Arguments.of("writes backwards", "\u202Eolleh"),
                Arguments.of("writes only what is not seen", "\u200B\u2060\uFEFF"));
    }

    @ParameterizedTest(name = "a model that {0}")
    @MethodSource
    void texts(String name, String text) {
        guest.openAi.thenAlways(says(text));

        assertThat(guest.texts("hello")).isNotBlank().doesNotContain("\u0000").hasSizeLessThan(5000);
        assertThat(guest.replies()).hasSize(1);
    }

    @Test
    void half_a_character_is_not_sent() {
        guest.openAi.thenAlways((_, exchange, _) -> {
            var body = """
                    {"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
                     "finish_reason":"stop","message":{"role":"assistant","content":"Hello \\ud83d there"}}]}""".getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        var reply = guest.texts("hello");

        assertThat(reply).isNotBlank();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(reply)).isTrue();
    }

    /// The guest chose one time; the model books that, another, and both again, in one breath.
    @Test
    void of_many_bookings_at_once_the_chosen_one_stands() {
        guest.openAi.then(calls("c", "check_availability", """
                        {"date":"2026-11-27","service_type":"botox","provider":null,"location":null,"part_of_day":null}"""), says("2:00 PM or 3:00 PM?"));
        guest.texts("Botox Friday afternoon?");
        guest.openAi.then(
                calls(
                        book("a", "2026-11-27T14:00:00-05:00"),
                        book("b", "2026-11-27T15:00:00-05:00"),
                        book("b", "2026-11-27T16:00:00-05:00"),
                        book("c", "2026-11-27T17:00:00-05:00")),
                says("Everything is booked!"));

        assertThat(guest.texts("3 pm")).contains("3:00 PM").doesNotContain("2:00 PM", "4:00 PM", "5:00 PM");
        assertThat(guest.appointments()).containsExactly("2026-11-27 15:00");
    }

    private static Call book(String id, String start) {
        return new Call(id, "book_appointment", """
                {"start_time":"%s","service_type":"botox","customer_name":null,"customer_phone":null,\
                "customer_email":null,"provider":null,"notes":null}""".formatted(start));
    }

    private static Step busy(String header, String value) {
        return FakeOpenAi.status(429, Map.of(header, value), "{\"error\":{\"code\":\"rate_limit_exceeded\"}}");
    }

    private static Step hangsUp() {
        return (_, exchange, _) -> exchange.close();
    }

    /// A byte at a time, each soon enough for a client that only minds silence.
    private static Step trickles() {
        return (fake, exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 50; i++) {
                    body.write(' ');
                    body.flush();
                    fake.pause(Duration.ofMillis(100));
                }
            } catch (IOException _) {
                // nobody listens any more
            }
        };
    }
}
