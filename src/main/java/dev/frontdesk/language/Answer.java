package dev.frontdesk.language;

/// A reply to a question that is answered with yes or no.
///
/// A yes books, moves or cancels, so it is one only where nothing else is said: a word nobody listed makes it
/// unclear, and unclear is asked again. A no changes nothing, and may be said in passing.
public enum Answer {
    YES,
    NO,
    /// Neither, or not clearly: "yes, but can I move it instead?"
    UNCLEAR;

    private static final Phrases NO_WORDS = Phrases.of("""
            no, n, nope, nah, naw, negative, never, nevermind, nvm, not, dont, noo, stop
            """);
    private static final Phrases NO_PHRASES = Phrases.of("""
            never mind, forget it, keep it, leave it, rather not, no thanks, no thank you, not now,
            not really, not yet, please dont, changed my mind, hold off, keep my appointment,
            keep the appointment, doesnt work, wont work, none of them, none of those, neither, i cant
            """);
    /// Nothing but these: within a longer text they may mean something else.
    private static final Phrases NO_ALONE = Phrases.of("""
            pass, ill pass, maybe later, maybe another time, maybe next time, i guess not, im good, im good thanks,
            no im good, maybe later thanks, pass for now
            """);
    /// Said last, it takes back a yes: "yes... actually no".
    private static final Phrases NO_AFTER_ALL =
            Phrases.of("actually no, actually nope, actually nah, wait no, actually no thanks, actually dont");
    private static final Phrases PLAIN_YES = Phrases.of("yes, y, yeah, yea, yep, yup, yess, yesss");
    private static final Phrases HEDGES = Phrases.of("""
            but, not sure, maybe, unsure, dont know, if i, instead, wait, why, what, how, when, actually
            """);
    /// More words than these are more than a no.
    private static final int LONGEST = 14;

    /// The answer to a question about a booking, or to any that names no deed.
    public static Answer read(Utterance text) {
        return read(text, Question.BOOKING);
    }

    public static Answer read(Utterance text, Question question) {
        if (text.asks()) {
            return UNCLEAR;
        }
        boolean thumbsDown = text.source().contains("\uD83D\uDC4E");
        boolean thumbsUp =
                text.source().contains("\uD83D\uDC4D") || text.source().contains("\u2705");
        if (YesWords.to(question).areAllOf(text.words(), thumbsUp)) {
            return thumbsDown ? UNCLEAR : YES;
        }
        return !thumbsUp && (thumbsDown || isNo(text)) ? NO : UNCLEAR;
    }

    private static boolean isNo(Utterance text) {
        if (text.isJust(NO_ALONE)
                || NO_AFTER_ALL.stream().anyMatch(no -> text.plain().endsWith(no))) {
            return true;
        }
        var words = text.words();
        boolean unsure = text.says(HEDGES)
                || text.says("no problem", "no worries")
                || words.stream().anyMatch(PLAIN_YES::contains)
                || words.size() > LONGEST;
        return !unsure && (text.says(NO_PHRASES) || words.stream().limit(4).anyMatch(NO_WORDS::contains));
    }
}
