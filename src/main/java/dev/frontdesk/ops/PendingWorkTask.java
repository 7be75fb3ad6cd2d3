package dev.frontdesk.ops;

import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.conversation.PendingMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `POST /tasks/pending-work?action=list|retry|discard&id=…&dry_run=true`: messages that have not reached the carrier.
/// `id` is as `list` prints it.
public final class PendingWorkTask extends OperatorTask {
    private final Outbox outbox;
    private final InstantSource clock;

    public PendingWorkTask(Outbox outbox, InstantSource clock) {
        super("pending-work");
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    String run(Map<String, List<String>> parameters) {
        var now = clock.instant();
        var pending = outbox.pending(now);
        var action = first(parameters, "action");
        return switch (action == null ? "list" : action) {
            case "list" -> list(pending);
            case "retry" -> retry(chosen(parameters, pending), isDryRun(parameters), now);
            case "discard" -> discard(chosen(parameters, pending), isDryRun(parameters), now);
            default -> throw new TaskRefusal("action must be list, retry or discard.");
        };
    }

    private static String list(List<PendingMessage> pending) {
        return pending.isEmpty()
                ? "Nothing has failed, and nothing has waited for longer than a minute."
                : pending.stream().map(PendingWorkTask::line).collect(Collectors.joining("\n"));
    }

    private static String line(PendingMessage message) {
        return "send " + id(message) + " " + message.status().wireName() + " since " + message.since() + ", tries "
                + message.attempts() + (message.error() == null ? "" : ", error " + message.error());
    }

    private String retry(PendingMessage message, boolean dryRun, Instant now) {
        if (message.status() != MessageStatus.FAILED) {
            throw new TaskRefusal(id(message) + " has not failed: it is still tried.");
        }
        if (!dryRun) {
            outbox.retry(message.clinicId(), message.id(), now);
        }
        return id(message) + (dryRun ? " would be sent again." : " is sent again.");
    }

    private String discard(PendingMessage message, boolean dryRun, Instant now) {
        if (!dryRun) {
            outbox.discard(message.clinicId(), message.id(), now);
        }
        return id(message) + (dryRun ? " would be given up." : " is given up.");
    }

    private static PendingMessage chosen(Map<String, List<String>> parameters, List<PendingMessage> pending) {
        var id = first(parameters, "id");
        if (id == null) {
            throw new TaskRefusal("id is missing: action=list prints the ids.");
        }
        return pending.stream()
                .filter(message -> id(message).equals(id))
                .findFirst()
                .orElseThrow(() -> new TaskRefusal("no pending work has this id."));
    }

    private static String id(PendingMessage message) {
        return message.clinicId() + "/" + message.id();
    }

    private static boolean isDryRun(Map<String, List<String>> parameters) {
        return "true".equals(first(parameters, "dry_run"));
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
