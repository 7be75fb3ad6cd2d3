package dev.frontdesk.dialogue.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentDetailsResult;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.BookingResult;
import dev.frontdesk.booking.CalendarState;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.CancellationResult;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.OfferedSlots;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.booking.RescheduleAppointment;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.dialogue.ToolOutcome;
import dev.frontdesk.dialogue.TurnTools;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The booking tools over a calendar in memory, by the rules of the contract. Keeps what was called.
final class ScriptedTools implements TurnTools {
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' h:mm a", Locale.US);

    final List<String> calls = new ArrayList<>();
    final List<OfferedSlots> offers = new ArrayList<>();
    final List<AppointmentDetails.Item> appointments = new ArrayList<>();
    final List<AppointmentDetails.Item> cancelled = new ArrayList<>();
    final FreeTimes free;
    /// The provider and the place of the appointment that was made or moved last.
    String bookedWith = "";
    /// What the guest's words chose, as the booking remembers it.
    @Nullable
    OfferedSlotView chosen;

    final Set<AppointmentId> feeNamed = new HashSet<>();
    final Map<String, RefusalCode> failing = new HashMap<>();
    private final Clinic clinic;
    private final Instant now;

    @Nullable
    String customerName;

    ScriptedTools(Clinic clinic, Instant now, @Nullable String customerName) {
        this.clinic = clinic;
        this.free = new FreeTimes(clinic.timeZone());
        this.now = now;
        this.customerName = customerName;
    }

    AppointmentDetails.Item has(String service, String start) {
        return add(service, OffsetDateTime.parse(start));
    }

    private AppointmentDetails.Item add(String slug, OffsetDateTime start) {
        var service = clinic.findService(slug).orElseThrow();
        boolean late = Duration.between(now, start.toInstant()).compareTo(Duration.ofHours(24)) < 0;
        var item = new AppointmentDetails.Item(
                AppointmentId.create(),
                "scheduled",
                service.name(),
                service.slug(),
                "Dana Reyes",
                "Main Street",
                start,
                start.plus(service.duration()),
                (int) service.duration().toMinutes(),
                late);
        appointments.add(item);
        return item;
    }

    @Override
    public CheckAvailabilityResult checkAvailability(CheckAvailability arguments) {
        var part = arguments.partOfDay() == null ? "" : " " + arguments.partOfDay();
        var place = arguments.location() == null ? "" : " at " + arguments.location();
        var who = arguments.provider() == null ? "" : " with " + arguments.provider();
        calls.add("check " + arguments.serviceType() + " " + arguments.date() + part + who + place);
        if (failing.containsKey("check")) {
            return Refusal.of(failing.get("check"), "", "Refused: " + failing.get("check"));
        }
        var day = LocalDate.parse(arguments.date());
        var service = clinic.findService(arguments.serviceType()).orElseThrow();
        var views = free.slots(day, service, arguments);
        if (!views.isEmpty()) {
            offers.addFirst(
                    new OfferedSlots(service.slug(), views.stream().limit(10).toList(), views));
        }
        var suggested =
                views.size() <= 3 ? views : List.of(views.getFirst(), views.get(views.size() / 2), views.getLast());
        return new Availability(
                day,
                service.slug(),
                service.name(),
                30,
                "",
                List.of(),
                suggested,
                views.stream().limit(10).toList(),
                views,
                now.plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.ofHours(-5)),
                null,
                Map.of());
    }

    @Override
    public BookingResult bookAppointment(BookAppointment arguments) {
        calls.add("book " + arguments.serviceType() + " " + arguments.startTime()
                + (arguments.customerName() == null ? "" : " for " + arguments.customerName())
                + (arguments.customerEmail() == null ? "" : " " + arguments.customerEmail()));
        if (failing.containsKey("book")) {
            var code = failing.remove("book");
            return new Refusal(
                    code,
                    "",
                    "Refused: " + code,
                    offers.isEmpty() ? null : offers.getFirst().all());
        }
        var start = OffsetDateTime.parse(arguments.startTime());
        if (!offered(arguments.serviceType(), start)) {
            return Refusal.of(RefusalCode.NO_SLOT_OFFERED, "", "That was not offered.");
        }
        if (arguments.customerName() == null && customerName == null) {
            return Refusal.of(RefusalCode.MISSING_CUSTOMER_DETAILS, "", "What is your name?");
        }
        customerName = customerName == null ? arguments.customerName() : customerName;
        resolve(start, arguments.provider());
        return booked(add(arguments.serviceType(), start), null, "You are booked for ");
    }

    @Override
    public BookingResult rescheduleAppointment(RescheduleAppointment arguments) {
        calls.add("reschedule " + arguments.newStartTime());
        var old = appointments.stream()
                .filter(a -> a.appointmentId().toString().equals(arguments.appointmentId()))
                .findFirst()
                .orElseThrow();
        var start = OffsetDateTime.parse(arguments.newStartTime());
        if (!offered(old.serviceType(), start)) {
            return Refusal.of(RefusalCode.NO_SLOT_OFFERED, "", "That was not offered.");
        }
        appointments.remove(old);
        resolve(start, arguments.provider());
        return booked(add(old.serviceType(), start), old.startTime(), "Done, you are moved to ");
    }

    /// The guest's choice, else the one at the time passed.
    private void resolve(OffsetDateTime start, @Nullable String provider) {
        var slot = chosen != null && chosen.start().isEqual(start)
                ? chosen
                : offers.stream()
                        .flatMap(offer -> offer.all().stream())
                        .filter(s -> s.start().isEqual(start))
                        .filter(s -> provider == null || provider.equals(s.provider()))
                        .findFirst()
                        .orElseThrow();
        bookedWith = slot.provider() + " " + slot.location();
        chosen = null;
    }

    private boolean offered(String service, OffsetDateTime start) {
        return offers.stream()
                .filter(o -> o.serviceType().equals(service))
                .flatMap(o -> o.all().stream())
                .anyMatch(s -> s.start().isEqual(start));
    }

    private Booked booked(AppointmentDetails.Item item, @Nullable OffsetDateTime original, String lead) {
        offers.removeIf(o -> o.serviceType().equals(item.serviceType()));
        return new Booked(
                item.appointmentId(),
                "event",
                item.startTime(),
                original,
                item.service(),
                item.serviceType(),
                "dana-reyes",
                "main",
                30,
                false,
                Map.of(),
                false,
                CalendarState.NONE,
                lead + item.service() + " on " + SPOKEN.format(item.startTime()) + " with Dana Reyes at Main Street.");
    }

    @Override
    public CancellationResult cancelAppointment(CancelAppointment arguments) {
        calls.add("cancel");
        var item = appointments.stream()
                .filter(a -> a.appointmentId().toString().equals(arguments.appointmentId()))
                .findFirst()
                .orElseThrow();
        if (item.insideCancellationWindow() && feeNamed.add(item.appointmentId())) {
            return Refusal.of(RefusalCode.OUTSIDE_POLICY, "", "Cancelling now costs a $50 fee. Shall I cancel it?");
        }
        cancelByStaff(item);
        return new Cancelled(
                item.appointmentId(),
                item.startTime(),
                item.service(),
                item.serviceType(),
                "dana-reyes",
                "main",
                false,
                "Your " + item.service() + " appointment is cancelled.");
    }

    void cancelByStaff(AppointmentDetails.Item item) {
        appointments.remove(item);
        cancelled.add(copy(item, "cancelled", item.startTime()));
    }

    void moveByStaff(AppointmentDetails.Item item, String start) {
        appointments.set(appointments.indexOf(item), copy(item, item.status(), OffsetDateTime.parse(start)));
    }

    private static AppointmentDetails.Item copy(AppointmentDetails.Item item, String status, OffsetDateTime start) {
        return new AppointmentDetails.Item(
                item.appointmentId(),
                status,
                item.service(),
                item.serviceType(),
                item.provider(),
                item.location(),
                start,
                start.plusMinutes(item.durationMinutes()),
                item.durationMinutes(),
                item.insideCancellationWindow());
    }

    @Override
    public AppointmentDetailsResult appointmentDetails(GetAppointmentDetails arguments) {
        var id = arguments.appointmentId();
        if (id == null) {
            calls.add("details");
            return details(appointments);
        }
        return details(Stream.concat(appointments.stream(), cancelled.stream())
                .filter(item -> item.appointmentId().toString().equals(id))
                .toList());
    }

    private static AppointmentDetails details(List<AppointmentDetails.Item> items) {
        var summary = items.isEmpty()
                ? "You have no upcoming appointments."
                : items.stream()
                        .map(item -> item.service() + " on " + SPOKEN.format(item.startTime()))
                        .collect(Collectors.joining("; ", "You have ", "."));
        return new AppointmentDetails(List.copyOf(items), summary);
    }

    @Override
    public ToolOutcome information(String tool, @Nullable String argument) {
        calls.add(tool);
        return new ToolOutcome(JsonNodeFactory.instance.objectNode(), true, null, false);
    }

    @Override
    public ToolOutcome call(String toolCallId, String tool, String argumentsJson) {
        throw new AssertionError("by name only a model calls");
    }
}
