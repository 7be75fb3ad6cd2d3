package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.Question;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The guest's answer to what the last reply asked.
final class Awaited {
    private static final Set<String> YES = WordList.of("yes yeah yep sure ok okay please");

    private static final Pattern PAUSE = Pattern.compile("[,.!;\\n]\\s*|\\s-+\\s");

    private Awaited() {}

    /// Does as the answer says; null when the words answer nothing that was asked.
    static @Nullable Step step(Turn turn) {
        return switch (turn.state().awaiting()) {
            case CANCELLATION -> cancellation(turn);
            case STAFF -> staff(turn);
            case PRICE -> priced(turn);
            case CONSULTATION -> agreesToConsultation(turn) ? consultation(turn) : null;
            case WHICH_TO_MOVE, WHICH_TO_CANCEL -> which(turn);
            case NAME -> named(turn);
            case DONE -> Reactions.undoesBooking(turn.reading()) ? Cancelling.ofWhatWasMade(turn) : null;
            case CANCELLED -> Reactions.undoesCancelling(turn.reading()) ? Cancelling.undone(turn) : null;
            case TIME ->
                Proposal.movedInstead(turn)
                        .or(() -> yesWithAName(turn))
                        .or(() -> Optional.ofNullable(nameInstead(turn)))
                        .orElse(null);
            case NOTHING, SERVICE, DAY -> null;
        };
    }

    private static @Nullable Step priced(Turn turn) {
        var reading = turn.reading();
        if (reading.mentioned().meant().isEmpty() || reading.saysWhen() || Intents.isAbout(reading)) {
            return null;
        }
        var only = reading.onlyService();
        var wish = only == null ? turn.state().wish() : turn.state().wish().forService(only.slug());
        return Step.say(Information.price(turn), turn.state().wishing(wish).awaiting(Awaiting.NOTHING))
                .informing();
    }

    private static @Nullable Step cancellation(Turn turn) {
        var appointment = turn.state().moving();
        return switch (turn.reading().answerTo(Question.CANCELLING)) {
            case YES -> appointment == null ? null : agreed(turn, appointment);
            case NO -> declined(turn);
            case UNCLEAR -> appointment == null ? null : unclear(turn, appointment);
        };
    }

    private static Step agreed(Turn turn, AppointmentId appointment) {
        // A yes that was on its way before the question was there is none
        return turn.input().crossed()
                ? Cancelling.askedAgain(turn, appointment)
                : Cancelling.confirmed(turn, appointment);
    }

    /// A no, and perhaps another wish: "no, move it to Friday at 3".
    private static @Nullable Step declined(Turn turn) {
        if (Intents.wantsMove(turn.reading()) && turn.reading().saysWhen()) {
            return null;
        }
        return namesAnother(turn)
                ? Cancelling.spokenOfAnother(turn)
                : Step.say(
                        "All right, your appointment stays as it is.",
                        turn.state().leaving());
    }

    /// "No, the Botox", where another treatment was asked about.
    private static boolean namesAnother(Turn turn) {
        var topic = turn.state().topic();
        var meant = turn.reading().mentioned().meant();
        return topic != null
                && !meant.isEmpty()
                && meant.stream().noneMatch(treatment -> treatment.slug().equals(topic.service()))
                && !Reactions.dropsIt(turn.reading())
                && !Intents.speaksAgainstCancelling(turn.reading());
    }

    /// Another time for it, or something in between: then it is asked again, since a yes answers only the last message.
    private static @Nullable Step unclear(Turn turn, AppointmentId appointment) {
        var reading = turn.reading();
        if (isAboutThatOne(turn)) {
            return Moving.insteadOfCancelling(turn, appointment);
        }
        boolean besides = reading.named().isEmpty()
                && reading.when().isEmpty()
                && turn.input().choice() instanceof SlotChoice.None
                && !Intents.isAbout(reading);
        if (!besides || Intents.needsAdvice(reading)) {
            return null;
        }
        var answers = Information.answer(turn);
        var again = Cancelling.askedAgain(turn, appointment);
        return answers.isEmpty() ? again : again.after(answers).informing();
    }

    private static boolean isAboutThatOne(Turn turn) {
        var reading = turn.reading();
        return reading.named().isEmpty()
                && (reading.saysWhen() || reading.shift() != null)
                && !Intents.namesAnAppointment(reading);
    }

    private static @Nullable Step staff(Turn turn) {
        return switch (turn.reading().answer()) {
            case YES -> Staff.asked(turn);
            case NO ->
                Step.say("All right. What else can I do for you?", turn.state().awaiting(Awaiting.NOTHING));
            case UNCLEAR ->
                turn.reading().says("its under", "it is under", "under", "by phone", "over the phone", "online")
                        ? Staff.asked(turn)
                        : nameAfterAll(turn);
        };
    }

    /// "Sure, Tuesday after 5": with a day or time, and no other treatment.
    private static boolean agreesToConsultation(Turn turn) {
        var reading = turn.reading();
        var words = reading.words();
        boolean begins = !words.isBlank() && YES.contains(words.words().getFirst());
        return reading.answer() == Answer.YES
                || (begins && reading.saysWhen() && reading.mentioned().meant().isEmpty());
    }

    private static Step consultation(Turn turn) {
        var slug = Questions.consultation(turn).map(Service::slug).orElse(null);
        if (slug == null) {
            return Questions.service(turn);
        }
        return Booking.pursue(turn.with(
                turn.state().wishing(turn.state().wish().heard(turn.reading()).forService(slug))));
    }

    private static @Nullable Step which(Turn turn) {
        var reading = turn.reading();
        boolean plainNo = reading.answer() == Answer.NO
                && reading.named().isEmpty()
                && reading.when().isEmpty()
                && Position.read(reading.words()).isEmpty();
        boolean cancelsThat = Held.asking(turn) == Question.CANCELLING && Intents.wantsCancel(reading);
        if (plainNo || (Reactions.dropsIt(reading) && !cancelsThat)) {
            return SmallTalk.leave(turn);
        }
        boolean answers = reading.answerTo(Held.asking(turn)) == Answer.YES
                || Held.saysWhich(reading)
                || reading.says("both", "all", "everything");
        if (!answers
                || Intents.overrulesWhich(turn)
                || !Information.answer(turn).isEmpty()) {
            return null;
        }
        // "What was the first again?" picks none, nor does what was written before the list was there
        return reading.asks() || turn.input().crossed() ? Held.whichAgain(turn) : Held.pick(turn);
    }

    /// The name that was asked for before: by now the time is asked about again.
    private static @Nullable Step nameAfterAll(Turn turn) {
        var chosen = turn.state().chosen();
        return chosen == null ? null : nameInstead(turn.with(turn.state().showing(List.of(chosen))));
    }

    private static @Nullable Step named(Turn turn) {
        var chosen = turn.state().chosen();
        var name = givenName(turn);
        boolean otherTime = !(turn.input().choice() instanceof SlotChoice.None)
                || turn.reading().saysTime()
                || turn.reading().saysWhoOrWhere();
        return chosen == null || name == null || otherTime || !isWrittenAsOne(turn, name)
                ? null
                : Booking.book(turn, chosen, name);
    }

    /// "Sarah Kim", or "yes that's right, Sarah Kim".
    private static @Nullable String givenName(Turn turn) {
        return NameReader.answered(behindYes(turn).orElse(turn.reading().words()))
                .orElse(null);
    }

    /// What stands behind a yes and a pause.
    private static Optional<Utterance> behindYes(Turn turn) {
        var parts = PAUSE.split(turn.input().text(), 2);
        return parts.length == 2 && Answer.read(Utterance.of(parts[0])) == Answer.YES
                ? Optional.of(Utterance.of(parts[1]))
                : Optional.empty();
    }

    /// "My husband decides" gives no name, "my husband Jim" does.
    private static boolean isWrittenAsOne(Turn turn, String name) {
        return !Intents.speaksOfOthers(turn.reading()) || turn.input().text().contains(name);
    }

    /// "Yes please, Dot Nash", where "Shall I book it?" was asked.
    private static Optional<Step> yesWithAName(Turn turn) {
        if (turn.input().customer().name() != null || turn.input().crossed() || !saysNothingElse(turn)) {
            return Optional.empty();
        }
        return behindYes(turn)
                .flatMap(NameReader::answered)
                .map(name -> Booking.take(
                        turn.with(turn.state().knowing(name, null)),
                        turn.state().shown().getFirst()));
    }

    /// Neither a yes nor a no to the one time that was asked about, nor anything of what or when.
    private static boolean saysNothingElse(Turn turn) {
        var reading = turn.reading();
        return turn.state().shown().size() == 1
                && turn.input().choice() instanceof SlotChoice.None
                && reading.answer() == Answer.UNCLEAR
                && reading.when().isEmpty()
                && reading.mentioned().meant().isEmpty()
                && !reading.saysWhoOrWhere()
                && !reading.asks();
    }

    /// A name, where "Shall I book it?" was asked: it is kept, and the question is asked again.
    private static @Nullable Step nameInstead(Turn turn) {
        var reading = turn.reading();
        boolean plain = turn.name() == null && saysNothingElse(turn);
        var name = plain ? NameReader.answered(reading.words()).orElse(null) : null;
        return name == null || Intents.isAbout(reading)
                ? null
                : Questions.whichTime(turn.with(turn.state().knowing(name, null)))
                        .after("Thank you, " + name + ".");
    }
}
