package dev.frontdesk.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.frontdesk.ai.ModelMessage;
import dev.frontdesk.ai.ModelRefusedException;
import dev.frontdesk.ai.ModelReply;
import dev.frontdesk.ai.ModelReply.Finish;
import dev.frontdesk.ai.ModelReply.ToolCall;
import dev.frontdesk.ai.ModelRequest;
import dev.frontdesk.ai.ModelUnavailableException;
import dev.frontdesk.ai.ModelUnavailableException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiLanguageModelTest {
    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final OpenAiLanguageModel model = new OpenAiLanguageModel(openAi.config(Duration.ofMillis(500)), "sk-test");

    @AfterEach
    void stop() {
        model.close();
        openAi.close();
    }

    @Test
    void a_text_comes_back_with_what_it_cost() throws Exception {
        openAi.then(FakeOpenAi.says(" Hello! "));

        assertThat(ask())
                .isEqualTo(new ModelReply("Hello!", List.of(), new ModelReply.Usage(100, 10), Finish.COMPLETE));
    }

    @Test
    void tool_calls_come_back_as_the_model_wrote_them() throws Exception {
        openAi.then(FakeOpenAi.calls("call_1", "check_availability", "{broken"));

        var reply = ask();

        assertThat(reply.finish()).isEqualTo(Finish.TOOL_CALLS);
        assertThat(reply.toolCalls()).containsExactly(new ToolCall("call_1", "check_availability", "{broken"));
    }

    @Test
    void a_conversation_with_tool_calls_is_sent_as_the_vendor_wants_it() throws Exception {
        openAi.then(FakeOpenAi.says("ok"));
        var calls = List.of(new ToolCall("a", "one", "{}"), new ToolCall("b", "two", "{}"));

        model.complete(request(
                new ModelMessage.FromGuest("hi"),
                new ModelMessage.FromModel("", calls),
                new ModelMessage.FromTool("a", "{\"success\":true}"),
                new ModelMessage.FromTool("b", "{}"),
                new ModelMessage.FromModel("there", List.of()),
                new ModelMessage.FromGuest("thanks")));

        assertThat(openAi.violations()).isEmpty();
        var sent = openAi.requests().getFirst();
        assertThat(sent.path("messages")).hasSize(7);
        assertThat(sent.path("store").asBoolean(true)).as("kept by the vendor").isFalse();
    }

    @Test
    void what_is_cut_or_withheld_is_told_apart() throws Exception {
        openAi.then(FakeOpenAi.cutShort("You are"), FakeOpenAi.filtered(), FakeOpenAi.refuses("I can't"));

        assertThat(ask().finish()).isEqualTo(Finish.CUT);
        assertThat(ask().finish()).isEqualTo(Finish.FILTERED);
        assertThat(ask().finish()).isEqualTo(Finish.FILTERED);
    }

    static Stream<Arguments> trouble() {
        return Stream.of(
                Arguments.of("busy", FakeOpenAi.rateLimited("2"), Kind.RATE_LIMITED),
                Arguments.of("failing", FakeOpenAi.fails(), Kind.SERVER_ERROR),
                Arguments.of("hanging", FakeOpenAi.hangs(), Kind.TIMEOUT),
                Arguments.of("garbage", FakeOpenAi.answers("<html>not json"), Kind.UNREADABLE),
                Arguments.of("no choices", FakeOpenAi.answers("{\"choices\":[]}"), Kind.UNREADABLE),
                Arguments.of("nothing", FakeOpenAi.answers("{}"), Kind.UNREADABLE),
                Arguments.of("wrong types", FakeOpenAi.answers("{\"choices\":[{\"message\":7}]}"), Kind.UNREADABLE),
                Arguments.of("empty", FakeOpenAi.answers(""), Kind.UNREADABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void trouble(String name, FakeOpenAi.Step step, Kind kind) {
        openAi.then(step);

        assertThat(failure().kind()).isEqualTo(kind);
        assertThat(openAi.requests()).as("requests, retries included").hasSize(1);
    }

    @Test
    void a_body_that_breaks_off_is_worth_another_try() {
        openAi.then(FakeOpenAi.breaksOff());

        assertThat(failure().kind()).isIn(Kind.UNREADABLE, Kind.CONNECTION);
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                Arguments.of(Map.of("Retry-After", "2"), Duration.ofSeconds(2)),
                Arguments.of(Map.of("Retry-After", "0.5"), Duration.ofMillis(500)),
                Arguments.of(Map.of("retry-after-ms", "250", "Retry-After", "9"), Duration.ofMillis(250)),
                Arguments.of(Map.of("Retry-After", "soon"), null),
                Arguments.of(Map.of("Retry-After", "-3"), null));
    }

    @ParameterizedTest
    @MethodSource
    void waits(Map<String, String> headers, Duration wait) {
        openAi.then(FakeOpenAi.status(429, headers, "{}"));

        assertThat(failure().retryAfter().orElse(null)).isEqualTo(wait);
    }

    @Test
    void what_asking_again_will_not_change_is_refused() {
        openAi.then(
                FakeOpenAi.status(401, Map.of(), "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"sk-…\"}}"),
                FakeOpenAi.status(429, Map.of(), "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"pay\"}}"),
                FakeOpenAi.status(400, Map.of(), "{\"error\":{\"code\":\"Dana said no\",\"message\":\"x\"}}"));

        assertThatThrownBy(this::ask).isInstanceOf(ModelRefusedException.class).hasMessageContaining("invalid_api_key");
        assertThatThrownBy(this::ask)
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("insufficient_quota");
        assertThatThrownBy(this::ask).isInstanceOf(ModelRefusedException.class).hasMessage("model refused: http_400");
    }

    @Test
    void nobody_listening_is_worth_another_try() {
        openAi.close();

        assertThat(failure().kind()).isEqualTo(Kind.CONNECTION);
    }

    private ModelUnavailableException failure() {
        return catchThrowableOfType(ModelUnavailableException.class, this::ask);
    }

    private ModelReply ask() throws ModelUnavailableException, ModelRefusedException {
        return model.complete(request(new ModelMessage.FromGuest("hi")));
    }

    private static ModelRequest request(ModelMessage... messages) {
        return new ModelRequest("gpt-test", "be kind", List.of(messages), List.of(), Duration.ofSeconds(20));
    }
}
