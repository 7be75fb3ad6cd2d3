package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.HostileRequests.Case;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The running service under hostile requests: every answer is looked at, and after every refusal the database.
final class HostileServer {
    private static final String OURS =
            "(?s).*(Exception|\\bat [a-z]+\\.|dev\\.frontdesk|java\\.|org\\.postgresql|org\\.glassfish|org\\.eclipse|com\\.fasterxml|SQLSTATE|Jetty).*";
    private static final String TRACE = "\\s+at .*|.*Exception.*|ERROR.*";
    /// More than this may be refused before it is read, and then the connection breaks.
    private static final int LONG_BODY = 60_000;

    private final RawHttp http;
    private final Fingerprint database;
    private final PrintStream stdout = System.out;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    HostileServer(RunningFrontdesk frontdesk, Jdbi jdbi) {
        http = new RawHttp(frontdesk.port());
        database = Fingerprint.of(jdbi);
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    /// That nothing was logged as a failure. Ends the listening.
    void checkLog() {
        System.setOut(stdout);
        assertThat(log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.matches(TRACE)))
                .isEmpty();
    }

    /// @param seed for the message of a failure
    void endures(List<Case> cases, String seed) {
        var problems = new ArrayList<String>();
        var before = database.take();
        for (var hostile : cases) {
            var answer = http.send(hostile.request());
            var after = database.take();
            problems(hostile, answer, before.equals(after))
                    .forEach(problem -> problems.add(problem + ": " + hostile.request() + " -> " + answer.status() + " "
                            + shown(answer.body())));
            before = after;
        }
        assertThat(problems).as("%d requests, %s", cases.size(), seed).isEmpty();
    }

    private static List<String> problems(Case hostile, RawHttp.Answer answer, boolean unchanged) {
        var problems = new ArrayList<String>();
        if (answer.status() == 0) {
            if (hostile.request().body().length < LONG_BODY) {
                problems.add("hung up");
            }
            return problems;
        }
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
            problems.add("failed");
        }
        if (!hostile.expected().isEmpty() && !hostile.expected().contains(answer.status())) {
            problems.add("expected " + hostile.expected());
        }
        if (answer.status() >= 400) {
            if (!unchanged) {
                problems.add("changed something");
            }
            if (!hostile.request().method().equals("HEAD")) {
                problems.addAll(problemsOfError(answer));
            }
        }
        if (answer.header("X-Injected").isPresent()) {
            problems.add("took a header from a value");
        }
        return problems;
    }

    private static List<String> problemsOfError(RawHttp.Answer answer) {
        if (answer.body().matches(OURS)) {
            return List.of("says how it is built");
        }
        try {
            var error = AdminClient.JSON.readTree(answer.body());
            var complete = error.path("code").asText().matches("[a-z_]+")
                    && !error.path("message").asText().isBlank()
                    && answer.header("X-Request-Id")
                            .equals(Optional.of(error.path("request_id").asText()))
                    && answer.header("Content-Type").orElse("").startsWith("application/json");
            return complete ? List.of() : List.of("no error body");
        } catch (IOException _) {
            return List.of("no JSON");
        }
    }

    private static String shown(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }
}
