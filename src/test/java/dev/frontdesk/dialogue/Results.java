package dev.frontdesk.dialogue;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.CalendarState;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadata.LastAppointment;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.conversation.ConversationMetadata.PendingSlotOffers;
import dev.frontdesk.language.InWords;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Results as the booking tools give them, of Botox with Dana. Times like `2026-11-27T15:00-05:00`.
final class Results {
    private Results() {}

    static Booked booked(String start) {
        return booked(start, null, false);
    }

    static Booked replayed(String start) {
        return booked(start, null, true);
    }

    static Booked moved(String from, String to) {
        return booked(to, OffsetDateTime.parse(from), false);
    }

    private static Booked booked(String start, @Nullable OffsetDateTime original, boolean replay) {
        var at = OffsetDateTime.parse(start);
        return new Booked(
                AppointmentId.create(),
                "event",
                at,
                original,
                "Botox",
                "botox",
                "dana",
                "main",
                30,
                false,
                Map.of(),
                replay,
                CalendarState.NONE,
                "You're booked for Botox on %s at %s with Dana Reyes at Main Street."
                        .formatted(InWords.day(at), InWords.time(at)));
    }

    static Cancelled cancelled(String start) {
        var at = OffsetDateTime.parse(start);
        return new Cancelled(
                AppointmentId.create(),
                at,
                "Botox",
                "botox",
                "dana",
                "main",
                false,
                "Your Botox appointment on %s is cancelled.".formatted(InWords.day(at)));
    }

    static AppointmentDetails details(String start) {
        var at = OffsetDateTime.parse(start);
        var item = new AppointmentDetails.Item(
                AppointmentId.create(),
                "scheduled",
                "Botox",
                "botox",
                "dana",
                "main",
                at,
                at.plusMinutes(30),
                30,
                false);
        return new AppointmentDetails(
                List.of(item), "You have Botox on %s at %s.".formatted(InWords.day(at), InWords.time(at)));
    }

    static Availability availability(String... starts) {
        var slots = slots(starts);
        var day = slots.getFirst().start();
        return new Availability(
                day.toLocalDate(),
                "botox",
                "Botox",
                30,
                "There are times for Botox on %s.".formatted(InWords.day(day)),
                List.of(),
                slots,
                slots,
                slots,
                day,
                null,
                Map.of());
    }

    static ConversationMetadata offered(Duration expiresIn, OffsetDateTime now, String... starts) {
        var slots = slots(starts);
        return new ConversationMetadata(
                null,
                true,
                new PendingSlotOffers(
                        "call_0",
                        "botox",
                        slots.getFirst().start().toLocalDate(),
                        now,
                        now.plus(expiresIn),
                        slots,
                        slots,
                        null,
                        null));
    }

    static ConversationMetadata lastAppointment(String start, String status) {
        return new ConversationMetadata(
                new LastAppointment("id", "event", "botox", "dana", OffsetDateTime.parse(start), status, null),
                false,
                null);
    }

    private static List<OfferedSlotView> slots(String... starts) {
        var times = Arrays.stream(starts).map(OffsetDateTime::parse).toList();
        return IntStream.range(0, times.size())
                .mapToObj(i -> new OfferedSlotView(
                        i + 1,
                        times.get(i),
                        times.get(i).plusMinutes(30),
                        InWords.time(times.get(i)),
                        InWords.time(times.get(i).plusMinutes(30)),
                        "dana",
                        "main"))
                .toList();
    }
}
