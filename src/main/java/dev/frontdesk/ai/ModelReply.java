package dev.frontdesk.ai;

import java.util.List;

/// What a model answered. Nothing in it is trusted.
///
/// @param text empty when the model only calls tools
public record ModelReply(String text, List<ToolCall> toolCalls, Usage usage, Finish finish) {

    public ModelReply {
        toolCalls = List.copyOf(toolCalls);
    }

    /// @param id the model's name for this call
    /// @param argumentsJson as the model wrote it: maybe not even JSON
    public record ToolCall(String id, String name, String argumentsJson) {}

    /// Tokens read and written.
    public record Usage(long input, long output) {
        public static final Usage NONE = new Usage(0, 0);
    }

    /// Why the answer ends where it ends.
    public enum Finish {
        /// The model had no more to say.
        COMPLETE,
        TOOL_CALLS,
        /// Cut at the length limit: the end is missing.
        CUT,
        /// Withheld, in part or whole, by the vendor.
        FILTERED
    }
}
