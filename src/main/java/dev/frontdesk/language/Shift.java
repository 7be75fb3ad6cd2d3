package dev.frontdesk.language;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much later than something known, or how much earlier: "an hour later", "push it back half an hour", "the day
/// before", "a week earlier". Earlier is negative.
///
/// It is read only where nothing else is counted from: not in "an hour before my flight", "the day after tomorrow" or
/// "a week later it still hurt".
public record Shift(Period days, Duration time) {
    private static final Set<String> BACK = Set.of("later", "back", "forward");
    private static final Set<String> AHEAD = Set.of("earlier", "sooner", "ahead", "up");
    /// What may follow without making another thought of it.
    private static final Set<String> BEHIND = WordList.of("""
            please pls plz instead if possible works work would is at or thanks thank then for ok okay can could on
            maybe too and same with i by as tho though to
            """);
    private static final Set<String> KNOWN = WordList.of("that it this now scheduled planned before");
    /// "I'll be 10 minutes later", "running an hour later": a delay, and no wish.
    private static final Phrases DELAYS =
            Phrases.of("ill be, im running, running late, i will be, im going to be, gonna be");
    private static final int MOST = 400;

    /// The shift a text names, if it names exactly one.
    public static Optional<Shift> read(Utterance text) {
        if (text.says(DELAYS)) {
            return Optional.empty();
        }
        Shift found = null;
        for (int i = 0; i < text.size(); i++) {
            var here = at(text, i);
            if (here != null && found != null && !found.equals(here)) {
                return Optional.empty();
            }
            found = here == null ? found : here;
        }
        return Optional.ofNullable(found);
    }

    /// The time that is meant when `start` is what it was.
    public LocalDateTime apply(LocalDateTime start) {
        return start.plus(days).plus(time);
    }

    /// An amount and where it ends.
    private record Amount(Shift shift, int to) {
        Shift signed(int sign) {
            return sign > 0
                    ? shift
                    : new Shift(shift.days().negated(), shift.time().negated());
        }
    }

    private static @Nullable Shift at(Utterance text, int i) {
        var beside = beside(text, i);
        if (beside != null) {
            return beside;
        }
        int sign = directionAt(text, i);
        if (sign != 0) {
            // "Back half an hour", "up by an hour"
            var amount = amount(text, text.at(i + 1).equals("by") ? i + 2 : i + 1);
            return amount != null && endsAt(text, amount.to()) ? amount.signed(sign) : null;
        }
        var amount = amount(text, i);
        int direction = amount == null ? 0 : directionAt(text, amount.to());
        return amount != null && direction != 0 && endsAt(text, amount.to() + 1) ? amount.signed(direction) : null;
    }

    /// "The day before", "the week after, same time", and no more.
    private static @Nullable Shift beside(Utterance text, int i) {
        boolean day = text.words(i, i + 2).equals("the day");
        boolean week = text.words(i, i + 2).equals("the week") && text.says("same time", "same day");
        if ((!day && !week) || !endsAt(text, i + 3)) {
            return null;
        }
        var unit = day ? Period.ofDays(1) : Period.ofWeeks(1);
        return switch (text.at(i + 2)) {
            case "before" -> new Shift(unit.negated(), Duration.ZERO);
            case "after" -> new Shift(unit, Duration.ZERO);
            default -> null;
        };
    }

    private static int directionAt(Utterance text, int i) {
        var word = text.at(i);
        // To bring forward is to earlier; to move forward is said for both
        if (word.equals("forward")) {
            return text.says("bring") ? -1 : 0;
        }
        return BACK.contains(word) ? 1 : AHEAD.contains(word) ? -1 : 0;
    }

    /// "An hour", "half an hour", "10 minutes", "a week".
    private static @Nullable Amount amount(Utterance text, int i) {
        for (var half : new String[] {"half an hour", "a half hour", "half hour", "a half an hour"}) {
            int to = i + half.split(" ", -1).length;
            if (text.words(i, to).equals(half)) {
                return new Amount(new Shift(Period.ZERO, Duration.ofMinutes(30)), to);
            }
        }
        int count = Set.of("a", "an").contains(text.at(i)) ? 1 : numberAt(text, i);
        if (count < 1 || count > MOST || text.at(i - 1).equals("half")) {
            return null;
        }
        var shift = of(count, text.at(i + 1));
        if (shift == null) {
            return null;
        }
        boolean andAHalf = !shift.time().isZero() && text.words(i + 2, i + 5).equals("and a half");
        return andAHalf
                ? new Amount(new Shift(Period.ZERO, shift.time().plusMinutes(30)), i + 5)
                : new Amount(shift, i + 2);
    }

    private static @Nullable Shift of(int count, String unit) {
        return switch (unit) {
            case "minute", "minutes", "min", "mins" -> new Shift(Period.ZERO, Duration.ofMinutes(count));
            case "hour", "hours", "hr", "hrs" -> new Shift(Period.ZERO, Duration.ofHours(count));
            case "day", "days" -> new Shift(Period.ofDays(count), Duration.ZERO);
            case "week", "weeks", "wk", "wks" -> new Shift(Period.ofWeeks(count), Duration.ZERO);
            case "month", "months" -> new Shift(Period.ofMonths(count), Duration.ZERO);
            default -> null;
        };
    }

    private static boolean endsAt(Utterance text, int i) {
        return i >= text.size()
                || text.isAt(i, Token.Kind.MARK)
                || (text.at(i).equals("than") && KNOWN.contains(text.at(i + 1)))
                || (BEHIND.contains(text.at(i)) && !isAnotherThought(text, i));
    }

    /// "A week later I still had a bruise".
    private static boolean isAnotherThought(Utterance text, int i) {
        return text.at(i).equals("i") && !Set.of("can", "could", "would").contains(text.at(i + 1));
    }

    private static int numberAt(Utterance text, int i) {
        return i < text.size() && !text.isAt(i, Token.Kind.ORDINAL)
                ? text.tokens().get(i).number()
                : -1;
    }
}
