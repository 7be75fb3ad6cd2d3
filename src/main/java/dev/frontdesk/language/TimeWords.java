package dev.frontdesk.language;

import java.util.Set;

/// The words around a number that make it a time of the day, or leave it one.
final class TimeWords {
    static final Set<String> BEFORE_A_TIME = WordList.of("""
            at around about by after before til till until past from between since approximately near
            """);

    /// What may stand in front of a number that is the whole wish: "I'll take 3", "Friday 3".
    static final Set<String> BEFORE_A_BARE_NUMBER = WordList.of("""
            take do the prefer want like maybe say choose pick yes ok okay sure yeah have to it for or and
            not cant no cannot but make about go with than is get book hi hello actually please works then
            so dont only me mean meant wait oh well yea yep yup hmm hm um uh ah keep nah nope oops sorry
            """);

    static final Set<String> AFTER_A_TIME = WordList.of("""
            works work worked would is please pls plz on today tomorrow tonight or and in if that with
            instead ok okay sounds then thanks thank but good great fine perfect can could this next the
            doesnt wont isnt should will ish for it to at was seems i im my we available free open be so
            may might a because cause since book looks either not does too actually no nope sorry wait oops
            scratch
            """);

    /// What is counted, measured or numbered: "at 2 locations", "at 11 Park Street".
    static final Set<String> MEASURES = WordList.of("""
            people persons guests kids friends patients questions units unit syringes syringe sessions session
            treatments appointments minutes minute mins min hours hour hrs hr days day weeks week wks months month years
            year yrs times time locations places clinics spas spots options of off per each dollars bucks percent usd cash
            different other more less ml cc points areas zones
            """);
    static final Set<String> STREETS = WordList.of("""
            street st avenue ave road rd drive dr boulevard blvd lane ln way place plaza floor
            """);

    static final Set<String> FIVE_TO = WordList.of("""
            5 10 20 25 five ten twenty
            """);

    /// What may stand in front of digits run together that are the whole wish: "for 930", "lets do 1030".
    private static final Set<String> BEFORE_RUN_TOGETHER = WordList.of("""
            for do take ok okay yes yeah yep sure maybe please then or not prefer want hi hello actually sorry lets
            """);

    private static final String ENDS = ",.!?;:\n-()/";

    private TimeWords() {}

    /// Whether a number that is the whole wish may follow: "I'll take 3", "Friday 3", "3" alone.
    static boolean mayPrecedeABareNumber(String word) {
        return isEnd(word) || BEFORE_A_BARE_NUMBER.contains(word);
    }

    static boolean mayPrecedeRunTogether(String word) {
        return isEnd(word) || BEFORE_RUN_TOGETHER.contains(word);
    }

    static boolean mayFollow(String word) {
        return isEnd(word) || AFTER_A_TIME.contains(word);
    }

    private static boolean isEnd(String word) {
        return ENDS.contains(word);
    }
}
