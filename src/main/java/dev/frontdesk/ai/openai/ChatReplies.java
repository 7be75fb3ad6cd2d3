package dev.frontdesk.ai.openai;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import dev.frontdesk.ai.ModelReply;
import dev.frontdesk.ai.ModelReply.Finish;
import dev.frontdesk.ai.ModelReply.ToolCall;
import dev.frontdesk.ai.ModelReply.Usage;
import dev.frontdesk.ai.ModelUnavailableException;
import dev.frontdesk.ai.ModelUnavailableException.Kind;
import dev.frontdesk.platform.StorableText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The vendor's answer in our words. Servers differ in what they leave out, so only what is needed is read.
final class ChatReplies {
    /// Characters; several times what the tokens we allow can spell.
    private static final int LONGEST_TEXT = 20_000;

    private ChatReplies() {}

    /// @param completion null when the server answered `null`
    static ModelReply read(@Nullable ChatCompletion completion) throws ModelUnavailableException {
        if (completion == null) {
            throw new ModelUnavailableException(Kind.UNREADABLE, null, null);
        }
        var choice = completion
                ._choices()
                .asKnown()
                .filter(choices -> !choices.isEmpty())
                .map(List::getFirst);
        var message = choice.flatMap(c -> c._message().asKnown());
        if (choice.isEmpty() || message.isEmpty()) {
            throw new ModelUnavailableException(Kind.UNREADABLE, null, null);
        }
        var calls = toolCalls(message.get());
        return new ModelReply(
                text(message.get()), calls, usage(completion), finish(choice.get(), message.get(), calls));
    }

    /// A server that does not keep to the tokens it was allowed, or writes what nobody can read, is no use this time.
    private static String text(ChatCompletionMessage message) throws ModelUnavailableException {
        var text = message._content().asString().orElse("").strip();
        if (text.length() > LONGEST_TEXT || !StorableText.isStorable(text)) {
            throw new ModelUnavailableException(Kind.UNREADABLE, null, null);
        }
        return text;
    }

    private static Finish finish(ChatCompletion.Choice choice, ChatCompletionMessage message, List<ToolCall> calls) {
        if (message._refusal().asString().filter(r -> !r.isBlank()).isPresent()) {
            return Finish.FILTERED;
        }
        var reason = choice._finishReason().asKnown().map(r -> r._value().asStringOrThrow());
        return switch (reason.orElse("")) {
            case "length" -> Finish.CUT;
            case "content_filter" -> Finish.FILTERED;
            default -> calls.isEmpty() ? Finish.COMPLETE : Finish.TOOL_CALLS;
        };
    }

    private static List<ToolCall> toolCalls(ChatCompletionMessage message) {
        return message._toolCalls().asKnown().orElse(List.of()).stream()
                .flatMap(call -> call.function().stream())
                .map(ChatReplies::toolCall)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ToolCall> toolCall(ChatCompletionMessageFunctionToolCall call) {
        var function = call._function().asKnown();
        var id = call._id().asString().filter(i -> !i.isBlank());
        var name = function.flatMap(f -> f._name().asString());
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        var arguments = function.flatMap(f -> f._arguments().asString()).orElse("");
        return Optional.of(new ToolCall(id.get(), name.get(), arguments));
    }

    private static Usage usage(ChatCompletion completion) {
        return completion
                ._usage()
                .asKnown()
                .map(u -> new Usage(
                        u._promptTokens().asKnown().orElse(0L),
                        u._completionTokens().asKnown().orElse(0L)))
                .orElse(Usage.NONE);
    }
}
