package dev.frontdesk.ai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/// What a model is asked.
///
/// @param instructions who the model is and what holds, from us alone
/// @param messages the conversation, oldest first; each tool call is followed by its answer
/// @param tools what the model may call; may be empty
/// @param timeLeft how long the asker can wait for the answer, retries included
public record ModelRequest(
        String model, String instructions, List<ModelMessage> messages, List<Tool> tools, Duration timeLeft) {

    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /// A tool as a model sees it.
    ///
    /// @param parameters JSON schema in the strict subset: every property required, nothing beside them
    public record Tool(String name, String description, ObjectNode parameters) {}

    public ModelRequest withTimeLeft(Duration left) {
        return new ModelRequest(model, instructions, messages, tools, left);
    }
}
