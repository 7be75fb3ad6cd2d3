package dev.frontdesk.dialogue;

import static java.util.stream.Collectors.joining;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import dev.frontdesk.platform.StorableText;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a model is told before the conversation: the rules, the clinic, the day, and where things stand with
/// this guest.
final class Instructions {
    private static final int CALENDAR_DAYS = 14;
    private static final int LONGEST_NAME = 60;

    private final PromptTemplate receptionist = PromptTemplate.load("receptionist");
    private final PromptTemplate sms = PromptTemplate.load("channel-sms");
    private final PromptTemplate email = PromptTemplate.load("channel-email");
    private final PromptTemplate web = PromptTemplate.load("channel-web");
    private final PromptTemplate voice = PromptTemplate.load("channel-voice");

    /// @param before the conversation's metadata as the turn began
    String of(TurnInput turn, ConversationMetadata before) {
        var clinic = turn.clinic();
        var now = turn.now().atZone(clinic.timeZone());
        return receptionist.fill(Map.ofEntries(
                Map.entry("assistant", clinic.assistantName()),
                Map.entry("clinic", clinic.name()),
                Map.entry("channel_rules", channelRules(turn.channel())),
                Map.entry("weekday", InWords.weekday(now)),
                Map.entry("date", now.toLocalDate().toString()),
                Map.entry("time", InWords.time(now)),
                Map.entry("zone", clinic.timeZone().getId()),
                Map.entry("calendar", calendar(now)),
                Map.entry("guest_name", name(turn.customer().name())),
                Map.entry("standing", standing(turn, before)),
                Map.entry("services", lines(clinic.services().stream().map(Instructions::service))),
                Map.entry("providers", lines(clinic.providers().stream().map(p -> provider(clinic, p)))),
                Map.entry("locations", lines(clinic.locations().stream().map(Instructions::location))),
                Map.entry("policies", policies(clinic))));
    }

    private String channelRules(BookingChannel channel) {
        return switch (channel) {
            case SMS -> sms.text();
            case EMAIL -> email.text();
            case WEB, STAFF_CONSOLE -> web.text();
            case VOICE -> voice.text();
        };
    }

    /// So that no model has to reckon which date "next Tuesday" is.
    private static String calendar(ZonedDateTime now) {
        return IntStream.rangeClosed(0, CALENDAR_DAYS)
                .mapToObj(now::plusDays)
                .map(day -> shortName(day.getDayOfWeek()) + " " + day.toLocalDate())
                .collect(joining(", "));
    }

    /// A name is the guest's own text: one short line of it, no more.
    private static String name(@Nullable String name) {
        if (name == null) {
            return "unknown";
        }
        return StorableText.cut(name.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip(), LONGEST_NAME);
    }

    private static String standing(TurnInput turn, ConversationMetadata before) {
        var offer = before.pendingSlotOffers();
        var last = before.lastAppointment();
        return lines(Stream.of(
                        last == null
                                ? ""
                                : "Last appointment of this conversation: %s, %s, %s (id %s)."
                                        .formatted(
                                                last.serviceType(),
                                                moment(last.startTime()),
                                                last.status(),
                                                last.appointmentId()),
                        offer == null || !offer.isOpen(turn.now())
                                ? ""
                                : "Offered and open until %s, for %s: %s"
                                        .formatted(
                                                InWords.time(offer.expiresAt()),
                                                offer.serviceType(),
                                                slots(offer.slots())),
                        choice(turn.choice()))
                .filter(line -> !line.isEmpty()));
    }

    private static String choice(SlotChoice choice) {
        return switch (choice) {
            case SlotChoice.None() -> "";
            case SlotChoice.Chosen(var slot, var service) ->
                "The guest's words choose %s for %s: if they want it booked, book exactly that."
                        .formatted(slot(slot), service);
            case SlotChoice.Unclear(var among, var service) ->
                "The guest's words may mean, for %s: %s. Ask unless they plainly want exactly one of these."
                        .formatted(service, slots(among));
            case SlotChoice.NotOffered _ ->
                "The guest names a time that was not offered. Check before saying anything of it.";
        };
    }

    private static String slots(List<OfferedSlotView> slots) {
        return slots.stream().map(Instructions::slot).collect(joining("; "));
    }

    private static String slot(OfferedSlotView slot) {
        return slot.option() + ") " + moment(slot.start()) + " with " + slot.provider() + " at " + slot.location();
    }

    private static String moment(OffsetDateTime moment) {
        return InWords.day(moment) + ", " + InWords.time(moment) + " (" + moment + ")";
    }

    private static String service(Service service) {
        return "- %s (%s): %d minutes%s%s"
                .formatted(
                        service.name(),
                        service.slug(),
                        service.duration().toMinutes(),
                        service.price() == null ? "" : ", " + service.price(),
                        service.bookable() ? "" : ", not booked by you: hand over");
    }

    private static String provider(Clinic clinic, Provider provider) {
        var services = clinic.services().stream()
                .filter(provider::performs)
                .map(Service::slug)
                .collect(joining(", "));
        return "- %s (%s): %s".formatted(provider.titledName(), provider.slug(), services);
    }

    private static String location(Location location) {
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> shortName(day) + " " + hours(location.hours(), day))
                .collect(joining(", "));
        var address = location.address() == null ? "" : ", " + location.address();
        return "- %s (%s)%s. %s".formatted(location.name(), location.slug(), address, hours);
    }

    private static String hours(WeeklyHours hours, DayOfWeek day) {
        return hours.on(day).isEmpty()
                ? "closed"
                : hours.on(day).stream()
                        .map(span -> InWords.time(span.from()) + "-" + InWords.time(span.to()))
                        .collect(joining(" and "));
    }

    static String policies(Clinic clinic) {
        var policies = clinic.policies();
        var cancelling = policies.lateCancellationFee()
                .map(fee -> "Cancelling within %d hours of the appointment costs %s."
                        .formatted(policies.cancellationWindow().toHours(), fee))
                .orElse("Cancelling costs nothing, however late.");
        return cancelling + " Appointments are made up to %d days ahead.".formatted(policies.bookingHorizonDays());
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.US);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(joining("\n"));
    }
}
