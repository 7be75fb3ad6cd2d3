package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The operators' tasks against what nobody should ask of them.
class HostileTasksIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @Test
    void refuse_with_a_sentence() {
        try (var frontdesk = RunningFrontdesk.offline(db)) {
            var before = Fingerprint.of(db.jdbi()).take();
            var log = loggedWhile(() -> refuse(new RawHttp(frontdesk.adminPort())));
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("id is missing"))
                    .noneMatch(line -> line.contains("at dev.frontdesk.ops."));
            assertThat(Fingerprint.of(db.jdbi()).take()).isEqualTo(before);
        }
    }

    private static String loggedWhile(Runnable act) {
        var log = new ByteArrayOutputStream();
        var stdout = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            act.run();
        } finally {
            System.setOut(stdout);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    /// With 500, as the caller is a person at a shell.
    private static void refuse(RawHttp admin) {
        for (var query : List.of(
                "action=nonsense",
                "action=retry",
                "action=retry&id=x",
                "action=discard&id=%00",
                "action=discard&id='--&dry_run=maybe",
                "action=retry&action=discard",
                "action=%ff%fe",
                "action=" + "x".repeat(7000))) {
            var answer = post(admin, "/tasks/pending-work?" + query);

            assertThat(answer.status()).as(query).isIn(400, 500);
            assertThat(answer.body()).as(query).isNotBlank().doesNotContain("Exception", "\tat ", "dev.frontdesk");
        }
        for (var path : List.of("/tasks/nothing", "/tasks/../x", "/tasks/%2e%2e/x", "/nowhere")) {
            assertThat(post(admin, path).status()).as(path).isIn(400, 404, 405);
        }
    }

    private static RawHttp.Answer post(RawHttp admin, String target) {
        return admin.send(new RawHttp.Request("POST", target, List.of(), new byte[0]));
    }
}
