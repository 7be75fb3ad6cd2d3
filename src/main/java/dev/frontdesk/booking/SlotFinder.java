package dev.frontdesk.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// @param unread what is free of their time by our own book: nothing to offer, though what was offered while
    ///     the calendar could be read may still be had
    public record Day(List<Slot> slots, Map<ProviderId, Integer> load, List<Provider> unknown, List<Slot> unread) {

        /// The slot that was offered, unless it is known to be taken.
        Optional<Slot> stillFree(OfferedSlot offered) {
            return Stream.concat(slots.stream(), unread.stream())
                    .filter(offered::isFor)
                    .findFirst();
        }

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
        var candidates = StartGrid.of(query);
        return candidates.isEmpty()
                ? new Day(List.of(), Map.of(), List.of(), List.of())
                : withoutTaken(query, candidates);
    }

    private Day withoutTaken(Query query, List<Slot> candidates) {
        var providers = candidates.stream().map(Slot::provider).distinct().toList();
        var span = span(candidates);
        return new Taken(
                        placements(query, providers, span),
                        calendar.busyTime(query.clinic(), providers, span),
                        guestsOthers(query, span))
                .leaves(candidates);
    }

    private Map<ProviderId, List<TimeRange>> placements(Query query, List<Provider> providers, TimeRange span) {
        return dao
                .placements(
                        query.clinic().id(),
                        providers.stream().map(Provider::id).toList(),
                        span,
                        query.guest(),
                        query.service().id())
                .stream()
                .collect(groupingBy(BusyDao.Busy::providerId, mapping(BusyDao.Busy::during, toList())));
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
}
