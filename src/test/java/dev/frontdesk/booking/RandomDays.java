package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.everyDay;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.clinic.WeeklyHours.Span;
import dev.frontdesk.customer.CustomerId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Makes up days of clinics, half of them within a week of a change of the clocks. Smaller numbers are simpler days.
final class RandomDays {
    /// Clocks change by an hour, by half an hour (Lord Howe), at midnight (Santiago, Havana), never (Kolkata).
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/London",
            "Australia/Lord_Howe",
            "America/Santiago",
            "America/Havana",
            "Asia/Kolkata");

    private static final int DAY = 24 * 60;

    private RandomDays() {}

    private record VisitDraft(int provider, int location, int service, int customer, int start, boolean cancelled) {}

    private record BusyDraft(int provider, int start, int minutes) {}

    private record Asked(int service, int provider, int location, int guest, int daysAhead, int secondOfDay) {}

    static Arbitrary<RandomDay> all() {
        return Arbitraries.of(ZONES)
                .map(ZoneId::of)
                .flatMap(zone -> days(zone)
                        .flatMap(day -> Combinators.combine(
                                        locations(day).list().ofMinSize(1).ofMaxSize(2),
                                        providers(day).list().ofMinSize(1).ofMaxSize(3),
                                        services().list().ofSize(2),
                                        policies(),
                                        visits().list().ofMaxSize(8),
                                        busy().list().ofMaxSize(4),
                                        asked())
                                .as((l, p, s, rules, v, b, a) -> new Assembly(
                                                zone, day, new RandomClinic(l, p, s, rules).build(zone, day))
                                        .day(v, b, a))));
    }

    private static Arbitrary<LocalDate> days(ZoneId zone) {
        var from = LocalDate.of(2025, 1, 1);
        var any = between(0, 3_650).map(from::plusDays);
        var changes = Stream.iterate(
                        zone.getRules()
                                .nextTransition(
                                        from.atStartOfDay(ZoneOffset.UTC).toInstant()),
                        change -> change != null,
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .limit(20)
                .map(change -> change.getDateTimeBefore().toLocalDate())
                .toList();
        return changes.isEmpty()
                ? any
                : Arbitraries.oneOf(
                        any,
                        Combinators.combine(
                                        Arbitraries.of(changes), Arbitraries.of(0, 0, 0, 1, 1, 1, -1, 2, -2, 5, -7, 7))
                                .as(LocalDate::plusDays));
    }

    private static Arbitrary<RandomClinic.LocationDraft> locations(LocalDate day) {
        return Combinators.combine(hours(day), Arbitraries.of(1, 2, -1, 1, 2, -1, 3, 0))
                .as(RandomClinic.LocationDraft::new);
    }

    private static Arbitrary<RandomClinic.ProviderDraft> providers(LocalDate day) {
        var elsewhen = Arbitraries.just(new WeeklyHours(
                Map.of(day.plusDays(3).getDayOfWeek(), List.of(new Span(LocalTime.of(9, 0), LocalTime.of(17, 0))))));
        var hours = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(WeeklyHours.NONE)), Tuple.of(4, hours(day)), Tuple.of(1, elsewhen));
        return Combinators.combine(
                        Arbitraries.of(3, 1, 2),
                        Arbitraries.of(3, 1, 2),
                        hours,
                        Arbitraries.of(9, 1, -9, -2, 0),
                        between(0, 2))
                .as(RandomClinic.ProviderDraft::new);
    }

    /// Of that weekday and its neighbours: all day, office hours, or stretches with breaks between them.
    private static Arbitrary<WeeklyHours> hours(LocalDate day) {
        var marks = Arbitraries.oneOf(
                between(0, 288).map(n -> n * 5), between(0, 12).map(n -> n * 30), between(0, DAY));
        var stretches = marks.set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(RandomDays::stretches)
                .map(spans -> {
                    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
                    for (int i = -1; i <= 1; i++) {
                        week.put(day.plusDays(i).getDayOfWeek(), spans);
                    }
                    return new WeeklyHours(week);
                });
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(everyDay("09:00", "17:00"), everyDay("00:00", "24:00"))),
                Tuple.of(3, stretches));
    }

    private static List<Span> stretches(Set<Integer> marks) {
        var sorted = marks.stream().sorted().toList();
        return IntStream.range(0, sorted.size() / 2)
                .mapToObj(i -> new Span(time(sorted.get(2 * i)), time(sorted.get(2 * i + 1))))
                .toList();
    }

    private static LocalTime time(int minute) {
        return minute == DAY ? WeeklyHours.MIDNIGHT : LocalTime.of(minute / 60, minute % 60);
    }

    private static Arbitrary<RandomClinic.ServiceDraft> services() {
        var buffers = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(3, between(1, 12).map(n -> n * 5)),
                Tuple.of(1, between(1, 300)));
        var minutes =
                Arbitraries.frequencyOf(Tuple.of(4, between(1, 24).map(n -> n * 5)), Tuple.of(1, between(1, 240)));
        return Combinators.combine(minutes, buffers, buffers).as(RandomClinic.ServiceDraft::new);
    }

    private static Arbitrary<RandomClinic.PoliciesDraft> policies() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 60, 61, 7, DAY, 3 * DAY),
                        Arbitraries.of(90, 1, 0, 30, 120),
                        Arbitraries.of(30, 15, 5, 20, 45, 60, 7, 90))
                .as(RandomClinic.PoliciesDraft::new);
    }

    private static Arbitrary<VisitDraft> visits() {
        return Combinators.combine(
                        between(0, 2),
                        between(0, 1),
                        between(0, 1),
                        between(0, 2),
                        starts(),
                        Arbitraries.of(false, false, true))
                .as(VisitDraft::new);
    }

    private static Arbitrary<BusyDraft> busy() {
        return Combinators.combine(between(0, 2), starts(), between(1, 240)).as(BusyDraft::new);
    }

    /// Minutes after the day begins.
    private static Arbitrary<Integer> starts() {
        return Arbitraries.oneOf(between(-30, 330).map(n -> n * 5), between(0, DAY));
    }

    private static Arbitrary<Asked> asked() {
        var daysAhead = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)), Tuple.of(3, between(1, 10)), Tuple.of(1, between(-1, 130)));
        return Combinators.combine(
                        between(0, 1),
                        Arbitraries.of(-1, -1, -1, 0, 1),
                        Arbitraries.of(-1, -1, -1, 0, 1),
                        between(0, 3),
                        daysAhead,
                        between(0, DAY * 60 - 1))
                .as(Asked::new);
    }

    private static Arbitrary<Integer> between(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    /// Puts what happens on a day into its clinic.
    private record Assembly(ZoneId zone, LocalDate day, Clinic clinic) {
        RandomDay day(List<VisitDraft> visits, List<BusyDraft> busy, Asked asked) {
            var people = Stream.generate(CustomerId::create).limit(4).toList();
            var placed = new ArrayList<RandomDay.Visit>();
            for (var visit : visits) {
                placed.add(new RandomDay.Visit(
                        pick(clinic.providers(), visit.provider()),
                        pick(clinic.locations(), visit.location()),
                        clinic.services().get(visit.service()),
                        people.get(visit.customer()),
                        midnight().plusSeconds(visit.start() * 60L),
                        visit.cancelled()));
            }
            var blocks = busy.stream()
                    .map(b -> new RandomDay.Busy(
                            pick(clinic.providers(), b.provider()),
                            midnight().plusSeconds(b.start() * 60L),
                            b.minutes()))
                    .toList();
            var asOf = day.minusDays(asked.daysAhead())
                    .atStartOfDay(zone)
                    .plusSeconds(asked.secondOfDay())
                    .toInstant();
            return new RandomDay(
                    clinic,
                    day,
                    asOf,
                    clinic.services().get(asked.service()),
                    perhaps(clinic.providers(), asked.provider()),
                    perhaps(clinic.locations(), asked.location()),
                    List.copyOf(placed),
                    blocks,
                    people.get(asked.guest()));
        }

        private Instant midnight() {
            return day.atStartOfDay(zone).toInstant();
        }

        private static <T> T pick(List<T> among, int index) {
            return among.get(index % among.size());
        }

        private static <T> @Nullable T perhaps(List<T> among, int index) {
            return index < 0 ? null : pick(among, index);
        }
    }
}
