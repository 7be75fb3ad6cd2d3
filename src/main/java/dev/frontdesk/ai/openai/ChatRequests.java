package dev.frontdesk.ai.openai;

import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import dev.frontdesk.ai.ModelMessage;
import dev.frontdesk.ai.ModelReply;
import dev.frontdesk.ai.ModelRequest;

/// Our request in the vendor's words.
final class ChatRequests {
    private final int maxOutputTokens;

    ChatRequests(int maxOutputTokens) {
        this.maxOutputTokens = maxOutputTokens;
    }

    ChatCompletionCreateParams toParams(ModelRequest request) {
        var params = ChatCompletionCreateParams.builder()
                .model(request.model())
                .maxCompletionTokens(maxOutputTokens)
                .store(false)
                .addSystemMessage(request.instructions());
        request.messages().forEach(message -> params.addMessage(toParam(message)));
        request.tools().forEach(tool -> params.addTool(toParam(tool)));
        return params.build();
    }

    private static ChatCompletionMessageParam toParam(ModelMessage message) {
        return switch (message) {
            case ModelMessage.FromGuest(var text) ->
                ChatCompletionMessageParam.ofUser(
                        ChatCompletionUserMessageParam.builder().content(text).build());
            case ModelMessage.FromModel said -> ChatCompletionMessageParam.ofAssistant(toParam(said));
            case ModelMessage.FromTool(var id, var json) ->
                ChatCompletionMessageParam.ofTool(ChatCompletionToolMessageParam.builder()
                        .toolCallId(id)
                        .content(json)
                        .build());
        };
    }

    private static ChatCompletionAssistantMessageParam toParam(ModelMessage.FromModel said) {
        var param = ChatCompletionAssistantMessageParam.builder();
        if (!said.text().isEmpty() || said.toolCalls().isEmpty()) {
            param.content(said.text());
        }
        said.toolCalls().forEach(call -> param.addToolCall(toParam(call)));
        return param.build();
    }

    private static ChatCompletionMessageFunctionToolCall toParam(ModelReply.ToolCall call) {
        return ChatCompletionMessageFunctionToolCall.builder()
                .id(call.id())
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name(call.name())
                        .arguments(call.argumentsJson())
                        .build())
                .build();
    }

    private static ChatCompletionFunctionTool toParam(ModelRequest.Tool tool) {
        var parameters = FunctionParameters.builder();
        tool.parameters()
                .properties()
                .forEach(entry ->
                        parameters.putAdditionalProperty(entry.getKey(), JsonValue.fromJsonNode(entry.getValue())));
        return ChatCompletionFunctionTool.builder()
                .function(FunctionDefinition.builder()
                        .name(tool.name())
                        .description(tool.description())
                        .strict(true)
                        .parameters(parameters.build())
                        .build())
                .build();
    }
}
