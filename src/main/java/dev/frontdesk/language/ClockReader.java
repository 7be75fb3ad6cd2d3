package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import dev.frontdesk.language.Token.Kind;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one time of the clock: "3 pm", "15:00", "half past two", "330pm", or a number the words around make a time.
///
/// @param taken the tokens that belong to a day
record ClockReader(Utterance text, BitSet taken) {
    /// How many are shown at a time; "4 or 5" are hours.
    private static final int MOST_OPTIONS = 3;
    /// "2030" is more often a year.
    private static final int LATEST_RUN_TOGETHER = 20;

    /// A time of the clock that begins at `i`.
    ///
    /// @param introduced whether the word before makes a bare number a time
    @Nullable
    TimeMention at(int i, boolean introduced) {
        if (i >= text.size() || taken.get(i)) {
            return null;
        }
        var fixed = fixed(i);
        if (fixed != null) {
            return fixed;
        }
        var token = text.tokens().get(i);
        return switch (token.kind()) {
            case CLOCK -> colon(token, i);
            case NUMBER, WORD -> token.number() < 0 ? null : hour(token, i, introduced);
            default -> null;
        };
    }

    private @Nullable TimeMention fixed(int i) {
        return switch (text.at(i)) {
            case "noon", "midday" -> TimeMention.at(ClockTime.at(LocalTime.NOON), i, i + 1);
            case "midnight" -> TimeMention.at(ClockTime.at(LocalTime.MIDNIGHT), i, i + 1);
            case "half" -> text.at(i + 1).equals("past") ? pastOrTo(30, i, i + 2) : null;
            case "quarter" ->
                switch (text.at(i + 1)) {
                    case "past", "after" -> pastOrTo(15, i, i + 2);
                    case "to", "of", "til", "till", "before" -> pastOrTo(-15, i, i + 2);
                    default -> null;
                };
            case "a" -> text.at(i + 1).equals("quarter") ? fixed(i + 1) : null;
            default -> null;
        };
    }

    private @Nullable TimeMention pastOrTo(int minutes, int from, int at) {
        int hour = at < text.size() ? text.tokens().get(at).number() : -1;
        if (hour < 1 || hour > 12) {
            return text.at(at).equals("noon") ? shifted(12, minutes, from, at + 1, true) : null;
        }
        return shifted(hour, minutes, from, at + 1, false);
    }

    private TimeMention shifted(int hour, int minutes, int from, int to, boolean noon) {
        int wanted = minutes < 0 ? (hour + 10) % 12 + 1 : hour;
        int minute = Math.floorMod(minutes, 60);
        return noon
                ? TimeMention.at(new ClockTime(minutes < 0 ? 11 : 12, minute, true), from, to)
                : withHalf(wanted, minute, from, to);
    }

    private @Nullable TimeMention colon(Token token, int i) {
        var parts = token.text().split("[:.h]", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        boolean price = text.at(i + 1).equals("dollars") || (token.text().contains(".") && minute > 59);
        return hour > 23 || minute > 59 || price ? null : withHalf(hour, minute, i, i + 1);
    }

    private @Nullable TimeMention hour(Token token, int i, boolean introduced) {
        int value = token.number();
        boolean digits = token.is(Kind.NUMBER);
        if (digits && token.raw().length() >= 3 && token.raw().length() <= 4) {
            return runTogether(value, i, introduced);
        }
        if (value > 23
                || value == 0
                || text.at(i - 1).equals("option")
                || text.at(i - 1).equals("number")) {
            return null;
        }
        if (isHalf(i + 1)) {
            return withHalf(value, 0, i, i + 1);
        }
        if (Set.of("oclock", "o").contains(text.at(i + 1)) && value <= 12) {
            return withHalf(value, 0, i, text.at(i + 1).equals("oclock") ? i + 2 : i + 3);
        }
        var minutes = minuteWords(i, value);
        if (minutes != null) {
            return minutes;
        }
        boolean meant = introduced
                || TimeWords.BEFORE_A_TIME.contains(text.at(i - 1))
                || text.at(i + 1).equals("ish");
        return !meant && isOneOfSeveralOptions(i) ? null : number(value, digits, i, meant);
    }

    /// "Two thirty", "ten to four".
    private @Nullable TimeMention minuteWords(int i, int hour) {
        int minute = i + 1 < text.size() && text.isAt(i + 1, Kind.WORD)
                ? text.tokens().get(i + 1).number()
                : -1;
        if (hour <= 12 && (minute == 15 || minute == 30 || minute == 45)) {
            return withHalf(hour, minute, i, i + 2);
        }
        boolean past = text.at(i + 1).equals("past");
        boolean to = text.at(i + 1).equals("to");
        if ((past || to)
                && TimeWords.FIVE_TO.contains(text.at(i))
                && !text.at(i - 1).equals("from")) {
            return pastOrTo(past ? hour : -hour, i, i + 2);
        }
        return null;
    }

    private @Nullable TimeMention number(int value, boolean digits, int i, boolean introduced) {
        boolean bounded = TimeWords.mayFollow(text.at(i + 1))
                || isRangeJoint(i + 1)
                || dayFollows(i + 1)
                || (digits && value <= 12 && isAtAPlace(i));
        boolean bare = !introduced;
        // "the one with Dana", "at one point": a word needs "at" and an end
        boolean word = !digits;
        if (!bounded || (bare && (word || value > 12)) || (word && value == 1 && !endsAt(i + 1))) {
            return null;
        }
        if (bare && !TimeWords.mayPrecedeABareNumber(text.at(i - 1)) && !taken.get(Math.max(0, i - 1))) {
            return null;
        }
        return new TimeMention(new At(ClockTime.unsaid(value, 0)), bare, false, i, i + 1);
    }

    /// "At 11 Riverside", but not "at 2 locations" or "at 11 Park Street".
    private boolean isAtAPlace(int i) {
        return text.at(i - 1).equals("at")
                && text.isAt(i + 1, Kind.WORD)
                && text.tokens().get(i + 1).number() < 0
                && !TimeWords.MEASURES.contains(text.at(i + 1))
                && !TimeWords.STREETS.contains(text.at(i + 1))
                && !TimeWords.STREETS.contains(text.at(i + 2));
    }

    private boolean isRangeJoint(int i) {
        return Set.of("til", "till", "until", "&", "onwards", "onward", "ish").contains(text.at(i));
    }

    private boolean dayFollows(int i) {
        return taken.get(i) || CalendarWords.weekday(text.at(i)).isPresent();
    }

    private boolean endsAt(int i) {
        return i >= text.size() || text.isAt(i, Kind.MARK) || taken.get(i);
    }

    /// "1 or 3", "option 1 or maybe 2": options as likely as hours, where nothing makes them hours.
    private boolean isOneOfSeveralOptions(int i) {
        return isOption(i) && taken.isEmpty() && (isOption(orBefore(i)) || isOption(orBehind(i)));
    }

    private int orBefore(int i) {
        int or = text.at(i - 1).equals("maybe") ? i - 2 : i - 1;
        return text.at(or).equals("or") ? or - 1 : -1;
    }

    private int orBehind(int i) {
        int next = text.at(i + 2).equals("maybe") ? i + 3 : i + 2;
        return text.at(i + 1).equals("or") ? next : -1;
    }

    private boolean isOption(int i) {
        int number = text.isAt(i, Kind.NUMBER) ? text.tokens().get(i).number() : -1;
        return number >= 1
                && number <= MOST_OPTIONS
                && !isHalf(i + 1)
                && !TimeWords.BEFORE_A_TIME.contains(text.at(i - 1))
                && !Set.of("oclock", "in", "ish", "later", "so").contains(text.at(i + 1));
    }

    /// "330pm", "at 1530", "saturday 930".
    private @Nullable TimeMention runTogether(int value, int i, boolean introduced) {
        int hour = value / 100;
        int minute = value % 100;
        boolean meant = isHalf(i + 1)
                || text.at(i + 1).startsWith("h")
                || (!isNumbered(i)
                        && (introduced
                                || TimeWords.BEFORE_A_TIME.contains(text.at(i - 1))
                                || isRunTogether(hour, minute, i)));
        return meant && hour > 0 && hour < 24 && minute < 60 ? withHalf(hour, minute, i, i + 1) : null;
    }

    /// Whether digits that nothing introduces are a time: minutes as clinics have them, alone or beside a day.
    private boolean isRunTogether(int hour, int minute, int i) {
        boolean ends = TimeWords.mayFollow(text.at(i + 1)) || dayFollows(i + 1);
        if (minute % 15 != 0 || hour >= LATEST_RUN_TOGETHER || !ends) {
            return false;
        }
        boolean besideADay = (i > 0 && taken.get(i - 1)) || dayFollows(i + 1);
        return besideADay || (minute > 0 && TimeWords.mayPrecedeRunTogether(text.at(i - 1)));
    }

    /// What is counted, paid, or part of a longer number: "for 330 units", "at 1130 Park Street", "212 555 1030".
    private boolean isNumbered(int i) {
        return isPartOfANumber(i - 1, i - 2)
                || isPartOfANumber(i + 1, i + 2)
                || TimeWords.MEASURES.contains(text.at(i + 1))
                || TimeWords.STREETS.contains(text.at(i + 1))
                || TimeWords.STREETS.contains(text.at(i + 2));
    }

    private boolean isPartOfANumber(int beside, int beyond) {
        boolean joint = Set.of("-", ".", ")", "(", "+").contains(text.at(beside));
        return (text.isAt(beside, Kind.NUMBER) && !taken.get(beside))
                || (joint && text.isAt(beyond, Kind.NUMBER) && !taken.get(beyond));
    }

    /// The time that "tenish" and "noonish" are around of.
    static @Nullable ClockTime roughly(String word) {
        if (!word.endsWith("ish")) {
            return null;
        }
        var stem = word.substring(0, word.length() - 3);
        int hour = NumberWords.value(stem);
        if (hour >= 1 && hour <= 12) {
            return ClockTime.unsaid(hour, 0);
        }
        return stem.equals("noon") || stem.equals("midday") ? ClockTime.at(LocalTime.NOON) : null;
    }

    private TimeMention withHalf(int hour, int minute, int from, int at) {
        return switch (isHalf(at) ? text.at(at).charAt(0) : ' ') {
            case 'a' -> TimeMention.at(ClockTime.am(hour, minute), from, at + 1);
            case 'p' -> TimeMention.at(ClockTime.pm(hour, minute), from, at + 1);
            default -> TimeMention.at(ClockTime.unsaid(hour, minute), from, at);
        };
    }

    /// "am", "pm", and "p" right behind the number.
    private boolean isHalf(int i) {
        return switch (text.at(i)) {
            case "am", "pm" -> true;
            case "a", "p" ->
                i > 0
                        && text.tokens().get(i).start()
                                == text.tokens().get(i - 1).end();
            default -> false;
        };
    }
}
