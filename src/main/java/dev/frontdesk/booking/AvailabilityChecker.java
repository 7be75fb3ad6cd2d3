package dev.frontdesk.booking;

import dev.frontdesk.booking.Availability.Window;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.InWords;
import dev.frontdesk.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at a day and offers what is free of it.
final class AvailabilityChecker {
    private final Database database;
    private final SlotFinder finder;

    AvailabilityChecker(Database database, SlotFinder finder) {
        this.database = database;
        this.finder = finder;
    }

    CheckAvailabilityResult check(BookingContext context, CheckAvailability arguments, ToolJournal.Run run) {
        var today = context.clinic().today(run.now());
        return switch (AskedDay.read(context, arguments, today)) {
            case AskedDay.Refused(var why) -> why;
            case AskedDay.Known asked -> offer(context, arguments, asked, run);
        };
    }

    private CheckAvailabilityResult offer(
            BookingContext context, CheckAvailability arguments, AskedDay.Known asked, ToolJournal.Run run) {
        var clinic = context.clinic();
        var service = asked.service();
        var found = finder.find(new SlotFinder.Query(
                clinic, service, asked.day(), asked.provider(), asked.location(), run.now(), context.customer()));
        var slots = found.leastLoaded().stream()
                .filter(slot -> isIn(arguments.partOfDay(), slot, clinic))
                .toList();
        if (slots.isEmpty() && !found.unknown().isEmpty()) {
            return Refusals.calendarUnavailable();
        }
        var draft = draft(context, service, asked.day(), slots, run.now());
        var adjustments = asked.adjustments(arguments);
        return database.inTransaction(tx -> {
            tx.commitWithoutWaiting(); // if it is lost, nobody can book by it, and is offered times again
            var offer = OfferBook.write(tx, clinic, context.conversation(), draft);
            Adjustments.record(tx, context, run.tool(), adjustments, false, null, run.now());
            return run.recordIn(tx, availability(clinic, service, asked.provider(), offer, adjustments));
        });
    }

    static OfferBook.Draft draft(
            BookingContext context, Service service, LocalDate day, List<Slot> slots, Instant now) {
        var expiresAt = now.plus(context.clinic().policies().offerTtl());
        return new OfferBook.Draft(service, day, slots, context.toolCallId(), now, expiresAt);
    }

    /// A provider who performs the service.
    static Optional<Provider> findProvider(Clinic clinic, Service service, @Nullable String asked) {
        return Optional.ofNullable(asked).flatMap(clinic::findProvider).filter(p -> p.performs(service));
    }

    private static boolean isIn(@Nullable PartOfDay part, Slot slot, Clinic clinic) {
        return part == null
                || part == PartOfDay.of(slot.start().atZone(clinic.timeZone()).toLocalTime());
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
        var what = service.name() + " on " + InWords.day(offer.day());
        if (clinic.providers().stream().noneMatch(p -> p.performs(service))) {
            return "Nobody performs " + service.name() + " at the moment, so there are no times for it.";
        }
        if (offer.slots().isEmpty()) {
            return "Nothing is free for " + what + ".";
        }
        var times = OfferBook.suggested(offer).stream()
                .map(slot -> SlotWords.time(slot.startsAt(), clinic.timeZone()))
                .toList();
        var count = offer.slots().size();
        return count + (count == 1 ? " time" : " times") + " for " + what + ", for example " + InWords.either(times)
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
