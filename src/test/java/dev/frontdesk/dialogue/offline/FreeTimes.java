package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What is free, with everybody or with some only. What was booked stays free: no rule of the calendar is tested here.
final class FreeTimes {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private final Map<LocalDate, List<LocalTime>> all = new HashMap<>();
    private final Map<String, Map<LocalDate, List<LocalTime>>> only = new HashMap<>();
    private final Map<LocalDate, List<String>> mixed = new HashMap<>();
    private final ZoneId zone;

    FreeTimes(ZoneId zone) {
        this.zone = zone;
    }

    void set(String day, String... times) {
        all.put(LocalDate.parse(day), timesOf(times));
    }

    /// With one provider or at one place, by slug; without any of theirs they are free as everybody.
    void setOnly(String whoOrWhere, String day, String... times) {
        only.computeIfAbsent(whoOrWhere, _ -> new HashMap<>()).put(LocalDate.parse(day), timesOf(times));
    }

    /// With one provider at one place, as "19:00 lee-chen riverside". Nothing else is free on that day.
    void setMixed(String day, String... slots) {
        mixed.put(LocalDate.parse(day), List.of(slots));
    }

    private static List<LocalTime> timesOf(String... times) {
        return List.of(times).stream().map(LocalTime::parse).toList();
    }

    List<OfferedSlotView> slots(LocalDate day, Service service, CheckAvailability wanted) {
        var out = new ArrayList<OfferedSlotView>();
        for (var line : lines(day, wanted)) {
            var parts = line.split(" ", -1);
            var time = LocalTime.parse(parts[0]);
            boolean fits = (wanted.provider() == null || wanted.provider().equals(parts[1]))
                    && (wanted.location() == null || wanted.location().equals(parts[2]))
                    && (wanted.partOfDay() == null || wanted.partOfDay() == PartOfDay.of(time));
            if (fits) {
                out.add(slot(out.size() + 1, day.atTime(time).atZone(zone).toOffsetDateTime(), service, parts));
            }
        }
        return out;
    }

    private List<String> lines(LocalDate day, CheckAvailability wanted) {
        var provider = Objects.requireNonNullElse(wanted.provider(), "dana-reyes");
        var location = Objects.requireNonNullElse(wanted.location(), "main");
        var anywhere = only.getOrDefault(String.valueOf(wanted.location()), all);
        var times =
                only.getOrDefault(String.valueOf(wanted.provider()), anywhere).getOrDefault(day, List.of());
        return mixed.getOrDefault(
                day,
                times.stream()
                        .map(time -> time + " " + provider + " " + location)
                        .toList());
    }

    private static OfferedSlotView slot(int option, OffsetDateTime start, Service service, String... parts) {
        var end = start.plus(service.duration());
        return new OfferedSlotView(option, start, end, CLOCK.format(start), CLOCK.format(end), parts[1], parts[2]);
    }
}
