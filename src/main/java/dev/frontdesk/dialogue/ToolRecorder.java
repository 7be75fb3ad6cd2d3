package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.audit.ToolExecutions;
import dev.frontdesk.booking.BookingContext;
import java.time.Duration;
import java.time.Instant;

/// Keeps the record of the tool calls that do not keep their own.
@FunctionalInterface
interface ToolRecorder {
    void record(
            BookingContext context,
            String tool,
            ObjectNode arguments,
            ToolOutcome outcome,
            Duration latency,
            Instant executedAt);

    /// Keeps it with the records of the booking tools.
    static ToolRecorder into(ToolExecutions executions) {
        return (context, tool, arguments, outcome, latency, executedAt) ->
                executions.record(context.execution(tool, arguments, outcome.json(), latency, executedAt));
    }
}
