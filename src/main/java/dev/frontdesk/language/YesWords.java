package dev.frontdesk.language;

import java.util.List;

/// All the words a yes may be made of.
///
/// "Ok" alone takes what was asked; "ok thanks" and "ok, let me think" may as well end the talk. So a text is a yes
/// when it has words that say yes outright, or a single weaker one, and none beyond those that belong to them.
final class YesWords {
    private static final Phrases STRONG = Phrases.of("""
            yes, yessir, y, yep, yeah, yea, ya, yup, yess, yesss, yass, si, sure, sure thing, of course, absolutely,
            definitely, certainly, totally, correct, right, thats right, affirmative, agreed, confirm, confirmed,
            confirming, i confirm, confirm it, please confirm, perfect, works, that works, it works, this works,
            works for me, that works for me, works for us, works great, works perfectly, that will work, thatll work,
            that would work, itll work,
            sounds good, sounds great, sounds perfect, sounds fine, sounds lovely, sounds wonderful, sounds like a plan,
            looks good, looks great, go ahead, please do, do it, do that, please do it, please do that, go for it,
            lets do it, lets do that, lets do this, lets do that one, lets go, lets go for it,
            lets go ahead, i want it, id like that, id love that, i would like that, i do, i am, i would,
            im sure, i guess so, i think so, i suppose so, sure why not, why not, no problem,
            thats fine, thats good, thats great, thats perfect, thats ok, thats okay, thats it, thats the one,
            that is fine, that is good, that is great, that is perfect, that is ok, that is correct, that is right,
            thats correct, its fine, its ok, its good, that would be great, that would be good, that would be perfect,
            that would be fine, that would be lovely, that would be wonderful, thatd be great, thatd be perfect,
            fine by me, fine with me, ok with me, okay with me, good with me, good for me, great for me, ok by me,
            im ok with that, im okay with that, im fine with that, im good with that, that one,
            for sure, you bet, not a problem, sounds good to me, sounds great to me, that will be fine,
            that will be great, that will be perfect, thatll be fine, thatll be great, thatll be perfect,
            can you do that
            """);
    private static final Phrases WEAK = Phrases.of("""
            ok, okay, okey, k, kk, alright, all right, good, great, fine, cool, nice, awesome, lovely, wonderful,
            excellent, all good, bet
            """);
    private static final Phrases THANKS = Phrases.of("""
            thanks, thank you, thx, ty, tysm, thankyou, thank u, thanks so much, thank you so much, thanks a lot,
            many thanks, thanks again, see you then, appreciate it, much appreciated, i understand, understood
            """);
    /// What may stand beside either.
    private static final Phrases COURTESY = Phrases.of("""
            please, pls, plz, then, so, and, just, this, that, it, one, this one, for me, for us, with me,
            sir, maam, dear, hun, hon, honey, sweetie, definitely, very much, oh, ooh, ugh, haha, lol, yay, omg
            """);
    /// What may stand beside a word that says yes: what it is about.
    private static final Phrases ABOUT = Phrases.of("""
            my appointment, the appointment, that appointment, this appointment, my booking, the booking, my visit,
            the visit, that time, this time, that slot, the slot, it is, that is
            """);
    /// Yes to a booking or a move, in the words of the question.
    private static final Phrases BOOKING = Phrases.of("""
            book it, book that, book that one, book me, book me in, please book, schedule it, reserve it, lets book it,
            take it, take that, take that one, lock it in, lock that in, lock me in, lets lock it in, lets lock that in,
            lets go with that, lets go with that one, ill take it, ill take that, ill take that one,
            i will take it, well take it, can you book it, can you book that, could you book it, could you book that,
            she said yes, she says yes, she said ok, she says ok, he said yes, he says yes, he said ok, he says ok,
            they said yes, they said ok
            """);
    private static final Phrases BOOKING_DEED = Phrases.of("""
            book, schedule, reserve, to book, i want to book, i would like to book, id like to book
            """);
    /// Yes to a cancellation, likewise.
    private static final Phrases CANCELLING =
            Phrases.of("lets cancel, lets cancel it, cancel it, please cancel, cancel please");
    private static final Phrases CANCELLING_DEED = Phrases.of("""
            cancel, to cancel, i want to cancel, i do want to cancel, i would like to cancel, id like to cancel
            """);
    private static final int LONGEST_PHRASE = 5;

    private final Phrases strong;
    private final Phrases deed;

    private YesWords(Phrases strong, Phrases deed) {
        this.strong = strong;
        this.deed = deed;
    }

    static YesWords to(Question question) {
        return switch (question) {
            case BOOKING -> new YesWords(BOOKING, BOOKING_DEED);
            case CANCELLING -> new YesWords(CANCELLING, CANCELLING_DEED);
        };
    }

    /// @param thumbsUp whether a sign says yes beside the words
    boolean areAllOf(List<String> words, boolean thumbsUp) {
        int yes = thumbsUp ? 1 : 0;
        int weak = 0;
        boolean besideStrong = false;
        for (int i = 0; i < words.size(); ) {
            int length = longest(words, i);
            if (length == 0) {
                return false;
            }
            var phrase = phrase(words, i, length);
            if (isStrong(phrase)) {
                yes++;
            } else if (WEAK.contains(phrase)) {
                weak++;
            } else {
                besideStrong |= isBesideStrong(phrase);
            }
            i += length;
        }
        return yes > 0 || (weak == 1 && !besideStrong);
    }

    /// How many words from `i` on make the longest phrase that is known; 0 where none does.
    private int longest(List<String> words, int i) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - i); length > 0; length--) {
            if (isKnown(phrase(words, i, length))) {
                return length;
            }
        }
        return 0;
    }

    private boolean isKnown(String phrase) {
        return isStrong(phrase) || WEAK.contains(phrase) || isBesideStrong(phrase) || COURTESY.contains(phrase);
    }

    private boolean isStrong(String phrase) {
        return STRONG.contains(phrase) || strong.contains(phrase);
    }

    private boolean isBesideStrong(String phrase) {
        return THANKS.contains(phrase) || ABOUT.contains(phrase) || deed.contains(phrase);
    }

    private static String phrase(List<String> words, int from, int length) {
        return String.join(" ", words.subList(from, from + length));
    }
}
