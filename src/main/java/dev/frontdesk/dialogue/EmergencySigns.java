package dev.frontdesk.dialogue;

import dev.frontdesk.language.Utterance;
import java.util.List;
import java.util.regex.Pattern;

/// Signs of an emergency that nobody words twice alike: what went wrong with the sight, the colour of the skin,
/// swallowing, breathing, the consciousness. Each is looked for within one sentence, by the words that make it one and
/// the few that may stand between them. A sentence that asks in general, or tells of long ago, has none.
final class EmergencySigns {
    /// @param unless with these words in the sentence it is something else
    private record Sign(Pattern sign, Pattern unless) {
        boolean isIn(String sentence) {
            return sign.matcher(sentence).find() && !unless.matcher(sentence).find();
        }
    }

    private static final Pattern SENTENCES = Pattern.compile("[.!?;\\n]+");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /// One a line; `~` stands for up to three words, and what follows `UNLESS` makes it harmless.
    private static final List<Sign> SIGNS = signs("""
            (lost|lose|losing|loosing|loss of|blurry|blurred|blurring|double|foggy|cloudy|tunnel|half|no longer)~ (vision|eyesight) UNLESS vision (insurance|plan|board|test|exam|correction|coverage|care|center)
            no (vision|eyesight) (in|out|at all|since|after|on)
            ^(sudden )?(vision|sight) loss( .*)?$
            (have|having|got|sudden|some|with) (vision|sight) loss
            (ive|i|she|he|just)( \\w+)? (lost|losing) (my |her |his )?(eye)?sight(?! of)
            see(ing)? double( (since|after|from|now|and|out|in) .*)?$ UNLESS (price|charge|booking|appointment)s?
            (vision|eyesight|(my|her|his) sight)~ (lost|gone|going|goes|went|disappear\\w*|vanished|blurry|blurred|blurring|double|dark|black|foggy|cloudy|fading|faded|missing|worse) UNLESS vision (insurance|plan|board|test|exam|correction|coverage|care|center)
            (lost|losing|lose)~ sight (in|on|out)
            (NOT|barely|hardly)( even| really)? see out of (my|her|his|one|the)
            (NOT|barely|hardly)( even| really)? see~ eyes? UNLESS see (your|the|a) \\w+
            (NOT|barely|hardly)( even| really)? see( (anymore|now|well|properly|clearly|straight|anything|nothing|at all))*( (since|after (the |my |getting |i got )?TREATMENT|help|please)( .*)?)?$ UNLESS (website|link|calendar|online|page|app|message|texts?|price|prices|email|pic|pics|photos?|times?|slots?|openings?)
            (went|going|gone|became|becoming|turned|suddenly)( (suddenly|completely|totally|partially|temporarily|almost|half))? blind UNLESS blind (date|spots?)
            (im|am|is|are|was)( \\w+)? blind (since|after|from|now)
            blind in (one|my|her|his|the|both|left|right|an)
            (sudden|suddenly|temporary|partial|got|developed|have|has) blindness
            eyes?~ (went|going|gone|turned|turning) (dark|black|blind|white|grey|gray|blurry)
            everything~ (went|going|gone|turned|turning) (dark|black|blurry|white)
            PART~ (turning|turned|turns|turn|going|goes|went|gone|getting|gets|got|became|becoming|become)( FILL)* COLOR
            PART~ (is|are|looks?|looking|feels?)( FILL)* COLOR~ (since|after|from)( \\w+)? TREATMENT UNLESS bruis\\w*
            (my|her|his) (lips?|tongue|face|fingers?)( \\w+)? (is|are|looks?|looking|feels?)( FILL)* (blue|bluish|white|grey|gray|greyish|black|dusky|mottled) UNLESS bruis\\w*
            lips?~ (looks?|looking)( FILL)* (blue|bluish|white|grey|gray|black|dusky)
            (lips?|nose|skin|cheeks?|chin|tip|area)~ (is|are|looks?|turned|went)( FILL)* pale( (since|after|and|now|from) .*)?$ UNLESS (naturally|always|complexion|foundation)
            blanching UNLESS (what|does|risk)
            white (patch|patches|spot|area)~ (since|after|from)( \\w+)? TREATMENT
            (skin|area|spot|site|nose|lips?)~ (is|are|looks?)( FILL)* (dusky|mottled)
            (face|mouth|eye|side)~ (droops?|drooping|drooped|droopy)~ (arm|leg|side|numb|weak|speech)
            (i|im|she|shes|he|hes|baby|you|kid)( \\w+)? (turning|turned|turns|going|went) blue
            (skin|tissue|lips?|nose|chin|cheeks?)~ (dying(?! (for|to|of))|blanch\\w*|necro\\w*)
            (have|got|has|like|think) (a )?(skin )?necrosis
            (NOT|barely|hardly|hard( time)?( to)?|trouble|difficulty?( to)?|struggl\\w+( to)?|hurts to|painful to)( \\w+)? swallow(ing)? UNLESS (pills?|tablets?|capsules?|vitamins?|prices?|pricey|costs?|fees?|expensive|pride|\\$\\S+|no (trouble|difficulty))
            swallowing~ (hard|difficult|painful|impossible|trouble|hurts)
            fainted UNLESS (needles?|prices?|cost|never|didnt|not|havent|once|always|easily|saw|see)
            (keep|keeps|kept|am|im|i|feel|feels|feeling|like|shes|hes) fainting UNLESS needles?
            (feel|feels|feeling|felt|about to|gonna|going to) faint( (and|since|after|now|from|again|right|please|help|about|like) .*)?$ UNLESS needles?
            (about to|might|gonna|going to|think i will|nearly|almost)~ (pass|passing|black|blacking) out UNLESS (price|cost|couch|asleep|needles?|flyers)
            (i|ive|im|she|shes|he|hes|just|and|wife|husband|mom|mother|dad|father|daughter|son|sister|brother|friend|who|client|guest|someone|somebody)( \\w+)? (collapsed|collapsing)
            (passed|passing|blacked|blacking) out UNLESS (couch|asleep|sofa|bed|flyers|drunk|needles?|prices?|once|never|didnt)
            (lost|losing|lose|loss of) consciousness
            (she|he|shes|hes|wife|husband|mom|daughter|son|sister|friend) (wont|isnt|is not|will not|not) (wake|waking) up
            (NOT|barely|hardly|trouble|difficulty?( to)?|hard( time)?( to)?|problems?|struggl\\w+( to)?|stopped|not)( \\w+)? breath(e|ing)? UNLESS (no (trouble|difficulty|problems?)|hold\\w*)
            breathing~ (hard|difficult|weird|trouble|shallow|problems?|stopped|worse)
            NOT~ catch (my|her|his) breath
            (im|am|is|shes|hes|keep|started) (wheezing|gasping|choking)
            chest~ (hurts|hurting|pains?|tight|tightness|pressure|heavy|aches?|aching) UNLESS (hair|laser|wax\\w*|skin|tattoo|tightening)
            (pains?|tightness|pressure|hurts?|hurting)~ (in|on) (my|the|her|his)( \\w+)? chest UNLESS (hair|laser|wax\\w*|skin|tattoo)
            throat~ (closing|closed|closes|swelling|swollen|swelled|tight|tightening|tightens|constrict\\w*) UNLESS (treatment|lift|skin)
            tongue~ (swelling|swollen|swelled|swells|swole)
            (wont|cant|doesnt|not|isnt|never|cannot)~ stop(s|ping)?( \\w+)? bleeding
            bleed(s|ing)?~ (wont|cant|doesnt|not|isnt|never|cannot)~ stop(s|ping)?
            bleeding( so| very| really| too)? (heavily|profusely|badly|everywhere|much)
            (slurred|slurring) (my |her |his )?(speech|words)
            (speech|words)~ (slurred|slurring)
            (took|taken|swallowed|ate)( \\w+){0,2} (too many|whole bottle|entire bottle|full bottle|bottle|handful)( \\w+){0,3} (pills?|tablets?|meds|medications?|medicine|tylenol|ibuprofen|xanax)
            (took|taken|swallowed) (too many|too much)( (pills?|tablets?))?$
            (think|feel like|feels like)( \\w+)? (im|i am) dying(?! (to|for|of|over|laughing|my|inside|here))
            (just|had to)( \\w+)? (used|use|using|took|take)( \\w+){0,2} (epipen|epi pen)
            ^(i|ive|she|he) used( \\w+)? (epipen|epi pen)( (now|just now|on .*))?$
            (swallowed|drank|ingested)( (the|my|some|that|your))?( numbing)? (cream|acid|bleach|peel|chemicals?)( .*)?$ UNLESS (coffee|tea|water|latte|soda|smoothie|ice|with)
            blood( \\w+){0,2} (spurting|gushing|pouring|squirting)
            (spurting|gushing|squirting) blood
            hives~ (wheez\\w*|breath\\w*|throat|tongue|swell\\w*)
            """);

    /// "Can filler cause blindness?", "what if I faint?", "I read that somebody went blind", "I fainted years ago".
    private static final List<Pattern> NOT_HERE_AND_NOW =
            """
            ^((hi|hey|ok|so|also|and|just curious) )?(can|could|will|would|does|do|might|has|did|is it)(?! .*(i|im|ive|my|me|she|shes|he|hes|her|his)( |$)) .*
            (can|could|will|would|might|may|if|should|do) (i|it|you|people|someone|anyone|they)( ever| just| also)? (go|lose|faint|collapse|pass|turn|stop)
            (about|of|from|risk|chance|avoid|without|never|havent|hasnt|didnt) (ever )?(going|losing|lost|loss|fainting|fainted|passing|passed|collapsing|collapsed|turning|turned)
            (i|ive) (heard|read)|tiktok|article|story|stories|what if
            last year|years? ago|years|months ago|when i was|as a (kid|teen|teenager|child)|since birth|born
            """.lines().map(EmergencySigns::whole).toList();

    private EmergencySigns() {}

    static boolean areIn(String text) {
        var read = text.substring(0, Math.min(text.length(), Utterance.MAX_LENGTH));
        return SENTENCES
                .splitAsStream(read)
                .map(sentence -> Utterance.of(sentence).plain())
                .filter(sentence -> NOT_HERE_AND_NOW.stream()
                        .noneMatch(it -> it.matcher(sentence).find()))
                .anyMatch(sentence -> SIGNS.stream().anyMatch(sign -> sign.isIn(sentence)));
    }

    private static List<Sign> signs(String lines) {
        return lines.lines()
                .map(line -> line.split(" UNLESS ", 2))
                .map(EmergencySigns::sign)
                .toList();
    }

    private static Sign sign(String[] parts) {
        var unless = parts.length > 1 ? whole(parts[1]) : NOTHING;
        return new Sign(whole(parts[0]), unless);
    }

    private static Pattern whole(String written) {
        var spelled = written.replace("~", "(?: \\S+){0,3}")
                .replace("NOT", "(cant|cannot|can not|couldnt|could not|unable to|not able to)")
                .replace(
                        "PART",
                        "(skin|lips?|face|nose|cheeks?|forehead|fingers?|area|chin|mouth|tongue|temples?|spot|site)")
                .replace(
                        "FILL",
                        "(so|all|very|really|a|bit|kind|of|kinda|completely|totally|partly|slightly|almost"
                                + "|like|pure|ghost|ghostly|suddenly|and|or|cold|dark|light)")
                .replace(
                        "COLOR",
                        "(white|whitish|blue|bluish|black|blackish|grey|gray|greyish|grayish|purple|purplish"
                                + "|mottled|dusky)(?! (friday|towels?|tie|light|gloves?|heads?|party|market))")
                .replace(
                        "TREATMENT",
                        "(fill\\w*|botox|tox|dysport|inject\\w*|laser|peel|shots?|needl\\w*|treatment"
                                + "|procedure|appointment|threads?|microneedling|facial|visit|numbing)");
        return Pattern.compile("(?<!\\S)(?:" + spelled + ")(?!\\S)");
    }
}
