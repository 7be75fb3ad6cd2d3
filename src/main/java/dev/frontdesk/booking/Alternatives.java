package dev.frontdesk.booking;

import dev.frontdesk.booking.SlotSelectionManager.Resolution;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.platform.database.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is offered in place of a time that was refused.
///
/// It is an offer, and the latest; so that it does not change what an earlier one means, it keeps to the provider and
/// the place that the guest was offered, as long as they have anything: "1 PM" stays the 1 PM they were told of.
final class Alternatives {
    /// When a day has nothing, so many are looked at, itself included.
    private static final int DAYS = 7;

    private final Database database;
    private final SlotFinder finder;

    Alternatives(Database database, SlotFinder finder) {
        this.database = database;
        this.finder = finder;
    }

    /// The time was not offered. The offers that were open stay open.
    ///
    /// @param provider the one that was asked for, or null for the one of the offer
    Refusal mismatch(
            BookingContext context,
            Service service,
            @Nullable StartTime start,
            @Nullable Provider provider,
            Offer latest,
            ToolJournal.Run run) {
        var clinic = context.clinic();
        var wanted = provider == null ? providerOf(clinic, latest) : provider;
        return refuse(context, service, wanted, placeOf(clinic, latest), latest.day(), run, fresh -> {
            var options = SlotWords.views(clinic, OfferBook.shown(fresh));
            return fresh.slots().stream()
                    .filter(slot -> start != null && start.matches(slot.startsAt(), clinic.timeZone()))
                    .findFirst()
                    .map(slot -> Refusals.freeButNotOffered(clinic, slot, options))
                    .orElseGet(() -> Refusals.mismatch(options));
        });
    }

    /// The time is gone.
    Refusal taken(BookingContext context, Service service, Resolution.Found found, ToolJournal.Run run) {
        var clinic = context.clinic();
        var provider = providerOf(clinic, found.offer());
        var place = place(clinic, found.slot().locationId()).orElse(null);
        return refuse(
                context,
                service,
                provider,
                place,
                found.offer().day(),
                run,
                fresh -> Refusals.taken(SlotWords.views(clinic, OfferBook.shown(fresh))));
    }

    private Refusal refuse(
            BookingContext context,
            Service service,
            @Nullable Provider provider,
            @Nullable Location location,
            LocalDate day,
            ToolJournal.Run run,
            Function<Offer, Refusal> refusal) {
        var found = find(context, service, provider, location, day, run);
        if (found.slots().isEmpty() && provider != null) {
            found = find(context, service, null, location, day, run);
        }
        if (found.slots().isEmpty() && found.unsure()) {
            return Refusals.calendarUnavailable();
        }
        var draft = AvailabilityChecker.draft(context, service, found.day(), found.slots(), run.now());
        return database.inTransaction(tx -> {
            var fresh = OfferBook.write(tx, context.clinic(), context.conversation(), draft);
            return run.recordIn(tx, refusal.apply(fresh));
        });
    }

    /// @param unsure whether there are calendars among them that could not be read
    private record DaySlots(LocalDate day, List<Slot> slots, boolean unsure) {}

    /// The rest of the day, or the next day that has anything.
    private DaySlots find(
            BookingContext context,
            Service service,
            @Nullable Provider provider,
            @Nullable Location location,
            LocalDate day,
            ToolJournal.Run run) {
        boolean unsure = false;
        for (var next = day; next.isBefore(day.plusDays(DAYS)); next = next.plusDays(1)) {
            var query = new SlotFinder.Query(
                    context.clinic(), service, next, provider, location, run.now(), context.customer());
            var found = finder.find(query);
            unsure |= !found.unknown().isEmpty();
            var slots = found.leastLoaded();
            if (!slots.isEmpty()) {
                return new DaySlots(next, slots, unsure);
            }
        }
        return new DaySlots(day, List.of(), unsure);
    }

    private static @Nullable Provider providerOf(Clinic clinic, Offer offer) {
        return offer.only(OfferedSlot::providerId).flatMap(clinic::provider).orElse(null);
    }

    private static @Nullable Location placeOf(Clinic clinic, Offer offer) {
        return offer.only(OfferedSlot::locationId)
                .flatMap(id -> place(clinic, id))
                .orElse(null);
    }

    private static Optional<Location> place(Clinic clinic, LocationId id) {
        return clinic.locations().stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
