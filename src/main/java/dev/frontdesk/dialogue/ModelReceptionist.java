package dev.frontdesk.dialogue;

import dev.frontdesk.ai.LanguageModel;
import dev.frontdesk.ai.ModelMessage;
import dev.frontdesk.ai.ModelRefusedException;
import dev.frontdesk.ai.ModelReply;
import dev.frontdesk.ai.ModelRequest;
import dev.frontdesk.ai.ModelUnavailableException;
import dev.frontdesk.ai.ModelUnavailableException.Kind;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.platform.StorableText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Answers a turn with a language model: bounded in rounds, in time, and in how much of the conversation it sees.
/// What comes back is proposed, not checked; and tools may have run even when an exception comes instead.
final class ModelReceptionist {
    private static final int MOST_ROUNDS = 8;
    /// A model that calls on after so many refusals never ends by itself.
    static final int MOST_CALLS = 2 * TurnToolbelt.MOST_CALLS;

    private static final int MOST_HISTORY = 20;
    private static final int LONGEST_PAST_MESSAGE = 1_000;
    private static final int LONGEST_MESSAGE = 4_000;

    private final LanguageModel model;
    private final String modelName;
    private final Toolbox toolbox;
    private final Duration turnTimeout;
    private final InstantSource clock;
    private final Instructions instructions = new Instructions();

    ModelReceptionist(
            LanguageModel model, String modelName, Duration turnTimeout, Toolbox toolbox, InstantSource clock) {
        this.model = model;
        this.modelName = modelName;
        this.turnTimeout = turnTimeout;
        this.toolbox = toolbox;
        this.clock = clock;
    }

    /// @param before the conversation's metadata as the turn began
    /// @return what the model would say; never blank
    String answer(TurnInput turn, ConversationMetadata before) throws ModelUnavailableException, ModelRefusedException {
        var deadline = clock.instant().plus(turnTimeout);
        var messages = conversation(turn);
        var rules = instructions.of(turn, before);
        var tools = toolbox.contracts(turn.channel());
        int calls = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var reply = model.complete(new ModelRequest(modelName, rules, messages, tools, timeLeft(deadline)));
            switch (reply.finish()) {
                case FILTERED -> throw new ModelRefusedException("content_filter", null);
                case CUT -> throw unusable();
                case COMPLETE -> {
                    return said(reply);
                }
                case TOOL_CALLS -> {
                    runTools(reply, MOST_CALLS - calls, turn.tools(), messages);
                    calls += reply.toolCalls().size();
                }
            }
        }
        throw unusable();
    }

    private static void runTools(ModelReply reply, int most, TurnTools tools, List<ModelMessage> messages)
            throws ModelUnavailableException {
        messages.add(new ModelMessage.FromModel(reply.text(), reply.toolCalls()));
        for (var call :
                reply.toolCalls().subList(0, Math.min(most, reply.toolCalls().size()))) {
            var outcome = tools.call(call.id(), call.name(), call.argumentsJson());
            messages.add(new ModelMessage.FromTool(call.id(), outcome.json().toString()));
        }
        if (reply.toolCalls().size() > most) {
            throw unusable();
        }
    }

    private static String said(ModelReply reply) throws ModelUnavailableException {
        if (reply.text().isBlank()) {
            throw unusable();
        }
        return reply.text();
    }

    private Duration timeLeft(Instant deadline) throws ModelUnavailableException {
        var left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            throw new ModelUnavailableException(Kind.TIMEOUT, null, null);
        }
        return left;
    }

    private static ModelUnavailableException unusable() {
        return new ModelUnavailableException(Kind.UNREADABLE, null, null);
    }

    private static List<ModelMessage> conversation(TurnInput turn) {
        var history = turn.history();
        var messages = new ArrayList<ModelMessage>();
        history.subList(Math.max(0, history.size() - MOST_HISTORY), history.size())
                .forEach(past -> messages.add(message(past)));
        messages.add(new ModelMessage.FromGuest(StorableText.cut(turn.text(), LONGEST_MESSAGE)));
        return messages;
    }

    private static ModelMessage message(Message past) {
        var body = StorableText.cut(past.body(), LONGEST_PAST_MESSAGE);
        return past.direction().equals("inbound")
                ? new ModelMessage.FromGuest(body)
                : new ModelMessage.FromModel(body, List.of());
    }
}
