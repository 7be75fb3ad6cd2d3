package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Offers of a clinic, and what a guest chooses of them, as the tests of choices say it. It is a Monday.
final class Offered {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Clinic CLINIC = Documents.clinic(Documents.read("""
            slug: glow
            name: Glow
            time_zone: America/New_York
            locations:
              - { slug: main, name: Main Street }
              - { slug: riverside, name: Riverside }
            services:
              - { slug: botox, name: Botox, duration_minutes: 30 }
              - { slug: lip-filler, name: Lip Filler, aliases: [filler], duration_minutes: 30 }
            providers:
              - { slug: dana-reyes, name: Dana Reyes, services: [botox], locations: [main, riverside] }
              - { slug: lee-chen, name: Lee Chen, services: [botox], locations: [main, riverside] }
            """));

    static final String FRIDAY = "2026-11-27";

    private Offered() {}

    /// Slots as "13:00 dana-reyes"; the first `shown` of them are shown.
    static OfferedSlots offer(String service, String day, int shown, String... slots) {
        var views = new ArrayList<OfferedSlotView>();
        for (var slot : slots) {
            var parts = slot.split(" ", -1);
            var start = OffsetDateTime.parse(day + "T" + parts[0] + ":00-05:00");
            var clock = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
            views.add(new OfferedSlotView(
                    views.size() + 1,
                    start,
                    start.plusMinutes(30),
                    clock.format(start),
                    clock.format(start.plusMinutes(30)),
                    parts.length > 1 ? parts[1] : "dana-reyes",
                    "main"));
        }
        return new OfferedSlots(service, views.subList(0, shown), views);
    }

    static String chosen(String text, OfferedSlots... offers) {
        return switch (SlotChoiceReader.read(text, List.of(offers), CLINIC, TODAY)) {
            case SlotChoice.Chosen choice -> choice.slot().start().toLocalTime().toString();
            case SlotChoice.None() -> "none";
            case SlotChoice.NotOffered _ -> "not offered";
            case SlotChoice.Unclear _ -> "unclear";
        };
    }
}
