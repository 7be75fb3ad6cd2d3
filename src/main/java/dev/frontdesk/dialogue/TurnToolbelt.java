package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.AppointmentDetailsResult;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.BookingResult;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.CancellationResult;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.booking.RescheduleAppointment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tools of one attempt at one turn. Keeps what they answered; answers a call that repeats an earlier one from
/// its outcome, so that nothing said twice is done twice; and runs nothing more for a model that has called a number
/// of them. Every call is recorded, run or not. Used by one thread.
final class TurnToolbelt implements TurnTools {
    static final int MOST_CALLS = 16;
    private static final int LONGEST_ID = 80;
    private static final Refusal TOO_MANY_CALLS = Refusal.of(
            RefusalCode.INVALID_ARGUMENTS,
            "too many tool calls for one message: answer the guest now",
            "I need a moment to sort this out. Could you tell me again what you would like?");
    static final Refusal GUEST_DECLINED = Refusal.of(
            RefusalCode.INVALID_ARGUMENTS,
            "the guest's message says no, so nothing is cancelled; if they may want it cancelled, ask them",
            "All right, your appointment stays as it is.");

    private final Toolbox toolbox;
    private final BookingTools tools;
    private final BookingContext turn;
    private final List<ToolRun> runs = new ArrayList<>();
    private final Map<String, ToolRun> first = new HashMap<>();
    private final Set<String> usedIds;
    private final Unasked unasked;
    private final boolean declined;
    private int callsByModel;

    /// @param turn whose tool call id serves calls that bring none
    /// @param guestText what the guest wrote: nothing is cancelled for who says no, and nothing is done that they
    ///     cannot have asked for
    /// @param usedIds tool call ids of earlier attempts at this turn: calls of this one are other calls, whatever
    ///     a model names them
    TurnToolbelt(Toolbox toolbox, BookingContext turn, String guestText, Collection<String> usedIds) {
        this.toolbox = toolbox;
        this.tools = toolbox.booking();
        this.turn = turn;
        this.usedIds = new HashSet<>(usedIds);
        this.unasked = Unasked.in(guestText);
        this.declined = Declined.isIn(guestText);
    }

    /// What was run, in order, repetitions left out.
    List<ToolRun> runs() {
        return List.copyOf(runs);
    }

    /// Whether the guest was handed to staff.
    boolean handedOver() {
        return runs.stream()
                .anyMatch(run -> run.tool().equals(InformationTools.TRANSFER_TO_HUMAN)
                        && run.outcome().success());
    }

    /// Whether what the clinic says of itself was looked up, and found.
    boolean informed() {
        return runs.stream().anyMatch(run -> run.result() instanceof Information found && found.tellsOfTheClinic());
    }

    @Override
    public ToolOutcome call(String toolCallId, String tool, String argumentsJson) {
        var call = toolbox.prepare(turn.channel(), tool, argumentsJson);
        callsByModel++;
        if (callsByModel > MOST_CALLS) {
            return refused(toolCallId, call, TOO_MANY_CALLS).outcome();
        }
        return whyUnasked(call.tool())
                .map(refusal -> noted(refused(toolCallId, call, refusal)))
                .orElseGet(() -> run(toolCallId, call))
                .outcome();
    }

    private Optional<Refusal> whyUnasked(String tool) {
        if (isChange(tool)) {
            return unasked.ofChanging();
        }
        return tool.equals(tools.check().name()) ? unasked.ofLooking() : Optional.empty();
    }

    @Override
    public CheckAvailabilityResult checkAvailability(CheckAvailability arguments) {
        return (CheckAvailabilityResult) run(tools.check(), arguments);
    }

    @Override
    public BookingResult bookAppointment(BookAppointment arguments) {
        return (BookingResult) run(tools.book(), arguments);
    }

    @Override
    public BookingResult rescheduleAppointment(RescheduleAppointment arguments) {
        return (BookingResult) run(tools.reschedule(), arguments);
    }

    @Override
    public CancellationResult cancelAppointment(CancelAppointment arguments) {
        return (CancellationResult) run(tools.cancel(), arguments);
    }

    @Override
    public AppointmentDetailsResult appointmentDetails(GetAppointmentDetails arguments) {
        return (AppointmentDetailsResult) run(tools.details(), arguments);
    }

    @Override
    public ToolOutcome information(String tool, @Nullable String argument) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        if (argument != null) {
            arguments.put(toolbox.onlyArgument(tool), argument);
        }
        return run(turn.toolCallId(), toolbox.prepare(turn.channel(), tool, arguments.toString()))
                .outcome();
    }

    private <A extends Record> Object run(Tool<A, ?> tool, A arguments) {
        return run(turn.toolCallId(), toolbox.prepare(tool, arguments)).result();
    }

    private ToolRun run(String toolCallId, Toolbox.Prepared call) {
        var earlier = first.get(call.key());
        if (earlier != null) {
            toolbox.recordUnrun(context(toolCallId), call, earlier.outcome());
            return new ToolRun(earlier.tool(), earlier.result(), repeated(earlier.outcome()));
        }
        if (declined && call.tool().equals(tools.cancel().name())) {
            return noted(refused(toolCallId, call, GUEST_DECLINED));
        }
        var run = call.run(context(toolCallId));
        if (call.changes()) {
            // What was read before may no longer hold; what was changed stays answered.
            first.keySet().removeIf(key -> !isChange(first.get(key)));
        }
        first.put(call.key(), run);
        runs.add(run);
        return run;
    }

    private boolean isChange(@Nullable ToolRun run) {
        return run != null && isChange(run.tool());
    }

    private boolean isChange(String tool) {
        return tool.equals(tools.book().name())
                || tool.equals(tools.reschedule().name())
                || tool.equals(tools.cancel().name());
    }

    private ToolRun noted(ToolRun run) {
        runs.add(run);
        return run;
    }

    private BookingContext context(String toolCallId) {
        return new BookingContext(
                turn.clinic(),
                turn.conversation(),
                turn.customer(),
                turn.channel(),
                turn.deliveryKey(),
                uniqueId(toolCallId));
    }

    /// Models repeat ids; the record of tool calls, which answers a repeated id with its first outcome, must not
    /// see it.
    private String uniqueId(String toolCallId) {
        var clean = toolCallId.replaceAll("[^A-Za-z0-9_.:-]", "_");
        var id = clean.substring(0, Math.min(clean.length(), LONGEST_ID));
        var unique = id;
        for (int n = 2; !usedIds.add(unique); n++) {
            unique = id + "#" + n;
        }
        return unique;
    }

    private static ToolOutcome repeated(ToolOutcome outcome) {
        return new ToolOutcome(outcome.json(), outcome.success(), outcome.code(), true);
    }

    private ToolRun refused(String toolCallId, Toolbox.Prepared call, Refusal refusal) {
        var outcome = toolbox.outcome(refusal);
        toolbox.recordUnrun(context(toolCallId), call, outcome);
        return new ToolRun(call.tool(), refusal, outcome);
    }
}
