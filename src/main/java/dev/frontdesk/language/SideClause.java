package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Days and times that belong to something else the guest has to do: "before I pick up my kids at 3", "I get off work
/// at 5", "I have a meeting at 4". They bound the appointment or are ruled out for it, and are never wished for.
final class SideClause {
    private static final Set<String> SUBJECTS = WordList.of("i im my we our he she they the a");
    private static final Phrases FREE_FROM = Phrases.of("""
            get off, im off, am off, off work, im done, am done, be done, i finish, work ends, shift
            ends, school ends, class ends, get out, im out
            """);
    private static final Phrases GONE_BY = Phrases.of("""
            to leave, i leave, leave by, leave at, pick up, my flight, a flight, the flight, flight
            leaves, my train, a train, class starts, shift starts, start work, be back, be somewhere, be
            elsewhere, work starts, to go
            """);
    private static final Set<String> EVENTS = WordList.of("""
            call meeting lunch dinner breakfast brunch class party wedding interview conference concert
            game practice recital birthday anniversary graduation funeral shower trip vacation flight
            train event gala shoot photoshoot reunion dentist rehearsal soccer football baseball ballet
            swim therapy gym yoga church court exam daycare pilates shift
            """);
    /// "A 4 pm call" may be ours, "my call at 4" is theirs; "call me at 4" and "the class" say nothing of theirs.
    private static final Set<String> BEFORE_AN_EVENT = WordList.of("""
            in a an my our his her their another have got has work conference zoom phone video family
            dance dentist job sons daughters kids friends sisters brothers moms dads husbands wifes
            cousins best office christmas holiday team
            """);
    /// What may stand between an event and its time.
    private static final Set<String> JOINTS = WordList.of("""
            at is on from starts start begins that thats the around day appointment of its in was for
            until till to and - &
            """);
    private static final Set<String> OWN = Set.of("my", "our", "the", "her", "his", "their", "a");
    private static final Set<String> TO_ITS_DATE =
            Set.of(",", ".", "-", "(", "its", "it", "is", "on", "thats", "which", "that", "and", "day");
    private static final Set<String> STOPS = Set.of(".", "!", "?", ";", ",", "\n");
    private static final Set<String> WORK = Set.of("work", "working", "busy");
    private static final int REACH = 8;
    private static final int NEAR = 6;

    private SideClause() {}

    /// The mention as the bound it is, or as it was.
    static TimeMention applyTo(TimeMention mention, Utterance text) {
        if (mention.negated()) {
            return mention;
        }
        if (isWorkedUntil(mention, text)) {
            return TimeMention.within(
                    TimeWindow.from(((TimeMention.Within) mention.said())
                            .window()
                            .latest()
                            .plusMinutes(1)),
                    mention.from(),
                    mention.to());
        }
        var bounded = mention.said() instanceof At(var clock) ? bounded(mention, clock, text) : mention;
        boolean theirs = isOfAnotherDoing(mention, text)
                || isOfAnEvent(mention.from(), text)
                || isAnEvent(mention.to(), text)
                || (mention.said() instanceof TimeMention.Within && isWork(text.at(mention.from() - 1)));
        return bounded.equals(mention) && theirs ? mention.ruledOut() : bounded;
    }

    private static TimeMention bounded(TimeMention mention, ClockTime clock, Utterance text) {
        var time = clock.likely();
        for (int i = mention.from() - 1; i >= 0 && i >= mention.from() - REACH && !STOPS.contains(text.at(i)); i--) {
            boolean clause = SUBJECTS.contains(text.at(i + 1)) && i + 1 < mention.from();
            var pair = mention.from() - i <= NEAR ? text.words(i, i + 2) : "";
            if (GONE_BY.contains(pair) || (clause && text.at(i).equals("before"))) {
                return TimeMention.within(TimeWindow.before(time), mention.from(), mention.to());
            }
            if (FREE_FROM.contains(pair) || (clause && Set.of("after", "once").contains(text.at(i)))) {
                return TimeMention.within(TimeWindow.from(time), mention.from(), mention.to());
            }
        }
        return mention;
    }

    /// "I work until 3": free from then on.
    private static boolean isWorkedUntil(TimeMention mention, Utterance text) {
        boolean until = mention.said() instanceof TimeMention.Within(var window)
                && window.latest().isBefore(TimeWindow.END_OF_DAY)
                && Set.of("until", "till", "til").contains(text.at(mention.from()));
        return until
                && Set.of("work", "working", "busy", "class", "school", "meetings", "meeting", "shift", "booked")
                        .contains(text.at(mention.from() - 1));
    }

    /// Whether that is the day of something of theirs: "my son's birthday is Dec 22", "for my wedding on Dec 19".
    static boolean rulesOut(DayMention day, Utterance text) {
        // "Before my meeting tomorrow at 3" is tomorrow, and bounded by the time
        var before = List.of(text.words(day.from() - NEAR, day.from()).split(" ", -1));
        boolean bound = before.contains("before") || before.contains("after");
        boolean event = !bound && (isOfAnEvent(day.from(), text) || isAnEvent(day.to(), text));
        return event || OtherDoing.claims(day.from(), day.to(), text);
    }

    /// "I'll text you tomorrow morning", "let me check tonight".
    private static boolean isOfAnotherDoing(TimeMention mention, Utterance text) {
        int day = OtherDoing.isNear(text.at(mention.from() - 1)) ? mention.from() - 1 : mention.from();
        return mention.said() instanceof TimeMention.Within && OtherDoing.claims(day, mention.to(), text);
    }

    /// "I work 9 to 5".
    static boolean isWork(String word) {
        return WORK.contains(word);
    }

    /// "Dec 10 is my birthday".
    private static boolean isAnEvent(int to, Utterance text) {
        return text.at(to).equals("is")
                && SUBJECTS.contains(text.at(to + 1))
                && Arrays.stream(text.words(to + 2, to + 5).split(" ", -1)).anyMatch(EVENTS::contains);
    }

    /// Where the date of an event is said that stands at `from`: "my wedding, its feb 20"; -1 where there is none.
    static int behindEvent(Utterance text, int from) {
        int i = OWN.contains(text.at(from)) ? from + 1 : from;
        if (!EVENTS.contains(text.at(i))) {
            return -1;
        }
        while (EVENTS.contains(text.at(i)) || TO_ITS_DATE.contains(text.at(i))) {
            i++;
        }
        return i;
    }

    static boolean isEvent(String word) {
        return EVENTS.contains(word);
    }

    /// Whether an event stands before `from` with nothing between but what joins it to its time.
    private static boolean isOfAnEvent(int from, Utterance text) {
        for (int i = from - 1; i >= 0 && i >= from - NEAR; i--) {
            if (EVENTS.contains(text.at(i))) {
                return isTheirs(text, i);
            }
            if (!JOINTS.contains(text.at(i)) && !isCalendarWord(text, i)) {
                return false;
            }
        }
        return false;
    }

    /// "My birthday party", "going on vacation".
    private static boolean isTheirs(Utterance text, int event) {
        int i = event;
        while (EVENTS.contains(text.at(i - 1))) {
            i--;
        }
        return BEFORE_AN_EVENT.contains(text.at(i - 1))
                || text.words(i - 1, i + 1).equals("on vacation");
    }

    private static boolean isCalendarWord(Utterance text, int i) {
        return text.tokens().get(i).number() > 0
                || CalendarWords.weekday(text.at(i)).isPresent()
                || CalendarWords.month(text.at(i)).isPresent()
                || CalendarWords.isToday(text.at(i))
                || CalendarWords.isTomorrow(text.at(i));
    }
}
