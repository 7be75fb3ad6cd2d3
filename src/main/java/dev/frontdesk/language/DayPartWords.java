package dev.frontdesk.language;

import dev.frontdesk.language.TimeMention.At;
import dev.frontdesk.language.TimeMention.Within;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "Morning", "late afternoon", "after work": stretches of the day that have a name.
final class DayPartWords {
    private DayPartWords() {}

    static @Nullable TimeMention at(Utterance text, int i) {
        var previous = text.at(i - 1);
        return switch (text.at(i)) {
            case "morning", "mornings", "morn" -> isGreeting(text, i) ? null : part(DayPart.MORNING, previous, i);
            case "afternoon", "afternoons", "aft" -> isGreeting(text, i) ? null : part(DayPart.AFTERNOON, previous, i);
            case "evening", "evenings" -> isGreeting(text, i) ? null : part(DayPart.EVENING, previous, i);
            case "tonight", "tonite" -> part(DayPart.EVENING, "", i);
            case "lunchtime" -> within(LocalTime.of(11, 30), LocalTime.of(13, 30), i, i + 1);
            case "first" ->
                text.at(i + 1).equals("thing") ? within(LocalTime.MIN, LocalTime.of(10, 0), i, i + 2) : null;
            case "after" -> after(text.at(i + 1), i);
            case "before" ->
                text.at(i + 1).equals("work") ? within(LocalTime.MIN, LocalTime.of(8, 59), i, i + 2) : null;
            case "end", "late" -> endOfDay(text, i);
            default -> null;
        };
    }

    /// "Good morning", "Morning! Can I get ...", "Afternoon all".
    private static boolean isGreeting(Utterance text, int i) {
        boolean greets = Set.of("!", "all", "there", "everyone", "team").contains(text.at(i + 1))
                || (text.at(i + 1).equals(",")
                        && Set.of("can", "could", "i", "id", "do", "how").contains(text.at(i + 2)));
        return text.at(i - 1).equals("good") || (i == 0 && greets);
    }

    private static @Nullable TimeMention after(String word, int i) {
        return switch (word) {
            case "work", "school" -> within(LocalTime.of(16, 30), TimeWindow.END_OF_DAY, i, i + 2);
            case "lunch" -> within(LocalTime.of(13, 0), TimeWindow.END_OF_DAY, i, i + 2);
            default -> null;
        };
    }

    private static @Nullable TimeMention endOfDay(Utterance text, int i) {
        boolean the = text.at(i + 2).equals("the");
        var joint = text.at(i + 1);
        if ((joint.equals("of") || joint.equals("in"))
                && text.at(the ? i + 3 : i + 2).equals("day")) {
            return within(LocalTime.of(15, 30), TimeWindow.END_OF_DAY, i, the ? i + 4 : i + 3);
        }
        return null;
    }

    private static TimeMention part(DayPart part, String modifier, int i) {
        var window = part.window();
        var middle = switch (part) {
            case MORNING -> LocalTime.of(10, 0);
            case AFTERNOON -> LocalTime.of(14, 30);
            case EVENING -> LocalTime.of(18, 30);
        };
        return switch (modifier) {
            case "early" -> within(window.earliest(), middle, i, i + 1);
            case "late" -> within(middle, window.latest(), i, i + 1);
            default -> within(window.earliest(), window.latest(), i, i + 1);
        };
    }

    private static TimeMention within(LocalTime from, LocalTime to, int first, int end) {
        return TimeMention.within(new TimeWindow(from, to), first, end);
    }

    /// "7 in the evening" is one time, not a time and a part of the day.
    static List<TimeMention> decideHalfOfTheDay(List<TimeMention> found, Utterance text) {
        var part = onlyPart(found);
        boolean unsure = found.stream().anyMatch(m -> m.said() instanceof At(var clock) && !clock.certain());
        if (part.isEmpty() || !unsure || text.says("or")) {
            return List.copyOf(found);
        }
        var out = new ArrayList<TimeMention>();
        for (var mention : found) {
            if (mention.said() instanceof At(var clock)) {
                out.add(new TimeMention(
                        new At(clock.within(part.get())), false, mention.negated(), mention.from(), mention.to()));
            }
        }
        return List.copyOf(out);
    }

    private static Optional<DayPart> onlyPart(List<TimeMention> found) {
        DayPart only = null;
        for (var mention : found) {
            for (var part : DayPart.values()) {
                if (mention.said() instanceof Within(var window)
                        && window.equals(part.window())
                        && !mention.negated()) {
                    only = only == null ? part : only;
                }
            }
        }
        return Optional.ofNullable(only);
    }
}
