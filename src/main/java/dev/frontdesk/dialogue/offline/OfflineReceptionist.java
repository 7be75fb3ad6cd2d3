package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ClaimedTurn;
import dev.frontdesk.dialogue.Receptionist;
import dev.frontdesk.dialogue.Reply;
import dev.frontdesk.dialogue.TurnInput;
import java.util.List;
import java.util.Optional;

/// A receptionist of rules. The same words in the same state always get the same answer, within milliseconds, and
/// whatever it does goes through the tools.
///
/// It asks for one thing at a time, offers times before it asks a name, and takes a time that the guest named and that
/// is free as their choice. What it does not understand it asks about once, then offers a person. Emergencies do not
/// get this far.
public final class OfflineReceptionist implements Receptionist {

    @Override
    public Reply answer(TurnInput input) {
        var turn = Turn.of(input);
        // Whatever is not an answer to the last question leaves that question behind
        var afresh = turn.with(turn.state().afresh().hearing(turn.reading()));
        var step = beforeAllElse(afresh)
                .or(() -> Optional.ofNullable(Awaited.step(turn)))
                .orElseGet(() -> afresh(afresh));
        return new Reply(step.text(), step.state().write(), step.handOver(), step.informed());
    }

    private static Optional<Step> beforeAllElse(Turn turn) {
        var reading = turn.reading();
        if (ClaimedTurn.isOnlyAttached(turn.input().text())) {
            return Optional.of(Staff.looks(turn));
        }
        if (Intents.overreaches(reading, turn.input().customer())) {
            return Optional.of(Step.say(
                    "I can only help with your own appointments, under the contact you are writing from. "
                            + "Is there something I can book or answer for you?",
                    turn.state()));
        }
        if (turn.input().channel() == BookingChannel.SMS && Intents.wantsNoTexts(reading)) {
            return Optional.of(Step.say("To get no more texts from us, send only the word STOP.", turn.state()));
        }
        if (Intents.wantsPerson(reading)) {
            return Optional.of(Staff.asked(turn));
        }
        return Intents.isUnwell(reading) ? Optional.of(Staff.unwell(turn)) : Optional.empty();
    }

    /// The words answer nothing that was asked.
    private static Step afresh(Turn turn) {
        var answers = Information.answer(turn);
        if (Intents.needsAdvice(turn.reading())) {
            return answers.isEmpty()
                    ? Staff.advises(turn)
                    : Step.say(answers, turn.state()).informing();
        }
        return answers.isEmpty() ? act(settled(turn)) : informed(turn, answers).informing();
    }

    /// Questions are answered first; what else was asked for is done in the same reply.
    private static Step informed(Turn turn, String answers) {
        var reading = turn.reading();
        boolean wants = Intents.wantsBooking(reading)
                || (turn.state().isUnderway() && !reading.asks())
                || !reading.named().isEmpty();
        boolean more = (reading.saysWhen() && wants)
                || Intents.wantsMove(reading)
                || Intents.wantsCancel(reading)
                || turn.input().choice() instanceof SlotChoice.Chosen;
        if (more) {
            return act(settled(turn)).after(answers);
        }
        return switch (turn.state().awaiting()) {
            case TIME, NAME, DAY -> Asides.answered(turn, answers);
            default ->
                Step.say(
                        answers,
                        Information.asksPriceOfWhat(turn) ? turn.state().awaiting(Awaiting.PRICE) : spokenOf(turn));
        };
    }

    /// "How much is Botox?" and then "can I come Monday?" is about Botox.
    private static OfflineState spokenOf(Turn turn) {
        var service = turn.reading().onlyService();
        return service == null || !Information.kindAsked(turn).isEmpty()
                ? turn.state()
                : turn.state().aside(null).wishing(turn.state().wish().forService(service.slug()));
    }

    /// An appointment is being moved only while its new day or time is asked for, and for its own service.
    private static Turn settled(Turn turn) {
        var state = turn.state();
        var named = turn.reading().onlyService();
        boolean moving = state.awaiting() == Awaiting.DAY || state.awaiting() == Awaiting.TIME;
        boolean another =
                Reactions.wantsAnother(turn.reading()) && turn.reading().saysWhen();
        boolean otherService = named != null && !state.wish().isFor(named) && !Intents.wantsDetails(turn.reading());
        return state.moving() == null || (moving && !otherService && !another) ? turn : turn.with(state.moving(null));
    }

    private static Step act(Turn settled) {
        var turn = Asides.settled(settled);
        var reading = turn.reading();
        var said = Asides.beside(turn)
                .or(() -> Mine.toWhatWasTold(turn))
                .or(() -> Mine.step(turn))
                .or(() -> Asides.step(turn));
        if (said.isPresent()) {
            return said.get();
        }
        if (Intents.wantsMove(reading) && isOfOneTheyHold(turn)) {
            return actOnIntent(turn);
        }
        return switch (turn.input().choice()) {
            // Nothing is being asked: it was turned down, or offered elsewhere
            case SlotChoice.Chosen(var slot, var service)
            when turn.state().awaiting() == Awaiting.NOTHING ->
                Offering.sure(turn, new SlotChoice.Unclear(List.of(slot), service));
            case SlotChoice.Chosen chosen -> Booking.choose(turn, chosen);
            case SlotChoice.Unclear _, SlotChoice.None _, SlotChoice.NotOffered _ -> actOnIntent(turn);
        };
    }

    /// "Change my Friday appointment to 3 pm" is no choice among the times that are open for something else.
    private static boolean isOfOneTheyHold(Turn turn) {
        return Intents.namesAnAppointment(turn.reading())
                || Held.namesTheOne(turn.reading())
                || turn.state().awaiting() == Awaiting.NOTHING
                || Proposal.isForWhatTheyHold(turn);
    }

    private static Step actOnIntent(Turn turn) {
        var reading = turn.reading();
        if (Intents.cannotCome(reading) && !Intents.wantsCancel(reading) && !Intents.wantsMove(reading)) {
            return Moving.cannotCome(turn);
        }
        if (Intents.cancelsOnACondition(reading)) {
            return Cancelling.onACondition(turn);
        }
        if (Intents.onlyTells(reading) && reading.saysWhen()) {
            return SmallTalk.told(turn);
        }
        if (Intents.cancelsToRebook(reading)) {
            return Moving.orAnotherBooked(turn);
        }
        if (Intents.wantsCancel(reading) && isAboutThis(turn)) {
            return cancelThis(turn);
        }
        if (Intents.wantsMove(reading) && !isAboutThis(turn)) {
            return Moving.asked(turn);
        }
        if (Intents.wantsCancel(reading)) {
            return Cancelling.spokenOf(turn);
        }
        if (Intents.wantsDetails(reading)) {
            return Telling.tell(turn);
        }
        if (Intents.isUnsure(reading)) {
            return Questions.unsure(turn);
        }
        return Wishes.isCorrection(turn) ? Wishes.correct(turn) : Wishes.pursue(turn);
    }

    /// "Cancel that" and "move it to Friday", while nothing is booked yet, are about the booking that is being made.
    private static boolean isAboutThis(Turn turn) {
        var reading = turn.reading();
        boolean mayBeHeld = Intents.wantsMove(reading) || !reading.named().isEmpty();
        return turn.state().isUnderway()
                && !reading.says("appointment", "appointments", "appt", "appts", "reschedule", "my")
                && !(mayBeHeld && Proposal.isForWhatTheyHold(turn));
    }

    private static Step cancelThis(Turn turn) {
        var moving = turn.state().moving();
        var named = turn.reading().onlyService();
        boolean another = named != null && !turn.state().wish().isFor(named);
        boolean byTime = turn.reading().day() != null
                && Held.theirs(turn).stream().anyMatch(item -> Held.isOnDaySaid(item, turn.reading()));
        if (another
                || byTime
                || (moving != null && turn.reading().saysWhen())
                || Held.saysWhichOne(turn.reading())
                || Held.excludes(turn.reading())) {
            return Cancelling.spokenOf(turn);
        }
        if (moving != null) {
            // After "shall I move it there?" it may be the move that is not wanted
            boolean dayAsked = turn.state().awaiting() == Awaiting.DAY;
            return Cancelling.ifHeld(
                    turn, moving, item -> dayAsked ? Cancelling.spokenOf(turn, item) : Cancelling.asked(turn, item));
        }
        return turn.state().made() != null
                ? SmallTalk.leave(turn)
                : Step.say(
                        "All right, I have not booked anything. What else can I do for you?",
                        turn.state().leaving());
    }
}
