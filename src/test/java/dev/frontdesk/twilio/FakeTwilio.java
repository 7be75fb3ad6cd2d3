package dev.frontdesk.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Twilio's `POST …/Messages.json` on the wire. It takes texts as Twilio would, refuses what Twilio would refuse, and
/// fails as it is told to: `fake.next(FakeTwilio.Fault.ANSWERS_500)`.
public final class FakeTwilio implements AutoCloseable {
    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

    private static final Set<String> FIELDS = Set.of("To", "From", "Body", "StatusCallback");
    private static final int MAX_BODY = 1600;

    /// Twilio never gives the same id twice, whoever asks.
    private static final AtomicInteger SIDS = new AtomicInteger();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger count = new AtomicInteger();

    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    /// A text it took.
    public record Sent(String sid, String from, String to, String body, URI statusCallback) {}

    /// How a request fares.
    public sealed interface Fault {
        /// Refused with an error code, 400, or with `status`.
        record Refuses(int status, int code) implements Fault {}

        /// 429, with or without a wait.
        record AsksForPatience(int seconds) implements Fault {}

        record AnswersServerError() implements Fault {}

        /// Takes the text and never says so.
        record TakesItAndHangs() implements Fault {}

        /// Takes the text and drops the connection.
        record TakesItAndDrops() implements Fault {}
    }

    private FakeTwilio(HttpServer server) {
        this.server = server;
    }

    public static FakeTwilio start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeTwilio(server);
            server.createContext("/", fake::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// The next requests fare like this, one each; those after them well.
    public void next(Fault... faults) {
        this.faults.addAll(List.of(faults));
    }

    /// The texts it took, in order.
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /// What in the requests was not as Twilio wants it. Empty, if all is well.
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public int requests() {
        return count.get();
    }

    public void reset() {
        faults.clear();
        sent.clear();
        violations.clear();
        count.set(0);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            count.incrementAndGet();
            var form = read(exchange);
            var problems = problems(exchange, form);
            if (!problems.isEmpty()) {
                violations.addAll(problems);
                answer(exchange, 400, error(400, 20001));
                return;
            }
            var fault = faults.poll();
            switch (fault) {
                case null -> answer(exchange, 201, accepted(take(form)));
                case Fault.Refuses(var status, var code) -> answer(exchange, status, error(status, code));
                case Fault.AsksForPatience(var seconds) -> {
                    exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
                    answer(exchange, 429, error(429, 20429));
                }
                case Fault.AnswersServerError() -> answer(exchange, 500, error(500, 20500));
                case Fault.TakesItAndHangs() -> {
                    take(form);
                    awaitClose();
                }
                case Fault.TakesItAndDrops() -> take(form);
            }
        }
    }

    private static TwilioForm read(HttpExchange exchange) throws IOException {
        try {
            return TwilioForm.parse(exchange.getRequestBody().readAllBytes());
        } catch (TwilioForm.MalformedFormException e) {
            throw new IOException(e);
        }
    }

    private static List<String> problems(HttpExchange exchange, TwilioForm form) {
        var problems = new ArrayList<String>();
        var login =
                Base64.getEncoder().encodeToString((ACCOUNT_SID + ":" + AUTH_TOKEN).getBytes(StandardCharsets.UTF_8));
        expect(problems, ("Basic " + login).equals(header(exchange, "Authorization")), "authorization");
        expect(problems, exchange.getRequestMethod().equals("POST"), "method");
        expect(
                problems,
                exchange.getRequestURI().toString().equals("/2010-04-01/Accounts/" + ACCOUNT_SID + "/Messages.json"),
                "path " + exchange.getRequestURI());
        expect(
                problems,
                header(exchange, "Content-Type").startsWith("application/x-www-form-urlencoded"),
                "content type");
        expect(
                problems,
                FIELDS.containsAll(form.parameters().keySet()),
                "fields " + form.parameters().keySet());
        expect(problems, form.value("To").orElse("").matches("\\+[1-9][0-9]{6,14}"), "To");
        expect(problems, form.value("From").orElse("").matches("\\+[1-9][0-9]{6,14}"), "From");
        var length = form.value("Body").orElse("").length();
        expect(problems, length > 0 && length <= MAX_BODY, "Body of " + length);
        expect(problems, form.value("StatusCallback").orElse("").startsWith("http"), "StatusCallback");
        return problems;
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void expect(List<String> problems, boolean holds, String what) {
        if (!holds) {
            problems.add(what);
        }
    }

    private Sent take(TwilioForm form) {
        var sid =
                "SM" + HexFormat.of().toHexDigits((long) SIDS.incrementAndGet()).repeat(2);
        var taken = new Sent(
                sid,
                form.value("From").orElseThrow(),
                form.value("To").orElseThrow(),
                form.value("Body").orElseThrow(),
                URI.create(form.value("StatusCallback").orElseThrow()));
        sent.add(taken);
        return taken;
    }

    private void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String accepted(Sent text) {
        return """
                {"sid": "%s", "account_sid": "%s", "status": "queued", "num_segments": "1", "num_media": "0",
                 "direction": "outbound-api", "api_version": "2010-04-01", "error_code": null, "error_message": null}
                """.formatted(text.sid(), ACCOUNT_SID);
    }

    private static String error(int status, int code) {
        return """
                {"code": %d, "message": "No", "more_info": "https://www.twilio.com/docs/errors/%d", "status": %d}
                """.formatted(code, code, status);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
