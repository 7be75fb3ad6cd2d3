package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.ai.ModelRequest;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tools by name: for a model, for staff over REST, on a call. Whatever is wrong with a call, an unknown name,
/// broken JSON, an argument too many, is an answer with a code; an exception means that the call could not be run
/// and may be tried again.
public final class Toolbox {
    private static final String SAY_AGAIN = "Sorry, something went wrong on my side. Could you say that once more?";

    private final Map<String, Entry<?>> tools = new LinkedHashMap<>();
    private final ObjectMapper mapper = Json.newMapper();
    private final BookingTools booking;
    private final ToolRecorder recorder;
    private final InstantSource clock;

    Toolbox(BookingTools booking, List<Tool<?, ?>> others, ToolRecorder recorder, InstantSource clock) {
        this.booking = booking;
        this.recorder = recorder;
        this.clock = clock;
        var schema = new ArgumentSchema(mapper);
        Stream.concat(booking.all().stream(), others.stream())
                .forEach(tool -> tools.put(tool.name(), entry(tool, schema)));
    }

    /// The booking tools, for code that holds typed arguments.
    BookingTools booking() {
        return booking;
    }

    /// The contracts of the tools that exist on a channel, in a fixed order.
    public List<ModelRequest.Tool> contracts(BookingChannel channel) {
        return tools.values().stream()
                .filter(entry -> entry.tool().isFor(channel))
                .map(Entry::contract)
                .toList();
    }

    /// Runs a tool in the name of `context`, whose tool call id names this call.
    public ToolOutcome call(BookingContext context, String tool, String argumentsJson) {
        return run(context, tool, argumentsJson).outcome();
    }

    ToolRun run(BookingContext context, String tool, String argumentsJson) {
        return prepare(context.channel(), tool, argumentsJson).run(context);
    }

    /// A call that is read and checked, and not yet run.
    ///
    /// @param key the same for calls that ask for the same
    record Prepared(String tool, boolean changes, String key, ObjectNode arguments, Body body) {
        ToolRun run(BookingContext context) {
            return body.run(context);
        }
    }

    @FunctionalInterface
    interface Body {
        ToolRun run(BookingContext context);
    }

    Prepared prepare(BookingChannel channel, String tool, String argumentsJson) {
        var entry = tools.get(tool);
        if (entry == null || !entry.tool().isFor(channel)) {
            return refused(tool, Refusal.of(RefusalCode.UNKNOWN_TOOL, "there is no such tool", SAY_AGAIN));
        }
        return prepare(entry, argumentsJson);
    }

    <A extends Record> Prepared prepare(Tool<A, ?> tool, A arguments) {
        ObjectNode json = mapper.valueToTree(arguments);
        var key = tool.name() + json;
        return new Prepared(
                tool.name(),
                tool.kind() == Tool.Kind.CHANGE,
                key,
                json,
                context -> execute(context, tool, arguments, json));
    }

    /// Records a call that was answered without being run.
    void recordUnrun(BookingContext context, Prepared call, ToolOutcome outcome) {
        recorder.record(context, call.tool(), call.arguments(), outcome, Duration.ZERO, clock.instant());
    }

    private <A extends Record> Prepared prepare(Entry<A> entry, String argumentsJson) {
        return switch (entry.reader().read(argumentsJson)) {
            case ArgumentReader.Read.Arguments<A>(var arguments) -> prepare(entry.tool(), arguments);
            case ArgumentReader.Read.Invalid<A>(var problem) ->
                refused(entry.tool().name(), Refusal.of(RefusalCode.INVALID_ARGUMENTS, problem, SAY_AGAIN));
        };
    }

    /// A refusal that never reaches a tool. It is recorded like a run: the record shows what a model got wrong.
    private Prepared refused(String tool, Refusal refusal) {
        var name = tools.containsKey(tool) ? tool : "unknown";
        var arguments = mapper.createObjectNode();
        return new Prepared(name, false, name + refusal.error(), arguments, context -> {
            var outcome = outcome(refusal);
            recorder.record(context, name, arguments, outcome, Duration.ZERO, clock.instant());
            return new ToolRun(name, refusal, outcome);
        });
    }

    private <A extends Record> ToolRun execute(BookingContext context, Tool<A, ?> tool, A arguments, ObjectNode json) {
        var started = clock.instant();
        Object result = tool.body().apply(context, arguments);
        var outcome = outcome(result);
        if (!tool.recordsItself()) {
            var latency = Duration.between(started, clock.instant());
            recorder.record(context, tool.name(), json, outcome, latency, started);
        }
        return new ToolRun(tool.name(), result, outcome);
    }

    /// The name of the one argument of a tool that has one.
    String onlyArgument(String tool) {
        var entry = tools.get(tool);
        if (entry == null || entry.tool().arguments().getRecordComponents().length != 1) {
            throw new IllegalArgumentException(tool + " is not a tool of one argument");
        }
        return ArgumentSchema.wireName(
                entry.tool().arguments().getRecordComponents()[0].getName());
    }

    ToolOutcome outcome(Object result) {
        ObjectNode json = mapper.valueToTree(result);
        return new ToolOutcome(
                json,
                json.path("success").asBoolean(),
                json.hasNonNull("code") ? json.get("code").asText() : null,
                json.path("idempotent_replay").asBoolean());
    }

    private <A extends Record> Entry<A> entry(Tool<A, ?> tool, ArgumentSchema schema) {
        var contract = new ModelRequest.Tool(tool.name(), tool.description(), schema.of(tool.arguments()));
        return new Entry<>(tool, contract, new ArgumentReader<>(mapper, tool.arguments()));
    }

    private record Entry<A extends Record>(Tool<A, ?> tool, ModelRequest.Tool contract, ArgumentReader<A> reader) {}
}
