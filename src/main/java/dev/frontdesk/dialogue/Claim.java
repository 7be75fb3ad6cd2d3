package dev.frontdesk.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a sentence asserts about appointments. Offers, questions, conditions and denials assert nothing.
enum Claim {
    /// "I've booked it for you."
    BOOKED_IT("""
            \\b(?:i|we)(?:'ve| have)? (?:just |now |successfully |already |also |gone ahead and |went ahead and )*\
            (?:booked|scheduled|reserved|secured|confirmed|locked|made (?:the|your|an?|that) (?:booking|appointment|reservation)|\
            (?:put|got|have|added) you (?:\\w+ )?(?:down|in|booked|scheduled|set|on the))\\b\
            |^(?:\\w+[,!]? )?(?:booked|confirmed|scheduled|reserved)\\b\
            |\\b(?:booking|appointment|reservation) (?:confirmed|complete|made|successful)\\b\
            |^(?:\\w+[,!]? )?(?:it's |that's |all )?done\\b"""),
    /// "You're all set." "Your appointment is confirmed."
    IS_BOOKED("""
            \\byou(?:'re| are|'ve been| have been) (?:\\w+ ){0,2}(?:booked|scheduled|confirmed|reserved|set|good to go|down for|in for|on the (?:schedule|books|calendar))\\b\
            |\\b(?:is|are|'s|has been|have been|was) (?:now |all |officially |successfully )*(?:booked|confirmed|reserved|scheduled|locked in|all set)\\b\
            |^(?:\\w+[,!]? )?(?:you're )?all set\\b\
            |\\b(?:we'll|we will|i'll|i will|^|and) ?see you (?:on|at|then|there|tomorrow|today|tonight|this|next|soon|in|mon|tue|wed|thu|fri|sat|sun)"""),
    /// "I've moved it." "You're now at 4 PM."
    MOVED("""
            \\b(?:i|we)(?:'ve| have)? (?:just |now |successfully |already |also |gone ahead and )*(?:moved|rescheduled|changed|switched|shifted|updated)\\b\
            |\\b(?:is|'s|has been|was) (?:now |successfully )*(?:moved|rescheduled|switched|shifted|changed)\\b\
            |^(?:\\w+[,!]? )?(?:moved|rescheduled)\\b"""),
    /// "I've cancelled it." "Your appointment is cancelled."
    CANCELLED("""
            \\b(?:i|we)(?:'ve| have)? (?:just |now |successfully |already |also |gone ahead and )*cancell?ed\\b\
            |\\b(?:is|'s|has been|was) (?:now |successfully )*cancell?ed\\b\
            |^(?:\\w+[,!]? )?cancell?ed\\b""");

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|once|when|whenever|after|before|until|unless|as soon as|whether|would|could|should|might)\\b");
    private static final Pattern DENIED_SUBJECT =
            Pattern.compile("\\b(?:nothing|none|no|not|neither|never|nobody|\\w+n't)\\b[^,;:!]*$");
    private static final Pattern DENIED = Pattern.compile("\\b(?:not|never|almost|nearly|fully|yet|being)\\b");
    private static final Pattern ASKING = Pattern.compile(
            "^(?:\\w+[,!] )?(?:would|shall|should|do|did|does|is|are|can|could|what|which|when|want|have|has|how|may|was|were)\\b.*\\?$");

    private final Pattern pattern;

    Claim(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /// What this sentence claims.
    static Stream<Claim> in(String sentence) {
        var plain = sentence.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("[^\\p{L}\\p{N}',;:!?.$-]+", " ")
                .strip();
        return ASKING.matcher(plain).find()
                ? Stream.empty()
                : Stream.of(values()).filter(claim -> claim.isMadeBy(plain));
    }

    private boolean isMadeBy(String sentence) {
        return pattern.matcher(sentence).results().anyMatch(match -> {
            var before = sentence.substring(0, match.start());
            return !CONDITION.matcher(before).find()
                    && !DENIED_SUBJECT.matcher(before).find()
                    && !DENIED.matcher(match.group()).find();
        });
    }
}
