package dev.frontdesk.booking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.frontdesk.booking.CalendarGateway.BusyTime;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TimeRange;
import dev.frontdesk.platform.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the free starts for a service on a day. The same function that offers a time decides at booking whether it is
/// still free. Two or three queries a call, whatever the number of providers, each as costly as the day asked about.
public final class SlotFinder {
    private final CalendarGateway calendar;
    private final BusyDao dao;

    public SlotFinder(Database database, CalendarGateway calendar) {
        this.calendar = calendar;
        this.dao = database.dao(BusyDao.class);
    }

    /// @param provider only this one, or null for anybody who performs the service
    /// @param location only this one, or null for any
    /// @param asOf the moment notice and horizon are counted from: now, or when a time was offered
    /// @param guest who it is for, or null; what they hold for the service does not stand in the way, since it may
    ///     be moved; what they hold for another does, whoever performs it
    public record Query(
            Clinic clinic,
            Service service,
            LocalDate day,
            @Nullable Provider provider,
            @Nullable Location location,
            Instant asOf,
            @Nullable CustomerId guest) {}

    /// What a day holds.
    ///
    /// @param slots every free provider, place and start, by start
    /// @param load how many stretches each provider is already taken for around that day
    /// @param unknown providers whose calendar could not be read; none of their time is in `slots`
    public record Day(List<Slot> slots, Map<ProviderId, Integer> load, List<Provider> unknown) {

        /// One slot a start: with the provider who has the least to do that day, the document's order deciding ties.
        List<Slot> leastLoaded() {
            var byStart = new ArrayList<Slot>();
            for (var slot : slots) {
                var last = byStart.isEmpty() ? null : byStart.getLast();
                if (last == null || !last.start().equals(slot.start())) {
                    byStart.add(slot);
                } else if (loadOf(slot) < loadOf(last)) {
                    byStart.set(byStart.size() - 1, slot);
                }
            }
            return byStart;
        }

        private int loadOf(Slot slot) {
            return load.getOrDefault(slot.provider().id(), 0);
        }
    }

    public Day find(Query query) {
        var zone = query.clinic().timeZone();
        var earliest = query.asOf().plus(query.clinic().policies().minNotice());
        var today = query.asOf().atZone(zone).toLocalDate();
        var horizon = today.plusDays(query.clinic().policies().bookingHorizonDays());
        if (query.day().isBefore(today) || query.day().isAfter(horizon)) {
            return new Day(List.of(), Map.of(), List.of());
        }
        var candidates = new ArrayList<Slot>();
        for (var provider : providers(query)) {
            for (var location : locations(query, provider)) {
                for (var stretch : OpeningHours.of(provider, location, query.day(), zone)) {
                    addStarts(candidates, query, provider, location, stretch, earliest);
                }
            }
        }
        return candidates.isEmpty() ? new Day(List.of(), Map.of(), List.of()) : withoutTaken(query, candidates);
    }

    private static List<Provider> providers(Query query) {
        return query.clinic().providers().stream()
                .filter(p -> query.provider() == null
                        || p.id().equals(query.provider().id()))
                .filter(p -> p.services().contains(query.service().id()))
                .toList();
    }

    private static List<Location> locations(Query query, Provider provider) {
        return query.clinic().locations().stream()
                .filter(l -> query.location() == null
                        || l.id().equals(query.location().id()))
                .filter(l -> provider.locations().contains(l.id()))
                .toList();
    }

    private static void addStarts(
            List<Slot> into,
            Query query,
            Provider provider,
            Location location,
            OpeningHours.Stretch stretch,
            Instant earliest) {
        var step = query.clinic().policies().slotStep();
        var lastStart = stretch.open().end().minus(query.service().duration());
        for (var start = stretch.opening(); !start.isAfter(lastStart); start = start.plus(step)) {
            if (!start.isBefore(stretch.open().start()) && !start.isBefore(earliest)) {
                into.add(new Slot(query.service(), provider, location, start));
            }
        }
    }

    private Day withoutTaken(Query query, List<Slot> candidates) {
        var providers = candidates.stream().map(Slot::provider).distinct().toList();
        var ids = providers.stream().map(Provider::id).toList();
        var span = span(candidates);
        var placed = dao
                .placements(
                        query.clinic().id(),
                        ids,
                        span,
                        query.guest(),
                        query.service().id())
                .stream()
                .collect(groupingBy(BusyDao.Busy::providerId, mapping(BusyDao.Busy::during, toList())));
        var busy = calendar.busyTime(query.clinic(), providers, span);

        var unknown = new ArrayList<Provider>();
        var load = new HashMap<ProviderId, Integer>();
        var taken = new HashMap<ProviderId, List<TimeRange>>();
        for (var provider : providers) {
            var own = placed.getOrDefault(provider.id(), List.of());
            load.put(provider.id(), own.size());
            switch (busy.getOrDefault(provider.id(), new BusyTime.Unknown("no answer"))) {
                case BusyTime.Known(var others) ->
                    taken.put(
                            provider.id(),
                            Stream.concat(own.stream(), others.stream()).toList());
                case BusyTime.Unknown _ -> unknown.add(provider);
            }
        }
        return new Day(free(candidates, taken, guestsOthers(query, span)), load, unknown);
    }

    private List<TimeRange> guestsOthers(Query query, TimeRange span) {
        return query.guest() == null
                ? List.of()
                : dao
                        .guestsOthers(
                                query.clinic().id(),
                                query.guest(),
                                query.service().id(),
                                span)
                        .stream()
                        .map(BusyDao.Busy::during)
                        .toList();
    }

    private static TimeRange span(List<Slot> slots) {
        var starts = slots.stream().map(slot -> slot.during().start());
        var ends = slots.stream().map(slot -> slot.during().end());
        return new TimeRange(
                starts.min(Comparator.naturalOrder()).orElseThrow(),
                ends.max(Comparator.naturalOrder()).orElseThrow());
    }

    /// @param taken the time of each provider whose calendar is known
    /// @param elsewhere when the guest cannot come
    private static List<Slot> free(
            List<Slot> candidates, Map<ProviderId, List<TimeRange>> taken, List<TimeRange> elsewhere) {
        return candidates.stream()
                .filter(slot -> {
                    var own = taken.get(slot.provider().id());
                    return own != null
                            && own.stream().noneMatch(slot.during()::overlaps)
                            && elsewhere.stream().noneMatch(slot.guestTime()::overlaps);
                })
                .sorted(comparing(Slot::start))
                .toList();
    }
}
