package dev.frontdesk.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.CalendarGateway.BusyTime;
import dev.frontdesk.booking.SlotOracle.FreeSlot;
import dev.frontdesk.platform.TimeRange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is calculated to be free is what trying every minute finds, in zones and weeks in which clocks change.
class SlotFinderOracleTest {
    @Provide
    Arbitrary<RandomDay> days() {
        return RandomDays.all();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsFreeIsWhatTryingEveryMinuteFinds(@ForAll("days") RandomDay day) {
        var query = day.query(null);

        var found = find(day, query);

        assertThat(found.slots())
                .isSortedAccordingTo(Comparator.comparing(Slot::start))
                .map(FreeSlot::of)
                .containsExactlyInAnyOrderElementsOf(new SlotOracle(day, query, standing(day)).free());
    }

    /// Booking asks again, for the one provider and place that were offered.
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsFreeWithOneProviderAtOnePlaceIsTheirPartOfTheDay(@ForAll("days") RandomDay day) {
        var all = new SlotOracle(day, day.query(null), standing(day)).free();
        for (var provider : day.clinic().providers()) {
            for (var location : day.clinic().locations()) {
                var query = new SlotFinder.Query(
                        day.clinic(), day.service(), day.day(), provider, location, day.asOf(), null);
                boolean asked = (day.provider() == null || day.provider().equals(provider))
                        && (day.location() == null || day.location().equals(location));
                if (asked) {
                    assertThat(find(day, query).slots())
                            .map(FreeSlot::of)
                            .containsExactlyInAnyOrderElementsOf(all.stream()
                                    .filter(slot -> slot.provider().equals(provider.slug())
                                            && slot.location().equals(location.slug()))
                                    .toList());
                }
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyFreeStartIsOfferedOnceWithTheOneWhoHasLeastToDo(@ForAll("days") RandomDay day) {
        var found = find(day, day.query(null));

        var offered = found.leastLoaded();

        assertThat(offered)
                .map(Slot::start)
                .containsExactlyElementsOf(
                        found.slots().stream().map(Slot::start).distinct().toList());
        assertThat(offered)
                .allSatisfy(slot -> assertThat(found.slots())
                        .filteredOn(other -> other.start().equals(slot.start()))
                        .allSatisfy(other -> assertThat(
                                        found.load().get(other.provider().id()))
                                .isGreaterThanOrEqualTo(
                                        found.load().get(slot.provider().id()))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingIsKnownToBeFreeInACalendarThatCannotBeRead(@ForAll("days") RandomDay day) {
        var query = day.query(null);
        var taken = taken(day);
        var unread = day.clinic().providers().getFirst();
        var calendars = new HashMap<>(taken.busy());
        calendars.put(unread.id(), new BusyTime.Unknown("away"));

        var found = new Taken(taken.placed(), calendars, taken.elsewhere()).leaves(StartGrid.of(query));

        assertThat(found.slots())
                .containsExactlyElementsOf(find(day, query).slots().stream()
                        .filter(slot -> !slot.provider().equals(unread))
                        .toList());
        assertThat(found.unknown()).isSubsetOf(unread);
    }

    private static SlotFinder.Day find(RandomDay day, SlotFinder.Query query) {
        return taken(day).leaves(StartGrid.of(query));
    }

    private static Taken taken(RandomDay day) {
        var placed = standing(day).stream()
                .collect(
                        groupingBy(v -> v.provider().id(), mapping(v -> v.slot().during(), toList())));
        var blocks = day.busy().stream()
                .collect(groupingBy(
                        b -> b.provider().id(),
                        mapping(b -> new TimeRange(b.start(), b.start().plusSeconds(b.minutes() * 60L)), toList())));
        var busy = day.clinic().providers().stream()
                .collect(toMap(p -> p.id(), p -> known(blocks.getOrDefault(p.id(), List.of()))));
        return new Taken(placed, busy, List.of());
    }

    private static BusyTime known(List<TimeRange> busy) {
        return new BusyTime.Known(busy);
    }

    private static List<RandomDay.Visit> standing(RandomDay day) {
        return day.visits().stream().filter(visit -> !visit.cancelled()).toList();
    }
}
