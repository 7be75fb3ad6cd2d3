package dev.frontdesk.booking;

import dev.frontdesk.booking.Availability.Window;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.platform.Database;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at a day and offers what is free of it.
final class AvailabilityChecker {
    /// When a time is gone and its day is full, so many days after it are looked at for alternatives.
    private static final int DAYS_OF_ALTERNATIVES = 7;

    private static final DateTimeFormatter ISO_DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Database database;
    private final SlotFinder finder;

    AvailabilityChecker(Database database, SlotFinder finder) {
        this.database = database;
        this.finder = finder;
    }

    CheckAvailabilityResult check(BookingContext context, CheckAvailability arguments, ToolJournal.Run run) {
        var clinic = context.clinic();
        if (!clinic.aiBooking() && !context.byStaff()) {
            return Refusals.aiBookingDisabled();
        }
        var service = clinic.findService(arguments.serviceType()).orElse(null);
        if (service == null) {
            return Refusals.unknownService(clinic, arguments.serviceType());
        }
        if (!service.bookable() && !context.byStaff()) {
            return Refusals.notBookable(service);
        }
        var provider = findProvider(clinic, service, arguments.provider());
        if (arguments.provider() != null && provider.isEmpty()) {
            return Refusals.unknownProvider(clinic, service, arguments.provider());
        }
        var location = Optional.ofNullable(arguments.location()).flatMap(clinic::findLocation);
        if (arguments.location() != null && location.isEmpty()) {
            return Refusals.unknownLocation(clinic, arguments.location());
        }
        var today = run.now().atZone(clinic.timeZone()).toLocalDate();
        var day = parseDay(arguments.date());
        if (day.isEmpty()) {
            return Refusals.badDate(today);
        }
        if (day.get().isBefore(today)) {
            return Refusals.pastDate(day.get(), today);
        }
        if (day.get().isAfter(today.plusDays(clinic.policies().bookingHorizonDays()))) {
            return Refusals.beyondHorizon(clinic, today);
        }
        var adjustments = adjustments(arguments, service, provider, location);
        var query = new SlotFinder.Query(
                clinic,
                service,
                day.get(),
                provider.orElse(null),
                location.orElse(null),
                run.now(),
                context.customer());
        var found = finder.find(query);
        var slots = found.leastLoaded().stream()
                .filter(slot -> isIn(arguments.partOfDay(), slot, clinic))
                .toList();
        if (slots.isEmpty() && !found.unknown().isEmpty()) {
            return Refusals.calendarUnavailable();
        }
        return database.inTransaction(tx -> {
            var offer = OfferBook.write(
                    tx, clinic, context.conversation(), draft(context, service, day.get(), slots, run.now()));
            Adjustments.record(tx, context, run.tool(), adjustments, false, null, run.now());
            return run.recordIn(tx, availability(clinic, service, provider.orElse(null), offer, adjustments));
        });
    }

    /// What could be booked in place of a time that is gone or was never offered: the rest of its day, or of the
    /// next day that has anything.
    ///
    /// @param provider only theirs, or null for anybody's
    /// @param location only there, or null for anywhere
    OfferBook.Draft alternatives(
            BookingContext context,
            Service service,
            @Nullable Provider provider,
            @Nullable Location location,
            LocalDate day,
            Instant now) {
        for (var next = day; next.isBefore(day.plusDays(DAYS_OF_ALTERNATIVES)); next = next.plusDays(1)) {
            var query = new SlotFinder.Query(context.clinic(), service, next, provider, location, now, null);
            var slots = finder.find(query).leastLoaded();
            if (!slots.isEmpty()) {
                return draft(context, service, next, slots, now);
            }
        }
        return draft(context, service, day, List.of(), now);
    }

    private static OfferBook.Draft draft(
            BookingContext context, Service service, LocalDate day, List<Slot> slots, Instant now) {
        var expiresAt = now.plus(context.clinic().policies().offerTtl());
        return new OfferBook.Draft(service, day, slots, context.toolCallId(), now, expiresAt);
    }

    static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), ISO_DAY));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A provider who performs the service.
    static Optional<Provider> findProvider(Clinic clinic, Service service, @Nullable String asked) {
        return Optional.ofNullable(asked)
                .flatMap(clinic::findProvider)
                .filter(p -> p.services().contains(service.id()));
    }

    private static boolean isIn(@Nullable PartOfDay part, Slot slot, Clinic clinic) {
        return part == null
                || part == PartOfDay.of(slot.start().atZone(clinic.timeZone()).toLocalTime());
    }

    private static Map<String, ArgumentAdjustment> adjustments(
            CheckAvailability arguments, Service service, Optional<Provider> provider, Optional<Location> location) {
        var adjustments = new LinkedHashMap<String, ArgumentAdjustment>();
        Adjustments.note(adjustments, "service_type", arguments.serviceType(), service.slug());
        provider.ifPresent(p -> Adjustments.note(adjustments, "provider", arguments.provider(), p.slug()));
        location.ifPresent(l -> Adjustments.note(adjustments, "location", arguments.location(), l.slug()));
        return adjustments;
    }

    private static Availability availability(
            Clinic clinic,
            Service service,
            @Nullable Provider provider,
            Offer offer,
            Map<String, ArgumentAdjustment> adjustments) {
        return new Availability(
                offer.day(),
                service.slug(),
                service.name(),
                (int) service.duration().toMinutes(),
                summary(clinic, service, offer),
                windows(clinic, offer),
                SlotWords.views(clinic, OfferBook.suggested(offer)),
                SlotWords.views(clinic, OfferBook.shown(offer)),
                SlotWords.views(clinic, offer.slots()),
                SlotWords.iso(offer.expiresAt(), clinic.timeZone()),
                provider == null ? null : provider.slug(),
                adjustments);
    }

    private static String summary(Clinic clinic, Service service, Offer offer) {
        var what = service.name() + " on " + SlotWords.day(offer.day());
        if (offer.slots().isEmpty()) {
            return "Nothing is free for " + what + ".";
        }
        var times = OfferBook.suggested(offer).stream()
                .map(slot -> SlotWords.time(slot.startsAt(), clinic.timeZone()))
                .toList();
        var count = offer.slots().size();
        return count + (count == 1 ? " time" : " times") + " for " + what + ", for example " + SlotWords.oneOf(times)
                + ".";
    }

    private static List<Window> windows(Clinic clinic, Offer offer) {
        var windows = new ArrayList<Window>();
        var step = clinic.policies().slotStep();
        OfferedSlot first = null;
        OfferedSlot last = null;
        for (var slot : offer.slots()) {
            if (first == null || last == null) {
                first = slot;
            } else if (Duration.between(last.startsAt(), slot.startsAt()).compareTo(step) > 0) {
                windows.add(window(clinic, first, last));
                first = slot;
            }
            last = slot;
        }
        if (first != null && last != null) {
            windows.add(window(clinic, first, last));
        }
        return windows;
    }

    private static Window window(Clinic clinic, OfferedSlot first, OfferedSlot last) {
        var zone = clinic.timeZone();
        var start = SlotWords.time(first.startsAt(), zone);
        var end = SlotWords.time(last.endsAt(), zone);
        return new Window(
                SlotWords.iso(first.startsAt(), zone),
                SlotWords.iso(last.endsAt(), zone),
                start,
                end,
                start + " to " + end,
                "from " + SlotWords.spoken(first.startsAt().atZone(zone)) + " to "
                        + SlotWords.spoken(last.endsAt().atZone(zone)));
    }
}
