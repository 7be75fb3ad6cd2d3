package dev.frontdesk.dialogue.offline;

import dev.frontdesk.language.Answer;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.Set;

/// How a guest stands to what is under way: drops it, puts it off, takes it back, wants others, or is only polite.
final class Reactions {
    private static final Phrases THANKS = Phrases.of("""
            thanks, thank you, thx, ty, thankyou, tysm, appreciate it, cheers, see you, bye, goodbye,
            take care, see ya
            """);

    private static final Phrases GREETING = Phrases.of("""
            hi, hello, hey, hiya, good morning, good afternoon, good evening, howdy, yo, hi there,
            hello there
            """);

    private static final Phrases CORRECTION = Phrases.of("""
            actually, make it, instead, change, move, switch, rather, can we do, could we do, what about,
            how about, can we make, push, meant, better, sorry, reschedule
            """);

    private static final Set<String> TAKEN_BACK = Set.of("no", "nope", "nah", "wait");

    private static final Set<String> HESITATION = WordList.of("hmm hm oh um uh ah ok okay well");

    private static final Phrases DROPS = Phrases.of("""
            never mind, nevermind, nvm, forget it, forget about it, no thanks, no thank you, not interested, pass,
            changed my mind, change my mind, dont want it, dont want to book, maybe later, not now, just asking,
            just looking, no change, no changes, dont change, leave it, keep it, keep mine, keep my appointment, as it is, as is, scrap that, cancel that
            """);

    private static final Phrases POSTPONES = Phrases.of("""
            let me check, let me think, let me ask, let me see, ill check, ill ask, ill think, think about it,
            need to check, need to ask, have to check, have to ask, get back to you, let you know, text you later,
            call later, call you later, call you back, sleep on it, hold on, one moment, give me a minute, give me a sec, one sec, brb
            """);

    private static final Phrases UNDOES_BOOKING = Phrases.of("""
            undo, undo that, forget it, forget about it, never mind, nevermind, nvm, changed my mind, change my mind,
            dont want it, on second thought, cancel that, scratch that, by accident, by mistake
            """);

    private static final Phrases UNDOES_CANCELLING = Phrases.of("""
            undo, undo that, no wait, wait, keep it, no dont, dont cancel, do not cancel, get it back, have it back,
            wrong one, by accident, by mistake, didnt mean, changed my mind, change my mind, on second thought
            """);

    private static final Phrases OTHER_MEANT = Phrases.of("""
            not that, not that one, not this one, not my, not the, meant the other, i meant, the wrong
            """);

    /// Longer texts say more than that.
    private static final int LONGEST_UNDO = 10;

    private static final Phrases ANOTHER = Phrases.of("""
            another one, another appointment, a second appointment, second one, one more, also book, book also, as well,
            too please, in addition, second session, second visit, next session, next visit, next one, on top of,
            a second, an additional, an extra, 2nd session, 2nd visit, same again, the same thing, same thing
            """);
    private static final Set<String> JOINING = Set.of("and", "also", "plus");

    private static final Phrases FLEXIBLE = Phrases.of("""
            any day, any time, anytime, whenever, you pick, you choose, you decide, whichever, whatever works, up to you,
            im flexible, i am flexible, doesnt matter when, dont mind when, no preference, whatever time, whatever day
            """);

    private static final Phrases OTHER_TIMES = Phrases.of("""
            what else, anything else, something else, other times, any other, another time, other time, what other
            """);

    private Reactions() {}

    static boolean corrects(Reading r) {
        return r.says(CORRECTION);
    }

    /// "No wait, 10:30": another word on what was just said.
    static boolean takesBack(Reading r) {
        return r.words().words().stream()
                        .filter(word -> !HESITATION.contains(word))
                        .findFirst()
                        .filter(TAKEN_BACK::contains)
                        .isPresent()
                && !thanks(r);
    }

    static boolean saysGoodbye(Reading r) {
        return r.says("see you", "see ya", "see u", "bye", "goodbye", "take care");
    }

    static boolean wantsAnotherTime(Reading r) {
        return r.says("earlier", "later", "sooner", "another time", "different time", "another day", "different day");
    }

    /// They want none of it any more.
    static boolean dropsIt(Reading r) {
        return r.says(DROPS) && !r.saysWhen();
    }

    /// They will decide later.
    static boolean postpones(Reading r) {
        return r.says(POSTPONES) && !r.saysTime();
    }

    /// They do not want what was just booked.
    static boolean undoesBooking(Reading r) {
        return r.says(UNDOES_BOOKING) && isShort(r) && !Intents.wantsMove(r) && !Intents.speaksAgainstCancelling(r);
    }

    /// They want back what was just cancelled, or meant another one. A new time is another matter.
    static boolean undoesCancelling(Reading r) {
        boolean another =
                r.says(OTHER_MEANT) || (takesBack(r) && !r.mentioned().meant().isEmpty());
        return (r.says(UNDOES_CANCELLING) || another) && isShort(r) && !Intents.wantsMove(r);
    }

    private static boolean isShort(Reading r) {
        return !r.saysWhen() && !r.asks() && r.words().words().size() <= LONGEST_UNDO;
    }

    /// They will take any day or time.
    static boolean isFlexible(Reading r) {
        return r.says(FLEXIBLE);
    }

    /// Other times than those that were said.
    static boolean wantsOthers(Reading r) {
        return r.says(OTHER_TIMES);
    }

    /// One more appointment, beside the one they have.
    static boolean wantsAnother(Reading r) {
        return (r.says(ANOTHER) && !postpones(r)) || addsADay(r);
    }

    /// "And Jan 28 at 10".
    private static boolean addsADay(Reading r) {
        var words = r.words();
        return !words.isBlank() && JOINING.contains(words.words().getFirst()) && r.day() != null && !corrects(r);
    }

    /// "No thanks": a no with thanks in it, or words that drop it. "Not yet, thanks" leaves it open.
    static boolean declines(Reading r) {
        return dropsIt(r) || (thanks(r) && r.answer() == Answer.NO && !r.says("yet"));
    }

    static boolean thanks(Reading r) {
        return r.says(THANKS);
    }

    static boolean greets(Utterance words) {
        return words.isJust(GREETING) || (words.says(GREETING) && words.words().size() <= 4);
    }
}
