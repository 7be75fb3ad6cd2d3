package dev.frontdesk.booking;

import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.clinic.WeeklyHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What is free on a day, by brute force: every step from every opening is tried as a start, and every minute of the
/// visit is looked up. Shares nothing with [SlotFinder] but the clinic's own records.
///
/// A wall-clock time stands for the first minute at which the clinic's clocks show it or a later one: the moment after
/// the skip when clocks skip it, its first coming when they show it twice.
final class SlotOracle {
    /// A start with a provider at a place, by slug.
    record FreeSlot(String provider, String location, Instant start) implements Comparable<FreeSlot> {
        static FreeSlot of(Slot slot) {
            return new FreeSlot(slot.provider().slug(), slot.location().slug(), slot.start());
        }

        @Override
        public int compareTo(FreeSlot other) {
            int byStart = start.compareTo(other.start);
            int byProvider = provider.compareTo(other.provider);
            return byStart != 0 ? byStart : byProvider != 0 ? byProvider : location.compareTo(other.location);
        }
    }

    /// Two days before the day and two after it.
    private static final int MINUTES = 5 * 24 * 60;

    private final SlotFinder.Query query;
    private final List<RandomDay.Visit> visits;
    private final RandomDay day;
    private final Instant origin;
    private final LocalDateTime[] clocks = new LocalDateTime[MINUTES];

    /// @param visits those that were placed
    SlotOracle(RandomDay day, SlotFinder.Query query, List<RandomDay.Visit> visits) {
        this.day = day;
        this.query = query;
        this.visits = visits;
        origin = query.day().minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int minute = 0; minute < MINUTES; minute++) {
            clocks[minute] = LocalDateTime.ofInstant(at(minute), query.clinic().timeZone());
        }
    }

    Set<FreeSlot> free() {
        var free = new TreeSet<FreeSlot>();
        var today =
                LocalDateTime.ofInstant(query.asOf(), query.clinic().timeZone()).toLocalDate();
        long ahead = query.day().toEpochDay() - today.toEpochDay();
        if (ahead < 0 || ahead > query.clinic().policies().bookingHorizonDays()) {
            return free;
        }
        for (var provider : query.clinic().providers()) {
            for (var location : query.clinic().locations()) {
                if (isAsked(provider, location) && isThere(provider, location)) {
                    for (var opening : location.hours().on(query.day().getDayOfWeek())) {
                        addStarts(free, provider, location, opening);
                    }
                }
            }
        }
        return free;
    }

    private boolean isAsked(Provider provider, Location location) {
        return (query.provider() == null || query.provider().slug().equals(provider.slug()))
                && (query.location() == null || query.location().slug().equals(location.slug()))
                && provider.services().contains(query.service().id())
                && provider.locations().contains(location.id());
    }

    private boolean isThere(Provider provider, Location location) {
        return !location.closures().contains(query.day())
                && provider.timeOff().stream()
                        .noneMatch(off -> query.day().toEpochDay() >= off.from().toEpochDay()
                                && query.day().toEpochDay() <= off.to().toEpochDay());
    }

    private void addStarts(Set<FreeSlot> into, Provider provider, Location location, Span opening) {
        var shifts = provider.hours().equals(WeeklyHours.NONE)
                ? List.of(opening)
                : provider.hours().on(query.day().getDayOfWeek());
        int step = minutes(query.clinic().policies().slotStep());
        var kept = keptFor(provider);
        for (var shift : shifts) {
            var open = minutesOf(opening);
            open.and(minutesOf(shift));
            for (int start = first(opening.from()); start < MINUTES; start += step) {
                if (isOpenFor(open, start) && isEarlyNoticed(start) && isFree(kept, start) && guestCanCome(start)) {
                    into.add(new FreeSlot(provider.slug(), location.slug(), at(start)));
                }
            }
        }
    }

    private boolean isOpenFor(BitSet open, int start) {
        return open.get(start) && IntStream.range(start, end(start)).allMatch(open::get);
    }

    private boolean isEarlyNoticed(int start) {
        return Duration.between(query.asOf(), at(start))
                        .compareTo(query.clinic().policies().minNotice())
                >= 0;
    }

    private boolean isFree(BitSet kept, int start) {
        int from = start - minutes(query.service().bufferBefore());
        int to = end(start) + minutes(query.service().bufferAfter());
        return IntStream.range(from, to).noneMatch(kept::get);
    }

    private boolean guestCanCome(int start) {
        return visits.stream()
                .filter(visit -> isGuests(visit) && !isSameService(visit))
                .noneMatch(visit ->
                        start < minute(visit.start()) + minutes(visit.service().duration())
                                && minute(visit.start()) < end(start));
    }

    /// Every minute a provider is kept for somebody, or busy; what the guest has of the same service may be moved.
    private BitSet keptFor(Provider provider) {
        var kept = new BitSet(MINUTES);
        for (var visit : visits) {
            if (visit.provider().equals(provider) && !(isGuests(visit) && isSameService(visit))) {
                var service = visit.service();
                int from = minute(visit.start()) - minutes(service.bufferBefore());
                int to = minute(visit.start()) + minutes(service.duration()) + minutes(service.bufferAfter());
                kept.set(from, to);
            }
        }
        for (var busy : day.busy()) {
            if (busy.provider().equals(provider)) {
                kept.set(minute(busy.start()), minute(busy.start()) + busy.minutes());
            }
        }
        return kept;
    }

    private boolean isGuests(RandomDay.Visit visit) {
        return query.guest() != null && query.guest().equals(visit.customer());
    }

    private boolean isSameService(RandomDay.Visit visit) {
        return visit.service().equals(query.service());
    }

    private BitSet minutesOf(Span span) {
        var minutes = new BitSet(MINUTES);
        int from = first(span.from());
        int to = span.to().equals(WeeklyHours.MIDNIGHT)
                ? first(query.day().plusDays(1).atTime(LocalTime.MIDNIGHT))
                : first(span.to());
        minutes.set(from, Math.max(from, to));
        return minutes;
    }

    private int first(LocalTime time) {
        return first(query.day().atTime(time));
    }

    private int first(LocalDateTime time) {
        return IntStream.range(0, MINUTES)
                .filter(minute -> !clocks[minute].isBefore(time))
                .findFirst()
                .orElseThrow();
    }

    private int end(int start) {
        return start + minutes(query.service().duration());
    }

    private Instant at(int minute) {
        return origin.plusSeconds(minute * 60L);
    }

    private int minute(Instant instant) {
        return (int) Duration.between(origin, instant).toMinutes();
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }
}
