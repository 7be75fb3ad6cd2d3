package dev.frontdesk.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.ai.AiConfig;
import dev.frontdesk.platform.SecretString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// OpenAI's Chat Completions on a local port. Answers what the script says, one step a request, and 500 when the
/// script is over. Refuses with 400, as OpenAI would, a request that is not well-formed; [#violations] keeps why.
public final class FakeOpenAi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What happens to one request.
    public interface Step {
        void answer(FakeOpenAi fake, HttpExchange exchange, JsonNode request) throws IOException;
    }

    /// A tool call as the model writes it.
    public record Call(String id, String tool, String arguments) {}

    private final HttpServer server;
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Step otherwise = status(500, Map.of(), "{\"error\":{\"message\":\"script is over\"}}");

    private FakeOpenAi(HttpServer server) {
        this.server = server;
    }

    public static FakeOpenAi start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeOpenAi(server);
            server.setExecutor(Executors.newThreadPerTaskExecutor(daemons()));
            server.createContext("/v1/chat/completions", fake::handle);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThreadFactory daemons() {
        return Thread.ofPlatform().daemon().name("fake-openai-", 0).factory();
    }

    /// The base URL that leads here.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// The configuration that leads here.
    public AiConfig config(Duration requestTimeout) {
        return AiConfig.of(
                new SecretString("sk-test"),
                url(),
                null,
                "gpt-test",
                null,
                null,
                null,
                null,
                requestTimeout,
                null,
                null);
    }

    public FakeOpenAi then(Step... steps) {
        script.addAll(Arrays.asList(steps));
        return this;
    }

    /// What every request gets once the script is over.
    public FakeOpenAi thenAlways(Step step) {
        otherwise = step;
        return this;
    }

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /// What was wrong with the requests.
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public static Step says(String text) {
        return completes(message -> message.put("content", text), "stop");
    }

    public static Step refuses(String text) {
        return completes(message -> message.putNull("content").put("refusal", text), "stop");
    }

    public static Step cutShort(String text) {
        return completes(message -> message.put("content", text), "length");
    }

    public static Step filtered() {
        return completes(message -> message.put("content", ""), "content_filter");
    }

    public static Step calls(Call... calls) {
        return completes(message -> addCalls(message.putNull("content"), calls), "tool_calls");
    }

    public static Step calls(String id, String tool, String arguments) {
        return calls(new Call(id, tool, arguments));
    }

    public static Step status(int status, Map<String, String> headers, String body) {
        return (_, exchange, _) -> {
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            send(exchange, status, body);
        };
    }

    public static Step rateLimited(String retryAfter) {
        return status(
                429,
                Map.of("Retry-After", retryAfter),
                "{\"error\":{\"message\":\"slow down\",\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}");
    }

    public static Step fails() {
        return status(500, Map.of(), "{\"error\":{\"message\":\"oops\",\"type\":\"server_error\",\"code\":null}}");
    }

    /// 200 with a body of the test's own.
    public static Step answers(String body) {
        return status(200, Map.of(), body);
    }

    /// Never answers.
    public static Step hangs() {
        return (fake, exchange, _) -> {
            try {
                fake.closed.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /// Breaks off in the middle of the body.
    public static Step breaksOff() {
        return (_, exchange, _) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody()
                    .write("{\"id\":\"chatcmpl-1\",\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// Lets time pass in the middle of an answer; less when this is closed.
    public void pause(Duration time) {
        try {
            var _ = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        var problems = ChatRequestRules.problems(request, exchange.getRequestHeaders());
        if (!problems.isEmpty()) {
            violations.addAll(problems);
            send(
                    exchange,
                    400,
                    "{\"error\":{\"message\":\"invalid\",\"type\":\"invalid_request_error\",\"code\":null}}");
            return;
        }
        var step = script.poll();
        (step == null ? otherwise : step).answer(this, exchange, request);
    }

    private static Step completes(Consumer<ObjectNode> content, String finish) {
        var body = JSON.createObjectNode();
        body.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "gpt-test");
        var choice = body.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
        content.accept(choice.putObject("message").put("role", "assistant"));
        body.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 10)
                .put("total_tokens", 110);
        return answers(body.toString());
    }

    private static ObjectNode addCalls(ObjectNode message, Call... calls) {
        ArrayNode list = message.putArray("tool_calls");
        for (var call : calls) {
            list.addObject()
                    .put("id", call.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.tool())
                    .put("arguments", call.arguments());
        }
        return message;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
