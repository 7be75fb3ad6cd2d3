package dev.frontdesk.booking;

import static java.util.Comparator.comparing;

import dev.frontdesk.booking.CalendarGateway.BusyTime;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.platform.TimeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What stands in the way of a guest around a day.
///
/// @param placed for what each provider is kept, buffers included
/// @param busy what each provider's calendar says; one that is missing is unknown
/// @param elsewhere when the guest cannot come
record Taken(Map<ProviderId, List<TimeRange>> placed, Map<ProviderId, BusyTime> busy, List<TimeRange> elsewhere) {

    /// What is left of some slots.
    SlotFinder.Day leaves(List<Slot> candidates) {
        var unknown = new ArrayList<Provider>();
        var unread = new HashMap<ProviderId, List<TimeRange>>();
        var load = new HashMap<ProviderId, Integer>();
        var known = new HashMap<ProviderId, List<TimeRange>>();
        for (var provider : candidates.stream().map(Slot::provider).distinct().toList()) {
            var own = placed.getOrDefault(provider.id(), List.of());
            load.put(provider.id(), own.size());
            switch (busy.getOrDefault(provider.id(), new BusyTime.Unknown("no answer"))) {
                case BusyTime.Known(var others) ->
                    known.put(
                            provider.id(),
                            Stream.concat(own.stream(), others.stream()).toList());
                case BusyTime.Unknown _ -> {
                    unknown.add(provider);
                    unread.put(provider.id(), own);
                }
            }
        }
        return new SlotFinder.Day(free(candidates, known), load, unknown, free(candidates, unread));
    }

    /// @param taken the time of each provider that is looked at
    private List<Slot> free(List<Slot> candidates, Map<ProviderId, List<TimeRange>> taken) {
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
