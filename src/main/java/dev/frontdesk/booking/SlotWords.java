package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// How times and slots are put into words, always in the clinic's zone.
final class SlotWords {
    private static final DateTimeFormatter TIME_WITH_ZONE = DateTimeFormatter.ofPattern("h:mm a zzz", Locale.US);

    private SlotWords() {}

    /// "2:30 PM"; with the zone ("1:30 AM EDT") when clocks show that time twice that day.
    static String time(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return twice ? local.format(TIME_WITH_ZONE) : InWords.time(local);
    }

    /// "Tuesday, November 24 at 2:30 PM".
    static String dayAndTime(Instant moment, ZoneId zone) {
        return InWords.day(moment.atZone(zone).toLocalDate()) + " at " + time(moment, zone);
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

    /// A free slot that is not on offer.
    ///
    /// @param option its number in the list it is told in
    static OfferedSlotView view(Clinic clinic, Slot slot, int option) {
        var zone = clinic.timeZone();
        var time = slot.guestTime();
        return new OfferedSlotView(
                option,
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
}
