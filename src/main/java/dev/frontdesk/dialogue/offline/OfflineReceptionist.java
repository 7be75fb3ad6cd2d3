package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.dialogue.Emergency;
import dev.frontdesk.dialogue.Receptionist;
import dev.frontdesk.dialogue.Reply;
import dev.frontdesk.dialogue.TurnInput;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.TimeWindow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A receptionist of rules. The same words in the same state always get the same answer, within milliseconds, and
/// whatever it does goes through the tools.
///
/// It asks for one thing at a time, offers times before it asks a name, and takes a time that the guest named and that
/// is free as their choice. What it does not understand it asks about once, then offers a person.
public final class OfflineReceptionist implements Receptionist {

    @Override
    public Reply answer(TurnInput input) {
        var turn = Turn.of(input);
        var step = Emergency.isIn(input.text())
                ? Step.handOver(Emergency.SENTENCE, turn.state())
                : answer(turn.with(turn.state().withEmail(turn.reading().email())));
        return new Reply(step.text(), step.state().write(), step.handOver());
    }

    private static Step answer(Turn turn) {
        var reading = turn.reading();
        if (Intents.overreaches(reading, turn.input().customer())) {
            return Step.say(
                    "I can only help with your own appointments, under the contact you are writing from. "
                            + "Is there something I can book or answer for you?",
                    turn.state());
        }
        if (Intents.wantsPerson(reading)) {
            return toStaff(turn);
        }
        if (Intents.isUnwell(reading)) {
            turn.tools().information("transfer_to_human", "The guest has a medical question.");
            return Step.handOver(
                    "I am sorry to hear that. I cannot give medical advice, so I am asking our team to contact you. "
                            + "If it gets serious, call 911.",
                    turn.state());
        }
        var awaited = awaited(turn);
        if (awaited != null) {
            return awaited;
        }
        var answers = Information.answer(turn);
        return answers.isEmpty() ? act(settled(turn)) : informed(turn, answers);
    }

    /// The guest's answer to what was asked last, if it is one.
    private static @Nullable Step awaited(Turn turn) {
        var state = turn.state();
        var answer = turn.reading().answer();
        return switch (state.awaiting()) {
            case CANCELLATION -> cancellation(turn, answer);
            case STAFF ->
                switch (answer) {
                    case YES -> toStaff(turn);
                    case NO -> Step.say("All right. What else can I do for you?", state.awaiting(Awaiting.NOTHING));
                    case UNCLEAR -> null;
                };
            case CONSULTATION -> answer == Answer.YES ? consultation(turn) : null;
            case WHICH_TO_MOVE, WHICH_TO_CANCEL -> which(turn);
            case NAME -> named(turn);
            case TIME -> singleYes(turn, answer);
            case NOTHING, SERVICE, DAY -> null;
        };
    }

    private static @Nullable Step cancellation(Turn turn, Answer answer) {
        var appointment = turn.state().moving();
        var done = turn.state().moving(null).awaiting(Awaiting.NOTHING);
        if (answer == Answer.YES && appointment != null) {
            return Changes.cancel(turn, appointment);
        }
        return answer == Answer.NO ? Step.say("All right, your appointment stays as it is.", done) : null;
    }

    private static Step consultation(Turn turn) {
        var slug = Questions.consultation(turn).map(Service::slug).orElse(null);
        if (slug == null) {
            return Questions.service(turn);
        }
        return Booking.pursue(turn.with(
                turn.state().wishing(turn.state().wish().heard(turn.reading()).forService(slug))));
    }

    private static @Nullable Step named(Turn turn) {
        var chosen = turn.state().chosen();
        var name = NameReader.answered(turn.reading().words()).orElse(null);
        boolean otherTime = !(turn.input().choice() instanceof SlotChoice.None)
                || turn.reading().saysTime();
        return chosen == null || name == null || otherTime ? null : Booking.book(turn, chosen, name);
    }

    /// "Yes" to the only time that was said, where the words alone did not tell.
    private static @Nullable Step singleYes(Turn turn, Answer answer) {
        boolean one = turn.state().shown().size() == 1 && turn.input().choice() instanceof SlotChoice.None;
        return one && answer == Answer.YES && turn.reading().when().isEmpty()
                ? Booking.take(turn, turn.state().shown().getFirst())
                : null;
    }

    private static @Nullable Step which(Turn turn) {
        if (saysNever(turn)) {
            return fine(turn);
        }
        return Information.answer(turn).isEmpty() ? Changes.pick(turn) : null;
    }

    private static boolean saysNever(Turn turn) {
        return turn.reading().says("never mind", "nevermind", "none", "neither", "forget it");
    }

    private static Step fine(Turn turn) {
        return Step.say(
                "All right, nothing changes. What else can I do for you?",
                turn.state().moving(null).awaiting(Awaiting.NOTHING));
    }

    /// Questions are answered first; what else was asked for is done in the same reply.
    private static Step informed(Turn turn, String answers) {
        var reading = turn.reading();
        boolean more = (Intents.wantsBooking(reading) && (reading.day() != null || reading.saysTime()))
                || Intents.wantsMove(reading)
                || Intents.wantsCancel(reading)
                || turn.input().choice() instanceof SlotChoice.Chosen;
        if (more) {
            return act(settled(turn)).after(answers);
        }
        return switch (turn.state().awaiting()) {
            case TIME -> Questions.whichTime(turn).after(answers);
            case NAME -> Step.say(answers + " What name should I put the appointment under?", turn.state());
            case DAY -> Step.say(answers + " Which day would you like?", turn.state());
            case CANCELLATION -> Step.say(answers + " Shall I cancel your appointment?", turn.state());
            default -> Step.say(answers, turn.state());
        };
    }

    /// An appointment is being moved, or cancelled, only while its new day or time is asked for, and for its
    /// own service.
    private static Turn settled(Turn turn) {
        var state = turn.state();
        var named = turn.reading().onlyService();
        boolean moving = state.awaiting() == Awaiting.DAY || state.awaiting() == Awaiting.TIME;
        boolean otherService =
                named != null && !named.slug().equals(state.wish().service());
        boolean undecided = state.awaiting() == Awaiting.CANCELLATION
                && named == null
                && turn.reading().when().isEmpty()
                && turn.input().choice() instanceof SlotChoice.None;
        return state.moving() == null || undecided || (moving && !otherService) ? turn : turn.with(state.moving(null));
    }

    private static boolean isUnderway(Turn turn) {
        return switch (turn.state().awaiting()) {
            case SERVICE, DAY, TIME, NAME -> true;
            default -> false;
        };
    }

    private static Step act(Turn turn) {
        var reading = turn.reading();
        switch (turn.input().choice()) {
            case SlotChoice.Chosen chosen -> {
                return Booking.choose(turn, chosen);
            }
            case SlotChoice.Ambiguous among -> {
                return Offering.say(
                        turn, among.among().stream().limit(3).toList(), "Just to be sure, which one do you mean: ");
            }
            case SlotChoice.None _, SlotChoice.NotOffered _ -> {}
        }
        if (Intents.cannotCome(reading) && !Intents.wantsCancel(reading) && !Intents.wantsMove(reading)) {
            return Step.say(
                    "Sorry to hear that. Would you like to move your appointment to another day, or cancel it?",
                    turn.state());
        }
        // "Cancel that" and "move it to Friday" while nothing is booked yet are about the booking that is being made
        boolean aboutThis = isUnderway(turn) && !reading.says("appointment", "appt", "reschedule", "my");
        if (Intents.wantsCancel(reading) && aboutThis) {
            var moving = turn.state().moving();
            if (moving != null) {
                return Changes.cancel(turn, moving);
            }
            return Step.say("All right, I have not booked anything. What else can I do for you?", OfflineState.EMPTY);
        }
        if (Intents.wantsMove(reading) && !aboutThis) {
            return isAboutJustBooked(turn) ? correct(turn) : Changes.move(turn);
        }
        if (Intents.wantsCancel(reading)) {
            return Changes.cancel(turn);
        }
        if (Intents.wantsDetails(reading)) {
            return Changes.tell(turn);
        }
        if (Intents.isUnsure(reading)) {
            return Questions.unsure(turn);
        }
        return isAboutJustBooked(turn) ? correct(turn) : pursueOrTalk(turn);
    }

    /// "Actually make it 10:30" right after a booking moves that appointment.
    private static boolean isAboutJustBooked(Turn turn) {
        var reading = turn.reading();
        return turn.state().booked() != null
                && turn.state().awaiting() == Awaiting.NOTHING
                && reading.named().isEmpty()
                && (Intents.wantsAnotherTime(reading)
                        || (Intents.corrects(reading) && (reading.saysTime() || reading.day() != null)));
    }

    private static Step correct(Turn turn) {
        if (!turn.reading().saysTime() && turn.reading().day() == null) {
            return Questions.day(turn.with(turn.state().moving(turn.state().booked())), null);
        }
        var wish = turn.state().wish().heard(turn.reading());
        return Booking.pursue(
                turn.with(turn.state().moving(turn.state().booked()).wishing(wish)));
    }

    private static Step pursueOrTalk(Turn turn) {
        var reading = turn.reading();
        var state = turn.state();
        boolean content = !reading.named().isEmpty()
                || !reading.hinted().isEmpty()
                || !reading.when().days().isEmpty()
                || reading.saysTime();
        boolean underway = state.awaiting() == Awaiting.DAY
                || state.awaiting() == Awaiting.TIME
                || state.awaiting() == Awaiting.SERVICE
                || state.awaiting() == Awaiting.NAME;
        if (Intents.thanks(reading) && (!content || (Intents.saysGoodbye(reading) && !Intents.wantsBooking(reading)))) {
            return SmallTalk.thanks(turn);
        }
        if (underway && !content && reading.when().clocks().isEmpty() && state.awaiting() != Awaiting.SERVICE) {
            return underway(turn);
        }
        if (reading.when().clocks().size() > 1 && state.awaiting() == Awaiting.TIME) {
            return Questions.whichOf(turn, reading.when().clocks());
        }
        if (asksAboutAService(reading)) {
            return Questions.aboutService(turn, reading.named().getFirst());
        }
        if (content || Intents.wantsBooking(reading)) {
            return Booking.pursue(turn.with(state.wishing(wish(turn))));
        }
        if (Intents.greets(reading.words()) || reading.name() != null) {
            return SmallTalk.greeting(turn);
        }
        if (reading.answer() == Answer.NO || saysNever(turn)) {
            return fine(turn);
        }
        return reading.answer() == Answer.YES && state.awaiting() == Awaiting.NOTHING && state.booked() != null
                ? SmallTalk.thanks(turn)
                : Questions.helpful(turn);
    }

    private static boolean asksAboutAService(Reading reading) {
        boolean question = reading.words().asks()
                || Set.of("is", "does", "do", "will", "are", "should", "why", "what", "how")
                        .contains(
                                reading.words().isBlank()
                                        ? ""
                                        : reading.words().words().getFirst());
        return question
                && !reading.named().isEmpty()
                && !Intents.wantsBooking(reading)
                && reading.when().isEmpty();
    }

    /// What is wanted now. After a booking that starts from nothing but what is said now.
    private static Wish wish(Turn turn) {
        boolean over =
                turn.state().awaiting() == Awaiting.NOTHING && turn.state().booked() != null;
        var before = over ? Wish.NONE : turn.state().wish();
        var sameDay =
                turn.reading().says("same day") ? before.on(turn.state().wish().day()) : before;
        var wish = sameDay.heard(turn.reading());
        boolean otherDay = turn.reading().day() != null
                && !turn.reading().saysTime()
                && turn.state().wish().clock() != null
                && turn.state().awaiting() == Awaiting.TIME;
        return otherDay ? wish.atAnyTime() : wish;
    }

    /// Words without content while a question is open: later, earlier, another day, none of these.
    private static Step underway(Turn turn) {
        var reading = turn.reading();
        var state = turn.state();
        var wish = state.wish();
        var day = wish.day();
        if (state.awaiting() == Awaiting.TIME && day != null && !state.shown().isEmpty()) {
            if (reading.says("later")) {
                return Booking.pursue(turn.with(state.wishing(wish.at(null, after(state)))));
            }
            if (reading.says("earlier", "sooner")) {
                return Booking.pursue(turn.with(state.wishing(wish.at(null, before(state)))));
            }
            if (reading.says("next day", "day after")) {
                return Booking.pursue(turn.with(state.wishing(wish.on(day.plusDays(1)))));
            }
        }
        if (reading.answer() == Answer.NO
                || reading.says("another day", "different day", "other day", "other days", "none")) {
            return saysNever(turn) && reading.says("never mind", "nevermind", "forget it")
                    ? fine(turn)
                    : Step.say("No problem. Which other day or time would suit you?", state.awaiting(Awaiting.DAY));
        }
        if (reading.answer() == Answer.YES && state.awaiting() == Awaiting.TIME) {
            return Questions.whichTime(turn);
        }
        return Questions.helpful(turn);
    }

    private static TimeWindow after(OfflineState state) {
        return TimeWindow.from(state.shown().getLast().toLocalTime().plusMinutes(1));
    }

    private static TimeWindow before(OfflineState state) {
        return TimeWindow.before(state.shown().getFirst().toLocalTime());
    }

    private static Step toStaff(Turn turn) {
        turn.tools().information("transfer_to_human", "The guest asked for a person.");
        return Step.handOver(
                "Of course. I am passing you to our team, and someone will get back to you here.", turn.state());
    }
}
