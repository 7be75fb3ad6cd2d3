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
import java.util.regex.Pattern;

/// What a guest's message cannot have asked for, however a model reads it: politeness asks for nothing, and what only
/// asks a question, and names no day, time or deed, changes nothing.
final class Unasked {
    static final Refusal BY_COURTESY = Refusal.of(
            RefusalCode.INVALID_ARGUMENTS,
            "the guest's message is only polite and asks for nothing: answer it without looking up or changing anything",
            "Is there anything I can do for you?");
    static final Refusal BY_A_QUESTION = Refusal.of(
            RefusalCode.INVALID_ARGUMENTS,
            "the guest only asked a question, so nothing is changed: answer it; if they may want a change, ask them",
            "Is there something I can book or change for you?");

    private static final Pattern WISHES = Pattern.compile(
            "\\bgood (?:morning|afternoon|evening|night)\\b|\\bhave a (?:good|great|nice|lovely|wonderful) (?:day|night|evening|one|weekend)\\b");
    private static final Set<String> POLITE = WordList.of("""
            thanks thank you u thx ty tysm thankyou ok okay k kk great cool nice awesome perfect good wonderful lovely
            hi hello hey hiya there bye goodbye see soon then so very much many a lot again cheers appreciate it for
            everything your help
            """);
    private static final Set<String> NEEDS = Set.of("help");
    private static final Phrases DEEDS = Phrases.of("""
            book, schedule, reserve, reservation, sign me up, put me, move, reschedule, change, switch, swap, push, cancel,
            call off, cant make it, take, works, works for me, lets do, can we do, could we do, can we make, could we make,
            that one, this one, instead, go with, confirm
            """);

    private final boolean polite;
    private final boolean onlyAsks;

    private Unasked(boolean polite, boolean onlyAsks) {
        this.polite = polite;
        this.onlyAsks = onlyAsks;
    }

    static Unasked in(String text) {
        var words = Utterance.of(text);
        boolean agrees = words.isBlank() || Answer.read(words) == Answer.YES;
        return agrees ? new Unasked(false, false) : new Unasked(isPolite(words), isOnlyAQuestion(words));
    }

    /// Why free times are not looked for.
    Optional<Refusal> ofLooking() {
        return polite ? Optional.of(BY_COURTESY) : Optional.empty();
    }

    /// Why no appointment is made, moved or cancelled.
    Optional<Refusal> ofChanging() {
        return ofLooking().or(() -> onlyAsks ? Optional.of(BY_A_QUESTION) : Optional.empty());
    }

    private static boolean isPolite(Utterance words) {
        var rest = Utterance.of(WISHES.matcher(words.plain()).replaceAll(" ")).words();
        return POLITE.containsAll(rest) && (rest.isEmpty() || !NEEDS.containsAll(rest));
    }

    private static boolean isOnlyAQuestion(Utterance words) {
        return Choosing.onlyAsks(words)
                && !words.says(DEEDS)
                && When.read(words, LocalDate.EPOCH).isEmpty()
                && Position.read(words).isEmpty()
                && Position.bareNumber(words).isEmpty();
    }
}
