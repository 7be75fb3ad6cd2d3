package dev.frontdesk.language;

import java.util.Set;

/// The words that stand where a name could, and are none.
final class NameWords {
    private static final Set<String> NO_NAMES = WordList.of("""
            yes yeah yep yup sure ok okay no nope nah not none never maybe please pls thanks thank thx ty hi hello hey hiya
            good great fine perfect awesome cool nice bad ready available free busy back here there late early sorry
            interested looking wondering calling texting trying hoping going having getting thinking asking writing
            a an the this that these those it its is am are was were be been being do does did done have has had can could
            will would should shall may might must i im ive id ill me my mine we us our you your yours he she they them his
            her their who whom whose what which when where why how if then than so as at by for from in into of off on onto
            or and but nor to too up with without about after before over under again also just only really very still
            already yet now today tonight tomorrow yesterday morning afternoon evening night noon midday midnight week
            weekend month year monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
            january february march april june july august september october november december
            book booking booked cancel cancelled canceling cancelling cancellation reschedule rescheduling move moving change appointment appt
            appointments schedule time times slot slots option any anything anytime something someone somebody anyone
            everything nothing nobody one two three four five six seven eight nine ten first second third last next new
            old same other another all both each few more most some such own much many lot little
            confused unsure afraid scared allergic pregnant nervous worried concerned excited happy glad curious
            sick ill hurt bleeding breathing dying fainting dizzy nauseous emergency urgent important possible
            client patient customer guest existing current returning regular person human people friend husband wife mom
            mother dad father sister brother son daughter
            question questions price prices cost costs how much hours open closed parking address location located
            tmrw tmr asap whatever whenever wherever however because since until unless while running coming leaving
            stuck driving away home work working works wrong right left correct incorrect true false
            help stop start need want like love hate prefer know think guess mean see say tell ask call text email mail
            phone number name names later earlier soon sometime always actually instead rather doing well
            botox filler fillers facial facials laser peel consultation treatment service services lol haha um uh hmm oh
            wait hold nvm nevermind forget afternoon mornings
            idk dunno tbd na flexible sounds lovely wonderful bye goodbye k kk y n yea ya u ur r skip none anonymous private
            lip lips chemical hydrafacial dysport microneedling massage wants needs wanted says said told likes wish hmm huh
            indeed agreed ugh wow yay omg lmk btw afterwards preferably possibly depends unknown unavailable online
            refund discount options available weekends weekday weekdays sometimes ever feb apr aug sept oct nov dec
            blonde blond brunette redhead asian hispanic latina latino caucasian
            """);
    private static final Set<String> PREFACES = WordList.of("""
            yes yeah yep sure ok okay hi hello hey thanks great perfect please for oh good put it under name names
            its hmm um uh well
            """);
    private static final Set<String> PREFACES_OF_TWO =
            Set.of("its me", "this is", "it is", "name is", "first name", "i said");
    /// Whom a booking may be for: "put it under my mom Helen Park".
    private static final Set<String> RELATIVES = WordList.of("""
            mom mother mum dad father wife husband sister brother daughter son friend partner boyfriend girlfriend fiance
            fiancee aunt uncle cousin niece nephew grandma grandmother grandpa grandfather roommate
            """);
    /// What keeps a name going.
    private static final Set<String> PARTICLES =
            WordList.of("de van von der la del da di bin al los las dos den du le");
    private static final Set<String> SHORTENED = WordList.of("dr jr sr st mr ms mrs fr rev prof");
    /// Common words that people are called by, written with a capital.
    private static final Set<String> ALSO_NAMES = WordList.of("will may june april august january july jan");
    private static final Set<String> ALSO_SURNAMES = Set.of("price", "love", "little");
    private static final Set<String> ALSO_SURNAMES_WITH_CAPITAL = WordList.of("""
            peel may march june august good early free true noon day monday friday home wait hold cancel bell do na
            an
            """);
    /// "Flexible", "busy" and "interested" are no names where they are written small, "jared" is one.
    private static final Set<String> QUALITIES = Set.of("ible", "able", "ing", "ed", "ful");
    private static final Set<String> NAMES_LIKE_QUALITIES = WordList.of("""
            jared ahmed alfred mohamed mohammed muhammed hamed wilfred mildred manfred winifred khaled sayed javed
            syed irving sterling fleming mable manning
            """);
    /// What may follow a name that is written small: "im dana i need botox".
    private static final Set<String> BEHIND_A_NAME = WordList.of("""
            i im ive id ill and can could may my is here calling texting looking wanting trying hoping wondering from again
            a an do want wants need needs would book for at on please tomorrow today last
            """);
    /// Behind a name these are no surname, however they are written.
    private static final Set<String> NO_SURNAMES = WordList.of("""
            yes yeah yep yup sure ok okay no nope nah not please pls thanks thank thx ty hi hello hey i im me my mine you your
            the a an and or but for at on in is it its this that with to of here there now then too also again instead
            today tonight tomorrow tmrw asap lol haha um uh hmm oh bye goodbye k kk appointment appointments appt book booking
            booked cancel reschedule move change schedule botox filler fillers facial facials laser peel consultation
            hydrafacial dysport microneedling massage treatment service services am pm phone number name email afternoon
            january february march april june july september october november december
            """);
    private static final int LONGER_THAN_A_NAME = 4;

    private NameWords() {}

    static boolean canBeName(Token token, boolean first) {
        var word = token.text();
        boolean small = Character.isLowerCase(token.raw().codePointAt(0));
        boolean common = CommonWords.contains(word) && (small || first);
        return !NO_NAMES.contains(word)
                && !common
                && !((small || first) && isQuality(word, small))
                && CalendarWords.weekday(word).isEmpty()
                && !CalendarWords.isTomorrow(word);
    }

    /// Written with a capital at the beginning of a text, only "-ing" tells.
    private static boolean isQuality(String word, boolean small) {
        boolean ends = small
                ? QUALITIES.stream().anyMatch(word::endsWith) && !word.endsWith("eed")
                : word.endsWith("ing") && word.length() > 5;
        return ends && word.length() > LONGER_THAN_A_NAME && !NAMES_LIKE_QUALITIES.contains(word);
    }

    static boolean isAlsoAName(String word) {
        return ALSO_NAMES.contains(word);
    }

    static boolean isAlsoASurname(String word, boolean capital) {
        return ALSO_SURNAMES.contains(word) || (capital && ALSO_SURNAMES_WITH_CAPITAL.contains(word));
    }

    static boolean mayFollow(String word) {
        return BEHIND_A_NAME.contains(word);
    }

    /// Whether a word with a capital may be a surname though it is a word of its own: "Two", "Late", "Second".
    static boolean isSurnameAtLast(Token token) {
        var word = token.text();
        return token.raw().length() > 1
                && !NO_SURNAMES.contains(word)
                && CalendarWords.weekday(word).isEmpty()
                && !CalendarWords.isTomorrow(word)
                && !isQuality(word, false);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /// Whether a point behind the word belongs to it: an initial, "Dr.", "Jr.".
    static boolean isShortened(String word) {
        return word.length() == 1 || SHORTENED.contains(word);
    }

    static boolean isPreface(String word) {
        return PREFACES.contains(word);
    }

    static boolean isPrefaceOfTwo(String words) {
        return PREFACES_OF_TWO.contains(words);
    }

    static boolean isRelative(String word) {
        return RELATIVES.contains(word);
    }
}
