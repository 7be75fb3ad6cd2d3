package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the clinic says of the time after a treatment, for who asks about it in their own words: of the treatment they
/// name, or of those they hold.
final class Aftercare {
    private static final Phrases NAMED =
            Phrases.of("aftercare, after care, care instructions, post care, downtime, down time, recovery time");
    private static final Phrases MAY = Phrases.of("""
            can i, could i, may i, should i, am i allowed, allowed to, ok to, okay to, safe to, is it ok, is it okay, ok if i,
            okay if i, when can, how soon, how long before, how long until, how long do i, how long should, do i have to,
            do i need to, avoid
            """);
    private static final Phrases DOING = Phrases.of("""
            work out, working out, workout, exercise, exercising, gym, go running, yoga, pilates, sport, sports, drink, drinking,
            alcohol, wine, make up, makeup, mascara, lipstick, sauna, hot tub, bath, shower, showering, swim, swimming, in the sun,
            sunscreen, spf, tan, tanning, lie down, lay down, lie flat, lay flat, nap, sleep, wash my, touch my, rub my,
            retinol, vitamin c, exfoliate, kiss, straw, straws, moisturizer
            """);
    private static final Phrases WHAT_TO_DO = Phrases.of("""
            what should i do, what do i do, what can i do, what not to do, what shouldnt i, what cant i, anything i should,
            anything i need, avoid, take care of, care for, rules, do and dont, dos and donts
            """);
    /// A visit is spoken of, and not the time after it.
    private static final Phrases COMING =
            Phrases.of("come, coming, bring, there, on it, get in, book, schedule, fit me, squeeze me, see me");
    private static final Phrases AFTERWARDS =
            Phrases.of("afterwards, afterward, right after, same day, that day, that night");
    /// "After the gym" is no treatment.
    private static final Set<String> ITS_ARTICLES = WordList.of(
            "a the my your that this it getting having treatment appointment appt visit session procedure injection");

    private Aftercare() {}

    /// One sentence a treatment; nothing where they do not ask, or the clinic says nothing of it.
    static List<String> answers(Turn turn) {
        return isAsked(turn.reading())
                ? treatments(turn).flatMap(Aftercare::told).toList()
                : List.of();
    }

    private static boolean isAsked(Reading r) {
        boolean otherwise = r.says("before", "beforehand", "prior to") || r.says(COMING);
        return r.says(NAMED)
                || (!otherwise
                        && ((r.says(MAY) && r.says(DOING) && isOfATreatment(r))
                                || (r.says(WHAT_TO_DO) && saysAfterIt(r))));
    }

    private static boolean isOfATreatment(Reading r) {
        return !r.named().isEmpty() || r.says("after", "how soon", "when can", "how long") || r.says(AFTERWARDS);
    }

    /// "After", "after it", "after my appointment", "after botox".
    private static boolean saysAfterIt(Reading r) {
        var words = r.words().words();
        int after = words.lastIndexOf("after");
        var behind = words.subList(after + 1, words.size());
        var treatments = r.mentioned().words();
        return r.says(AFTERWARDS)
                || (after >= 0
                        && behind.stream()
                                .map(Utterance::singular)
                                .allMatch(word -> ITS_ARTICLES.contains(word) || treatments.contains(word)));
    }

    private static Stream<Service> treatments(Turn turn) {
        var spokenOf = Information.spokenOf(turn);
        return spokenOf.isEmpty()
                ? Held.theirs(turn).stream()
                        .map(item -> item.serviceType())
                        .distinct()
                        .flatMap(slug -> turn.clinic().findService(slug).stream())
                : spokenOf.stream();
    }

    private static Stream<String> told(Service treatment) {
        return Stream.ofNullable(treatment.aftercare()).map(text -> "After " + treatment.name() + ": " + text);
    }
}
