package dev.frontdesk.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.frontdesk.audit.ToolExecution;
import dev.frontdesk.audit.ToolExecutionDao;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives each tool call one outcome: a call that ran before answers with what it answered then; one that runs is
/// recorded, and if it changes anything, in the transaction that changes it.
final class ToolJournal {
    /// NUL and lone surrogates.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private final Database database;
    private final InstantSource clock;
    private final ObjectMapper json = Json.newMapper();

    ToolJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Runs `body` unless this call has an outcome already.
    ///
    /// @param success the type of a successful result; every other is a [Refusal]
    <R> R run(
            BookingContext context,
            String tool,
            Object arguments,
            Class<? extends R> success,
            Class<R> type,
            Function<Run, R> body) {
        var first = firstOutcome(context, success, type);
        if (first != null) {
            return first;
        }
        var run = new Run(context, tool, storable(arguments), clock.instant());
        try {
            var result = body.apply(run);
            if (run.recorded || database.dao(ToolExecutionDao.class).insert(run.execution(result)) == 1) {
                return result;
            }
        } catch (AlreadyAnswered _) {
            // the same call ran at the same time, and was first
        }
        var outcome = firstOutcome(context, success, type);
        if (outcome == null) {
            throw new IllegalStateException("a tool call was answered, but its outcome is gone");
        }
        return outcome;
    }

    private <R> @Nullable R firstOutcome(BookingContext context, Class<? extends R> success, Class<R> type) {
        return database.dao(ToolExecutionDao.class)
                .find(
                        context.clinic().id(),
                        context.conversation().value(),
                        context.deliveryKey(),
                        context.toolCallId())
                .map(e -> type.cast(read(e.result(), e.success() ? success : Refusal.class)))
                .orElse(null);
    }

    /// The arguments as they were passed, but for characters that a database cannot keep.
    private ObjectNode storable(Object arguments) {
        ObjectNode tree = json.valueToTree(arguments);
        tree.properties().forEach(argument -> {
            if (argument.getValue().isTextual()) {
                argument.setValue(TextNode.valueOf(
                        UNSTORABLE.matcher(argument.getValue().textValue()).replaceAll("\uFFFD")));
            }
        });
        return tree;
    }

    private Object read(JsonNode result, Class<?> type) {
        try {
            return json.treeToValue(result, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded result cannot be read as " + type.getSimpleName(), e);
        }
    }

    /// Rolls back a transaction whose tool call turns out to have an outcome.
    private static final class AlreadyAnswered extends RuntimeException {
        AlreadyAnswered() {
            super("answered already", null, false, false);
        }
    }

    /// One tool call under way.
    final class Run {
        private final BookingContext context;
        private final String tool;
        private final JsonNode arguments;
        private final Instant now;
        private final long started = System.nanoTime();
        private boolean recorded;

        private Run(BookingContext context, String tool, JsonNode arguments, Instant now) {
            this.context = context;
            this.tool = tool;
            this.arguments = arguments;
            this.now = now;
        }

        /// The moment of the call; everything it decides is decided as of this.
        Instant now() {
            return now;
        }

        String tool() {
            return tool;
        }

        /// Records the outcome in the transaction that brings it about.
        <T> T recordIn(Tx tx, T result) {
            if (tx.dao(ToolExecutionDao.class).insert(execution(result)) == 0) {
                throw new AlreadyAnswered();
            }
            recorded = true;
            return result;
        }

        private ToolExecution execution(Object result) {
            var latency = Duration.ofNanos(System.nanoTime() - started);
            return context.execution(tool, arguments, json.valueToTree(result), latency, now);
        }
    }
}
