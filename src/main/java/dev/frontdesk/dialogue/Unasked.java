package dev.frontdesk.dialogue;

import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.Choosing;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import dev.frontdesk.language.WordList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What a guest's message cannot have asked for, however a model reads it: politeness asks for nothing, and a question
/// about the clinic changes nothing.
final class Unasked {
    static final Refusal BY_COURTESY = Refusal.of(
            RefusalCode.INVALID_ARGUMENTS,
            "the guest's message is only polite and asks for nothing: answer it without looking up or changing anything",
            "Is there anything I can do for you?");
    static final Refusal BY_A_QUESTION = Refusal.of(
            RefusalCode.INVALID_ARGUMENTS,
            "the guest only asked a question, so nothing is changed: answer it; if they may want a change, ask them",
            "Is there something I can book or change for you?");

    private static final Set<String> POLITE = WordList.of("""
            thanks thank you u thx ty tysm thankyou ok okay k kk great cool nice awesome perfect good wonderful lovely
            morning afternoon evening night day hi hello hey hiya there bye goodbye see soon then so very much many a lot
            again cheers appreciate it for everything the help your
            """);
    private static final Phrases DEEDS = Phrases.of("""
            book, schedule, reserve, reservation, sign me up, put me, move, reschedule, change, switch, swap, push, cancel,
            call off, cant make it, take, works, works for me, lets do, can we do, could we do, can we make, could we make,
            that one, this one, instead, go with, confirm
            """);

    private Unasked() {}

    /// Why a call is not run, or empty when the message may have asked for it.
    ///
    /// @param looksUp whether it looks for free times
    /// @param changes whether it makes, moves or cancels an appointment
    static Optional<Refusal> by(String text, boolean looksUp, boolean changes) {
        if (!looksUp && !changes) {
            return Optional.empty();
        }
        var words = Utterance.of(text);
        if (words.isBlank() || Answer.read(words) == Answer.YES) {
            return Optional.empty();
        }
        if (POLITE.containsAll(words.words())) {
            return Optional.of(BY_COURTESY);
        }
        return changes && isOnlyAQuestion(words) ? Optional.of(BY_A_QUESTION) : Optional.empty();
    }

    private static boolean isOnlyAQuestion(Utterance words) {
        return Choosing.asks(words)
                && !words.says(DEEDS)
                && When.read(words, LocalDate.EPOCH).times().isEmpty()
                && Position.read(words).isEmpty()
                && Position.bareNumber(words).isEmpty();
    }
}
