package dev.frontdesk.ops.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/// When guests write: spread over days and hours as the screenplay says.
final class Visits {
    private static final int MINUTES = 60;

    private Visits() {}

    /// @return `count` moments between `from` and `end`, in order
    static List<Instant> spread(
            Screenplay screenplay, int count, Instant from, Instant end, ZoneId zone, RandomGenerator random) {
        var days = LocalDate.ofInstant(from, zone)
                .datesUntil(LocalDate.ofInstant(end, zone).plusDays(1))
                .toList();
        var hours = List.copyOf(screenplay.hours().entrySet());
        var moments = new ArrayList<Instant>();
        while (moments.size() < count) {
            var day = pick(days, d -> screenplay.weightOf(d.getDayOfWeek()), random);
            var hour = pick(hours, Map.Entry::getValue, random).getKey();
            var moment = day.atTime(hour, random.nextInt(MINUTES), random.nextInt(MINUTES))
                    .atZone(zone)
                    .toInstant();
            if (moment.isAfter(from) && moment.isBefore(end)) {
                moments.add(moment);
            }
        }
        return moments.stream().sorted().toList();
    }

    private static <T> T pick(List<T> things, ToIntFunction<T> weight, RandomGenerator random) {
        var left = random.nextInt(things.stream().mapToInt(weight).sum());
        for (var thing : things) {
            left -= weight.applyAsInt(thing);
            if (left < 0) {
                return thing;
            }
        }
        throw new IllegalStateException("weights changed");
    }
}
