package dev.frontdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.conversation.ConversationFixture;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.work.DurableWork;
import dev.frontdesk.platform.work.ManualWork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PendingWorkTaskTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private Outbox outbox;
    private String id;

    @BeforeEach
    void leaveAMessageThatFailed() {
        db.jdbi().useHandle(h -> h.execute("DELETE FROM messages"));
        var work = new ManualWork(db.database(), clock);
        work.register(
                Outbox.WORK,
                new DurableWork.Retries(0, Duration.ofSeconds(1)),
                (_, _) -> new DurableWork.Outcome.Done());
        outbox = new Outbox(db.database(), work, text -> text);
        var clinic = ConversationFixture.aClinic(db.database(), clock.instant());
        var conversation = clinic.episode(clinic.guest("+12125550123", clock.instant()), clock.instant());
        var draft = new Outbox.Draft(
                clinic.clinicId(), conversation.id(), "assistant", "Hello", "+12125550100", "+12125550123", null);
        MessageId message = db.database().inTransaction(tx -> outbox.queue(tx, draft, clock.instant()));
        db.jdbi()
                .useHandle(h -> h.execute("UPDATE messages SET status = 'failed', attempts = 8, error_code = '30008'"));
        id = clinic.clinicId() + "/" + message;
    }

    private String run(String... parameters) {
        var text = new StringWriter();
        var given = new HashMap<String, List<String>>();
        for (var parameter : parameters) {
            var parts = parameter.split("=", 2);
            given.put(parts[0], List.of(parts[1]));
        }
        new PendingWorkTask(outbox, clock).execute(Map.copyOf(given), new PrintWriter(text, true));
        return text.toString().strip();
    }

    @Test
    void lists_what_waits_with_its_error() {
        assertThat(run()).isEqualTo("send " + id + " failed since 2026-11-23T15:00:00Z, tries 8, error 30008");
    }

    @Test
    void sends_again_what_failed() {
        assertThat(run("action=retry", "id=" + id)).isEqualTo(id + " is sent again.");
        assertThat(run()).isEqualTo("Nothing has failed, and nothing has waited for longer than a minute.");
    }

    @Test
    void gives_up() {
        assertThat(run("action=discard", "id=" + id)).isEqualTo(id + " is given up.");
        assertThat(run()).isEqualTo("Nothing has failed, and nothing has waited for longer than a minute.");
    }

    @Test
    void changes_nothing_when_only_asked_what_it_would_do() {
        assertThat(run("action=discard", "id=" + id, "dry_run=true")).isEqualTo(id + " would be given up.");
        assertThat(run("action=retry", "id=" + id, "dry_run=true")).isEqualTo(id + " would be sent again.");
        assertThat(run()).contains(id);
    }

    @Test
    void refuses_in_a_sentence() {
        assertThatThrownBy(() -> run("action=burn")).hasMessage("action must be list, retry or discard.");
        assertThatThrownBy(() -> run("action=retry")).hasMessage("id is missing: action=list prints the ids.");
        assertThatThrownBy(() -> run("action=retry", "id=x")).hasMessage("no pending work has this id.");
    }
}
