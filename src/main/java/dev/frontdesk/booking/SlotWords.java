package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// How times and slots are put into words, always in the clinic's zone.
final class SlotWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter TIME_WITH_ZONE = DateTimeFormatter.ofPattern("h:mm a zzz", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private SlotWords() {}

    /// "2:30 PM"; with the zone ("1:30 AM EDT") when clocks show that time twice that day.
    static String time(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return local.format(twice ? TIME_WITH_ZONE : TIME);
    }

    /// "Tuesday, November 24".
    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /// "Tuesday, November 24 at 2:30 PM".
    static String dayAndTime(Instant moment, ZoneId zone) {
        return day(moment.atZone(zone).toLocalDate()) + " at " + time(moment, zone);
    }

    /// ISO 8601 with the clinic's offset, whole seconds.
    static OffsetDateTime iso(Instant moment, ZoneId zone) {
        return moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    /// As it is read aloud: "2:30 in the afternoon", "9 in the morning".
    static String spoken(ZonedDateTime time) {
        var clock = time.format(DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "h" : "h:mm", Locale.US));
        return clock
                + switch (PartOfDay.of(time.toLocalTime())) {
                    case MORNING -> " in the morning";
                    case AFTERNOON -> " in the afternoon";
                    case EVENING -> " in the evening";
                };
    }

    static OfferedSlotView view(Clinic clinic, OfferedSlot slot) {
        var zone = clinic.timeZone();
        return new OfferedSlotView(
                slot.option(),
                iso(slot.startsAt(), zone),
                iso(slot.endsAt(), zone),
                time(slot.startsAt(), zone),
                time(slot.endsAt(), zone),
                clinic.provider(slot.providerId()).map(p -> p.slug()).orElse(""),
                clinic.location(slot.locationId()).map(l -> l.slug()).orElse(""));
    }

    /// A free slot that is not on offer: it has no option number.
    static OfferedSlotView view(Clinic clinic, Slot slot) {
        var zone = clinic.timeZone();
        var time = slot.guestTime();
        return new OfferedSlotView(
                null,
                iso(time.start(), zone),
                iso(time.end(), zone),
                time(time.start(), zone),
                time(time.end(), zone),
                slot.provider().slug(),
                slot.location().slug());
    }

    static List<OfferedSlotView> views(Clinic clinic, List<OfferedSlot> slots) {
        return slots.stream().map(slot -> view(clinic, slot)).toList();
    }

    /// "9:00 AM, 11:30 AM or 3:00 PM".
    static String oneOf(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
        };
    }
}
