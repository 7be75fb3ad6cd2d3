package dev.frontdesk.booking;

import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a clinic's own document lets happen on a day: hours, closures, time off, skills, notice and horizon. Who is
/// booked it does not know.
final class StartGrid {
    private StartGrid() {}

    /// Every provider, place and start.
    static List<Slot> of(SlotFinder.Query query) {
        var zone = query.clinic().timeZone();
        var earliest = query.asOf().plus(query.clinic().policies().minNotice());
        var today = query.clinic().today(query.asOf());
        var horizon = today.plusDays(query.clinic().policies().bookingHorizonDays());
        if (query.day().isBefore(today) || query.day().isAfter(horizon)) {
            return List.of();
        }
        var candidates = new ArrayList<Slot>();
        for (var provider : providers(query)) {
            for (var location : locations(query, provider)) {
                for (var stretch : OpeningHours.of(provider, location, query.day(), zone)) {
                    addStarts(candidates, query, provider, location, stretch, earliest);
                }
            }
        }
        return candidates;
    }

    private static List<Provider> providers(SlotFinder.Query query) {
        return query.clinic().providers().stream()
                .filter(p -> query.provider() == null
                        || p.id().equals(query.provider().id()))
                .filter(p -> p.performs(query.service()))
                .toList();
    }

    private static List<Location> locations(SlotFinder.Query query, Provider provider) {
        return query.clinic().locations().stream()
                .filter(l -> query.location() == null
                        || l.id().equals(query.location().id()))
                .filter(l -> provider.locations().contains(l.id()))
                .toList();
    }

    private static void addStarts(
            List<Slot> into,
            SlotFinder.Query query,
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
}
