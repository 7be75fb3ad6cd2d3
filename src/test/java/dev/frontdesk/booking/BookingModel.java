package dev.frontdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What guests and staff were told, and what follows from it by the rules of booking: what they hold, what they were
/// offered, and whether an answer is the right one.
final class BookingModel {
    /// An appointment as it stands.
    ///
    /// @param placedIn the conversation that gave it its time
    record Held(CustomerId customer, ConversationId placedIn, Slot slot, boolean active) {}

    private record Offer(String service, Instant expiresAt, List<OfferedSlotView> slots) {}

    final Map<AppointmentId, Held> held = new LinkedHashMap<>();
    private final Map<ConversationId, List<Offer>> offers = new HashMap<>();
    /// What the guest's words chose; a later offer may end the choice.
    private final Map<ConversationId, OfferedSlotView> said = new HashMap<>();
    private final List<BusyBlockDao.BusyBlock> blocks = new ArrayList<>();
    private final Set<String> warned = new HashSet<>();

    List<AppointmentId> appointments() {
        return List.copyOf(held.keySet());
    }

    void blocked(BusyBlockDao.BusyBlock block) {
        blocks.add(block);
    }

    List<OfferedSlotView> lastOffered(Desk.Guest guest) {
        var all = offers.getOrDefault(guest.conversation, List.of());
        return all.isEmpty() ? List.of() : all.getLast().slots();
    }

    void heard(Desk.Guest guest, SlotChoice choice) {
        switch (choice) {
            case SlotChoice.None _ -> {}
            case SlotChoice.Chosen chosen -> said.put(guest.conversation, chosen.slot());
            case SlotChoice.Unclear _, SlotChoice.NotOffered _ -> said.remove(guest.conversation);
        }
    }

    /// Takes in what a check answered.
    void checked(Desk.Guest guest, Object result, Instant now) {
        if (result instanceof Availability free) {
            assertThat(free.allSlots())
                    .as("offered")
                    .allSatisfy(slot -> assertThat(slot.start().toInstant()).isAfterOrEqualTo(now));
            offered(guest, free.serviceType(), free.offerExpiresAt().toInstant(), free.allSlots());
        } else {
            assertThat(Desk.code(result)).isIn(RefusalCode.UNKNOWN_PROVIDER, RefusalCode.INVALID_DATE);
        }
    }

    private void offered(Desk.Guest guest, String service, Instant expiresAt, List<OfferedSlotView> slots) {
        if (!slots.isEmpty()) {
            offers.computeIfAbsent(guest.conversation, _ -> new ArrayList<>())
                    .add(new Offer(service, expiresAt, slots));
        }
    }

    /// Takes in what a refused booking or move offers instead.
    void offeredInstead(Desk.Guest guest, String service, Refusal refusal, Instant now) {
        if (refusal.pendingSlotOptions() != null) {
            var expiresAt = now.plus(guest.clinic.policies().offerTtl());
            offered(guest, service, expiresAt, refusal.pendingSlotOptions());
        }
    }

    /// Takes in a booking, or a move of `moved`.
    void booked(Desk.Guest guest, Booked booked, @Nullable AppointmentId moved, Instant now) {
        var slot = slot(guest, booked);
        var before = held.get(booked.appointmentId());
        if (booked.idempotentReplay()) {
            // It may have been booked from another conversation of theirs
            var placedIn = Objects.requireNonNull(before).placedIn();
            assertThat(before).isEqualTo(new Held(guest.customer, placedIn, slot, true));
            return;
        }
        assertThat(live(guest, booked.serviceType(), now))
                .as("what was given had been offered here")
                .anyMatch(offered -> isFor(offered, slot));
        assertThat(moved == null).isEqualTo(before == null);
        if (before != null) {
            assertThat(booked.appointmentId()).isEqualTo(moved);
            assertThat(before.customer()).isEqualTo(guest.customer);
            assertThat(before.active()).isTrue();
        }
        held.put(booked.appointmentId(), new Held(guest.customer, guest.conversation, slot, true));
        var open = offers.getOrDefault(guest.conversation, List.of());
        offers.put(
                guest.conversation,
                new ArrayList<>(open.stream()
                        .filter(offer -> !offer.service().equals(booked.serviceType()))
                        .toList()));
        warned.removeIf(warning -> warning.endsWith(booked.appointmentId().toString()));
    }

    void cancelled(Desk.Guest guest, Cancelled cancelled, Instant now) {
        var before = Objects.requireNonNull(held.get(cancelled.appointmentId()));
        assertThat(before.customer()).isEqualTo(guest.customer);
        assertThat(before.active()).isNotEqualTo(cancelled.idempotentReplay());
        boolean late =
                now.isAfter(before.slot().start().minus(guest.clinic.policies().cancellationWindow()));
        if (late && !cancelled.idempotentReplay()) {
            assertThat(warned).contains(warning(guest, cancelled.appointmentId().toString()));
        }
        held.put(cancelled.appointmentId(), new Held(before.customer(), before.placedIn(), before.slot(), false));
    }

    void warned(Desk.Guest guest, String appointment) {
        warned.add(warning(guest, appointment));
    }

    private static String warning(Desk.Guest guest, String appointment) {
        return guest.conversation + " " + appointment;
    }

    /// Whether a refusal of a time is the right one.
    ///
    /// @param moving the appointment that was to be moved, or null
    void refused(
            Desk.Guest guest,
            String service,
            String start,
            @Nullable String provider,
            RefusalCode code,
            @Nullable AppointmentId moving,
            Instant now) {
        var live = live(guest, service, now);
        var zone = guest.clinic.timeZone();
        var wanted = StartTime.parse(start).orElseThrow();
        var byTime = live.stream()
                .filter(offered -> wanted.matches(offered.start().toInstant(), zone)
                        && (provider == null || provider.equals(offered.provider())))
                .toList();
        var chosen = said.get(guest.conversation);
        var meant = Stream.concat(byTime.stream(), live.stream().filter(offered -> isSame(offered, chosen)))
                .map(offered -> slot(guest, service, offered))
                .toList();
        switch (code) {
            case SLOT_TAKEN -> assertThat(meant).as("taken").anyMatch(slot -> !isFree(guest, slot, now));
            case CUSTOMER_CONFLICT ->
                assertThat(meant).as("the guest's own").anyMatch(slot -> isInOwnWay(guest, slot, moving));
            case SLOT_SELECTION_MISMATCH -> {
                assertThat(live).isNotEmpty();
                assertThat(byTime).as("not offered").isEmpty();
            }
            case NO_SLOT_OFFERED, SLOT_OFFER_EXPIRED ->
                assertThat(live).as("no offer").isEmpty();
            case INVALID_DATE -> assertThat(wanted.isPast(now, zone)).isTrue();
            case UNKNOWN_PROVIDER -> assertThat(provider).isNotNull();
            default -> fail("an unlikely answer: " + code);
        }
    }

    private List<OfferedSlotView> live(Desk.Guest guest, String service, Instant now) {
        return offers.getOrDefault(guest.conversation, List.of()).stream()
                .filter(offer ->
                        offer.service().equals(service) && offer.expiresAt().isAfter(now))
                .flatMap(offer -> offer.slots().stream())
                .toList();
    }

    private boolean isFree(Desk.Guest guest, Slot slot, Instant now) {
        return slot.start().isAfter(now)
                && blocks.stream()
                        .noneMatch(block ->
                                block.providerId().equals(slot.provider().id())
                                        && new TimeRange(block.startsAt(), block.endsAt()).overlaps(slot.during()))
                && held.values().stream().noneMatch(other -> other.active() && isInTheWay(guest, other, slot));
    }

    private static boolean isInTheWay(Desk.Guest guest, Held other, Slot slot) {
        return (other.slot().provider().id().equals(slot.provider().id())
                        && other.slot().during().overlaps(slot.during()))
                || (other.customer().equals(guest.customer)
                        && other.slot().guestTime().overlaps(slot.guestTime()));
    }

    private boolean isInOwnWay(Desk.Guest guest, Slot slot, @Nullable AppointmentId moving) {
        return held.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(moving))
                .map(Map.Entry::getValue)
                .anyMatch(other ->
                        other.active() && other.customer().equals(guest.customer) && isInTheWay(guest, other, slot));
    }

    private static boolean isSame(OfferedSlotView offered, @Nullable OfferedSlotView chosen) {
        return chosen != null
                && offered.start().isEqual(chosen.start())
                && offered.provider().equals(chosen.provider());
    }

    private static boolean isFor(OfferedSlotView offered, Slot slot) {
        return offered.start().toInstant().equals(slot.start())
                && offered.provider().equals(slot.provider().slug());
    }

    private static Slot slot(Desk.Guest guest, Booked booked) {
        return slot(
                guest,
                booked.serviceType(),
                booked.provider(),
                booked.startTime().toInstant());
    }

    private static Slot slot(Desk.Guest guest, String service, OfferedSlotView offered) {
        return slot(guest, service, offered.provider(), offered.start().toInstant());
    }

    private static Slot slot(Desk.Guest guest, String service, String provider, Instant start) {
        return new Slot(
                guest.clinic.findService(service).orElseThrow(),
                guest.clinic.findProvider(provider).orElseThrow(),
                guest.clinic.locations().getFirst(),
                start);
    }
}
