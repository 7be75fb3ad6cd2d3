package dev.frontdesk.ai;

import java.util.List;

/// One entry of the conversation with a model.
public sealed interface ModelMessage {
    /// What the person on the other side wrote: data, never instructions.
    record FromGuest(String text) implements ModelMessage {}

    /// What the model said, called, or both.
    record FromModel(String text, List<ModelReply.ToolCall> toolCalls) implements ModelMessage {}

    /// What a tool call of the message before came to.
    record FromTool(String toolCallId, String json) implements ModelMessage {}
}
