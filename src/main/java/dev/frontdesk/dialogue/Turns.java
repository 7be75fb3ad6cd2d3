package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.frontdesk.audit.ToolExecutionDao;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.booking.SlotSelectionManager;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.ClaimedTurn;
import dev.frontdesk.conversation.Conversation;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageDao;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.dialogue.Reception.Answer;
import dev.frontdesk.dialogue.Reception.AnsweredBy;
import dev.frontdesk.platform.database.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers one claimed turn: loads what is known, settles what the guest chose, lets the reception answer, and
/// commits the reply with everything that goes with it. No connection is held while anybody thinks.
final class Turns {
    private static final int MOST_HISTORY = 40;
    /// So many replies back a guest may refer to.
    private static final int MOST_REPLIES = 5;
    /// In place of the question that crossed with what the guest wrote: a yes takes nothing then.
    private static final String ASKS_NOTHING = "";
    private static final String APOLOGY =
            "I'm sorry, I'm having trouble on my side right now. Our team has your message and will get back to you.";

    private final Database database;
    private final SettingsService settings;
    private final SlotSelectionManager slots;
    private final Toolbox toolbox;
    private final Reception reception;
    private final TurnEnding ending;
    private final InstantSource clock;

    Turns(
            Database database,
            SettingsService settings,
            SlotSelectionManager slots,
            Toolbox toolbox,
            Reception reception,
            TurnEnding ending,
            InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.slots = slots;
        this.toolbox = toolbox;
        this.reception = reception;
        this.ending = ending;
        this.clock = clock;
    }

    void answer(ClaimedTurn turn) {
        var earlier = earlierAttempts(turn);
        var done = earlier.confirmation();
        if (done.isPresent()) {
            ending.end(turn, plain(done.get(), earlier.by(callId(turn)), false), List.of());
            return;
        }
        answer(turn, earlier);
    }

    /// What is left when nothing works: a word to the guest, the conversation to staff.
    void apologise(ClaimedTurn turn) {
        ending.end(turn, plain(APOLOGY, AnsweredBy.NONE, true), List.of());
    }

    private EarlierAttempts earlierAttempts(ClaimedTurn turn) {
        return turn.crashed()
                ? new EarlierAttempts(database.dao(ToolExecutionDao.class)
                        .ofDelivery(
                                turn.clinicId(),
                                turn.conversationId().value(),
                                turn.turnId().toString()))
                : EarlierAttempts.NONE;
    }

    private void answer(ClaimedTurn turn, EarlierAttempts earlier) {
        var begun = database.onOneConnection(() -> begin(turn));
        var tools = new TurnToolbelt(toolbox, begun.context(), turn.text(), earlier.toolCallIds());
        var conversation = begun.conversation();
        var input = new TurnInput(
                begun.context().clinic(),
                begun.customer(),
                conversation.channel(),
                turn.text(),
                hasCrossed(turn, begun.history()),
                begun.history(),
                begun.choice(),
                conversation.dialogueState(),
                tools,
                clock.instant());
        ending.end(turn, reception.answer(input, tools, conversation.customMetadata()), tools.runs());
    }

    /// What a turn begins with.
    ///
    /// @param conversation with what was carried over and chosen
    private record Begun(
            BookingContext context,
            Conversation conversation,
            Customer customer,
            List<Message> history,
            SlotChoice choice) {}

    private Begun begin(ClaimedTurn turn) {
        var clinic = settings.clinic(turn.clinicId()).orElseThrow();
        var history = history(turn);
        var conversation = conversation(turn);
        var context = context(turn, clinic, conversation);
        var carriedOver = history.isEmpty()
                && slots.carryOver(clinic, conversation.id(), conversation.customerId(), clock.instant());
        var replies = hasCrossed(turn, history)
                ? Stream.concat(Stream.of(ASKS_NOTHING), latestReplies(history).stream())
                        .toList()
                : latestReplies(history);
        var choice = slots.capture(clinic, conversation.id(), turn.text(), replies, clock.instant());
        var isAsItWas = !carriedOver && choice instanceof SlotChoice.None;
        var customer = database.dao(CustomerDao.class)
                .find(clinic.id(), conversation.customerId())
                .orElseThrow();
        return new Begun(context, isAsItWas ? conversation : conversation(turn), customer, history, choice);
    }

    /// What was said to the guest last, latest first: "the second one" means the second that was said.
    private static List<String> latestReplies(List<Message> history) {
        return history.reversed().stream()
                .filter(message -> message.direction().equals("outbound"))
                .map(Message::body)
                .limit(MOST_REPLIES)
                .toList();
    }

    /// Whether the guest wrote some of it before the last reply was there.
    private static boolean hasCrossed(ClaimedTurn turn, List<Message> history) {
        return history.reversed().stream()
                .filter(message -> message.direction().equals("outbound"))
                .findFirst()
                .filter(reply -> turn.messages().stream()
                        .anyMatch(message -> message.createdAt().isBefore(reply.createdAt())))
                .isPresent();
    }

    private Conversation conversation(ClaimedTurn turn) {
        return database.dao(ConversationDao.class)
                .find(turn.clinicId(), turn.conversationId())
                .orElseThrow();
    }

    private List<Message> history(ClaimedTurn turn) {
        return database.dao(MessageDao.class).latest(turn.clinicId(), turn.conversationId(), MOST_HISTORY).stream()
                .filter(message -> !turn.turnId().equals(message.turnId()))
                .filter(message -> message.direction().equals("outbound") || message.turnId() != null)
                .toList();
    }

    private static BookingContext context(ClaimedTurn turn, Clinic clinic, Conversation conversation) {
        return new BookingContext(
                clinic,
                conversation.id(),
                conversation.customerId(),
                conversation.channel(),
                turn.turnId().toString(),
                callId(turn));
    }

    /// What calls of tools go by that a model did not name.
    private static String callId(ClaimedTurn turn) {
        return "turn-" + turn.turnId();
    }

    private static Answer plain(String text, AnsweredBy by, boolean handOver) {
        var reply = new Reply(text, JsonNodeFactory.instance.objectNode(), handOver, false);
        return new Answer(reply, by, Optional.empty());
    }
}
