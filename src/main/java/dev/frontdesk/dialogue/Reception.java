package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.frontdesk.ai.ModelRefusedException;
import dev.frontdesk.ai.ModelUnavailableException;
import dev.frontdesk.conversation.ConversationMetadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who answers a turn: the fixed sentence for an emergency, else the model when there is one, else, or when it fails,
/// the offline receptionist. Whoever it is, what goes out is checked against what happened.
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    enum AnsweredBy {
        MODEL("model"),
        OFFLINE("offline"),
        EMERGENCY("emergency"),
        NONE("none");

        private final String wireName;

        AnsweredBy(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /// @param problem what was wrong with the reply that was to be sent instead
    record Answer(Reply reply, AnsweredBy by, Optional<ReplyGuard.Problem> problem) {}

    private final @Nullable ModelReceptionist model;
    private final Receptionist offline;

    /// @param model none: the offline receptionist answers everything
    Reception(@Nullable ModelReceptionist model, Receptionist offline) {
        this.model = model;
        this.offline = offline;
    }

    /// @param turn with `tools` as its tools
    /// @param before the conversation's metadata as the turn began
    Answer answer(TurnInput turn, TurnToolbelt tools, ConversationMetadata before) {
        if (Emergency.isIn(turn.text())) {
            var reply = new Reply(Emergency.SENTENCE, JsonNodeFactory.instance.objectNode(), true, false);
            return new Answer(reply, AnsweredBy.EMERGENCY, Optional.empty());
        }
        return byModel(turn, tools, before).orElseGet(() -> offline(turn, tools, before));
    }

    private Answer offline(TurnInput turn, TurnToolbelt tools, ConversationMetadata before) {
        return checked(offline.answer(turn), AnsweredBy.OFFLINE, turn, tools, before);
    }

    private Optional<Answer> byModel(TurnInput turn, TurnToolbelt tools, ConversationMetadata before) {
        if (model == null) {
            return Optional.empty();
        }
        try {
            var text = model.answer(turn, before);
            return Optional.of(checked(stateless(text), AnsweredBy.MODEL, turn, tools, before));
        } catch (ModelUnavailableException e) {
            LOG.warn("the model is unavailable: {}", e.kind());
        } catch (ModelRefusedException e) {
            LOG.warn("{}", e.getMessage());
        }
        // What the model changed before it failed is done: say that, and do nothing more.
        var facts = facts(turn, tools, before);
        return facts.changedSomething()
                ? Optional.of(new Answer(stateless(SafeReply.ofChanges(facts, "")), AnsweredBy.MODEL, Optional.empty()))
                : Optional.empty();
    }

    private static Answer checked(
            Reply reply, AnsweredBy by, TurnInput turn, TurnToolbelt tools, ConversationMetadata before) {
        var facts = facts(turn, tools, before);
        var checked = by == AnsweredBy.MODEL
                ? ReplyGuard.check(reply.text(), facts)
                : ReplyGuard.checkClaims(reply.text(), facts);
        var handOver = reply.handOver() || tools.handedOver();
        var informed = checked.problem().isEmpty() && (reply.informed() || tools.informed());
        var said = new Reply(checked.text(), reply.dialogueState(), handOver, informed);
        return new Answer(said, by, checked.problem());
    }

    private static TurnFacts facts(TurnInput turn, TurnToolbelt tools, ConversationMetadata before) {
        return new TurnFacts(turn.clinic(), tools.runs(), before, turn.text(), turn.now());
    }

    /// A model remembers by reading the conversation again.
    private static Reply stateless(String text) {
        return new Reply(text, JsonNodeFactory.instance.objectNode(), false, false);
    }
}
