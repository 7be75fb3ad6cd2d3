package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a check of availability asks for, in terms of the clinic.
sealed interface AskedDay {
    DateTimeFormatter ISO_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /// @param provider only this one, or null for anybody who performs the service
    /// @param location only this one, or null for any
    record Known(
            Service service,
            @Nullable Provider provider,
            @Nullable Location location,
            LocalDate day) implements AskedDay {

        /// Where a name or an alias was passed, and a slug is what counts.
        Map<String, ArgumentAdjustment> adjustments(CheckAvailability arguments) {
            var adjustments = new LinkedHashMap<String, ArgumentAdjustment>();
            Adjustments.note(adjustments, "service_type", arguments.serviceType(), service.slug());
            if (provider != null) {
                Adjustments.note(adjustments, "provider", arguments.provider(), provider.slug());
            }
            if (location != null) {
                Adjustments.note(adjustments, "location", arguments.location(), location.slug());
            }
            return adjustments;
        }
    }

    record Refused(Refusal why) implements AskedDay {}

    static AskedDay read(BookingContext context, CheckAvailability arguments, LocalDate today) {
        var clinic = context.clinic();
        if (!clinic.aiBooking() && !context.byStaff()) {
            return new Refused(Refusals.aiBookingDisabled());
        }
        var service = clinic.findService(arguments.serviceType()).orElse(null);
        if (service == null) {
            return new Refused(Refusals.unknownService(clinic, arguments.serviceType()));
        }
        if (!service.bookable() && !context.byStaff()) {
            return new Refused(Refusals.notBookable(service));
        }
        var provider = AvailabilityChecker.findProvider(clinic, service, arguments.provider());
        if (arguments.provider() != null && provider.isEmpty()) {
            return new Refused(Refusals.unknownProvider(clinic, service, arguments.provider()));
        }
        var location = Optional.ofNullable(arguments.location()).flatMap(clinic::findLocation);
        if (arguments.location() != null && location.isEmpty()) {
            return new Refused(Refusals.unknownLocation(clinic, arguments.location()));
        }
        var day = parse(arguments.date()).orElse(null);
        if (day == null) {
            return new Refused(Refusals.badDate(today));
        }
        var refusal = refusal(clinic, day, today);
        return refusal == null
                ? new Known(service, provider.orElse(null), location.orElse(null), day)
                : new Refused(refusal);
    }

    private static @Nullable Refusal refusal(Clinic clinic, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Refusals.pastDate(day, today);
        }
        var last = today.plusDays(clinic.policies().bookingHorizonDays());
        return day.isAfter(last) ? Refusals.beyondHorizon(clinic, today) : null;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), ISO_DAY));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
