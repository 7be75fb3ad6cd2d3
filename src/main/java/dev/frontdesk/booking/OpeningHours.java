package dev.frontdesk.booking;

import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// When a provider can be booked at a location on a day, as stretches of real time.
///
/// Wall-clock hours become instants once, here. An opening that a clock change skips is the moment after the skip; a
/// wall-clock time that comes twice is its first coming. Within a stretch everything is counted in elapsed time, so a
/// start that does not exist cannot come up, and one that exists twice is two different instants.
final class OpeningHours {
    /// A stretch in which guests can be seen.
    ///
    /// @param opening where the grid of starts begins: the location's opening, so that providers share one grid
    record Stretch(Instant opening, TimeRange open) {}

    private OpeningHours() {}

    static List<Stretch> of(Provider provider, Location location, LocalDate day, ZoneId zone) {
        if (location.closures().contains(day) || provider.isOff(day)) {
            return List.of();
        }
        var atLocation = location.hours().on(day.getDayOfWeek());
        var ofProvider =
                provider.hours().isEmpty() ? atLocation : provider.hours().on(day.getDayOfWeek());
        var stretches = new ArrayList<Stretch>();
        for (var place : atLocation) {
            for (var person : ofProvider) {
                var from = later(place.from(), person.from());
                var to = place.to().isBefore(person.to()) ? place.to() : person.to();
                var opens = instant(day, from, zone);
                var closes = closing(day, to, zone);
                if (opens.isBefore(closes)) {
                    stretches.add(new Stretch(instant(day, place.from(), zone), new TimeRange(opens, closes)));
                }
            }
        }
        return stretches;
    }

    private static LocalTime later(LocalTime a, LocalTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant closing(LocalDate day, LocalTime to, ZoneId zone) {
        return to.equals(WeeklyHours.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : instant(day, to, zone);
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        var local = day.atTime(time);
        var transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
