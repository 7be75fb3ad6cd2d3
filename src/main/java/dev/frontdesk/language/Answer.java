package dev.frontdesk.language;

/// A reply to a question that is answered with yes or no.
public enum Answer {
    YES,
    NO,
    /// Neither, or not clearly: "yes, but can I move it instead?"
    UNCLEAR;

    private static final Phrases YES_WORDS = Phrases.of("""
            yes, y, yep, yeah, yea, ya, yup, yess, yesss, sure, ok, okay, okey, k, kk, perfect, great,
            correct, right, absolutely, definitely, certainly, fine, confirm, confirmed, confirming,
            affirmative, totally, agreed, awesome, good, si, works, lovely, wonderful
            """);
    private static final Phrases YES_PHRASES = Phrases.of("""
            sounds good, sounds great, sounds perfect, that works, it works, works for me, go ahead, do it,
            book it, please do, of course, go for it, thats fine, thats good, thats great, thats perfect,
            thats right, thats ok, thats okay, lets do it, lets do that, ill take it, i do, i am, i confirm,
            yes please, cancel it, cancel please, please cancel, go ahead and, that one, no problem, im sure,
            that is fine, that would be, that will work, thatll work, do that, fine by me, id like that,
            i would, i understand, looks good, all good
            """);
    private static final Phrases NO_WORDS = Phrases.of("""
            no, n, nope, nah, naw, negative, never, nevermind, nvm, not, dont, noo, stop
            """);
    private static final Phrases NO_PHRASES = Phrases.of("""
            never mind, forget it, keep it, leave it, rather not, no thanks, no thank you, not now,
            not really, not yet, please dont, changed my mind, hold off, keep my appointment,
            keep the appointment, doesnt work, wont work, none of them, none of those, neither, i cant
            """);
    private static final Phrases HEDGES = Phrases.of("""
            but, not sure, maybe, unsure, i guess not, dont know, if i, instead, wait, why, what, how, when,
            actually
            """);
    /// More words than these are more than a yes.
    private static final int LONGEST = 14;

    public static Answer read(Utterance text) {
        boolean thumbsUp =
                text.source().contains("\uD83D\uDC4D") || text.source().contains("\u2705");
        boolean thumbsDown = text.source().contains("\uD83D\uDC4E");
        if (text.says(HEDGES) || text.asks() || text.words().size() > LONGEST) {
            return UNCLEAR;
        }
        boolean no = thumbsDown || isNo(text);
        boolean yes = thumbsUp || (!no && isYes(text));
        if (yes == no) {
            return UNCLEAR;
        }
        return yes ? YES : NO;
    }

    private static boolean isNo(Utterance text) {
        if (text.says("no problem", "no worries", "why not")) {
            return false;
        }
        return text.says(NO_PHRASES) || text.words().stream().limit(4).anyMatch(NO_WORDS::contains);
    }

    private static boolean isYes(Utterance text) {
        return text.says(YES_PHRASES) || text.words().stream().limit(2).anyMatch(YES_WORDS::contains);
    }
}
