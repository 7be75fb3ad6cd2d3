package dev.frontdesk.booking;

import static java.util.stream.Collectors.joining;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import dev.frontdesk.platform.StorableText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The words of every refusal, in one place: what the model is told to do, and what the guest is told.
final class Refusals {
    private static final int LONGEST_ASKED = 40;

    private Refusals() {}

    static Refusal aiBookingDisabled() {
        return Refusal.of(
                RefusalCode.AI_BOOKING_DISABLED,
                "The assistant may not book at this clinic now. Answer questions; say that staff will follow up.",
                "I can't book times myself right now, but our team will get back to you to arrange it.");
    }

    static Refusal unknownService(Clinic clinic, String asked) {
        var bookable = clinic.services().stream()
                .filter(Service::bookable)
                .map(Service::name)
                .collect(joining(", "));
        return Refusal.of(
                RefusalCode.UNKNOWN_SERVICE,
                "No service \"" + brief(asked) + "\". Services: " + bookable + ".",
                "I don't find that among our services. We offer " + bookable + ".");
    }

    static Refusal notBookable(Service service) {
        return Refusal.of(
                RefusalCode.OUTSIDE_POLICY,
                service.name() + " is not booked by the assistant. Offer to have staff follow up.",
                service.name() + " is arranged by our team directly; I can ask them to contact you.");
    }

    static Refusal unknownProvider(Clinic clinic, Service service, String asked) {
        var able = clinic.providers().stream()
                .filter(p -> p.performs(service))
                .map(Provider::titledName)
                .collect(joining("; "));
        return Refusal.of(
                RefusalCode.UNKNOWN_PROVIDER,
                "No provider \"" + brief(asked) + "\" for " + service.name() + ". Providers: " + able + ".",
                able.isEmpty()
                        ? "Nobody offers " + service.name() + " at the moment."
                        : service.name() + " is done by " + able + ". Would one of them be fine?");
    }

    static Refusal unknownLocation(Clinic clinic, String asked) {
        var places = clinic.locations().stream().map(l -> l.name()).collect(joining(", "));
        return Refusal.of(
                RefusalCode.INVALID_ARGUMENTS,
                "location: no location \"" + brief(asked) + "\". Locations: " + places + ".",
                "We have these locations: " + places + ". Which one suits you?");
    }

    static Refusal badDate(LocalDate today) {
        return Refusal.of(
                RefusalCode.INVALID_DATE,
                "date must be an existing day as YYYY-MM-DD. Today is " + today + ".",
                "I didn't get the date. Today is " + InWords.day(today) + "; which day would you like?");
    }

    static Refusal pastDate(LocalDate day, LocalDate today) {
        return Refusal.of(
                RefusalCode.INVALID_DATE,
                day + " is in the past. Today is " + today + ". Ask the guest which day they mean.",
                InWords.day(day) + " has already passed; today is " + InWords.day(today)
                        + ". Which day would you like?");
    }

    static Refusal beyondHorizon(Clinic clinic, LocalDate today) {
        var days = clinic.policies().bookingHorizonDays();
        var last = today.plusDays(days);
        return Refusal.of(
                RefusalCode.OUTSIDE_POLICY,
                "Booking is possible up to " + last + ", " + days + " days ahead.",
                "We book up to " + days + " days ahead, so until " + InWords.day(last) + ". Would an earlier day do?");
    }

    static Refusal calendarUnavailable() {
        return Refusal.of(
                RefusalCode.CALENDAR_UNAVAILABLE,
                "The calendar cannot be read now. Do not say that nothing is free; say that staff will follow up.",
                "I can't see the calendar at the moment, so I don't want to promise a time. Our team will follow up with you.");
    }

    static Refusal badStartTime(String asked) {
        return Refusal.of(
                RefusalCode.INVALID_START_TIME,
                "start_time \"" + brief(asked)
                        + "\" is not ISO 8601, or is a time that clocks show twice or not at all. Copy the start of an "
                        + "offered slot.",
                "Which of the times would you like?");
    }

    static Refusal nothingOffered(Service service) {
        return Refusal.of(
                RefusalCode.NO_SLOT_OFFERED,
                "No times for " + service.name() + " were offered in this conversation. Call check_availability first.",
                "Let me look at the calendar first. Which day would you like for " + service.name() + "?");
    }

    static Refusal offerExpired(Service service) {
        return Refusal.of(
                RefusalCode.SLOT_OFFER_EXPIRED,
                "The offered times for " + service.name() + " have expired. Call check_availability again.",
                "Those times were held for a while only. Let me check again; which day would you like?");
    }

    static Refusal mismatch(List<OfferedSlotView> options) {
        return new Refusal(
                RefusalCode.SLOT_SELECTION_MISMATCH,
                "That time was not offered. Offer pending_slot_options, or call check_availability for another day.",
                "That time isn't one I can give you." + orElse(options),
                options);
    }

    /// The time that was asked for could be had, but nobody had offered it: this answer does.
    static Refusal freeButNotOffered(Clinic clinic, OfferedSlot asked, List<OfferedSlotView> options) {
        var when = SlotWords.dayAndTime(asked.startsAt(), clinic.timeZone())
                + clinic.provider(asked.providerId())
                        .map(p -> " with " + p.titledName())
                        .orElse("");
        return new Refusal(
                RefusalCode.SLOT_SELECTION_MISMATCH,
                "That time was not offered before, but it is free and is offered now: " + when
                        + ". Ask the guest whether to book it, and call again after their yes.",
                "I do have " + when + ". Shall I book it?",
                options);
    }

    static Refusal taken(List<OfferedSlotView> options) {
        return new Refusal(
                RefusalCode.SLOT_TAKEN,
                "The time was taken meanwhile; nothing was booked. Offer pending_slot_options.",
                "I'm sorry, that time was just taken." + orElse(options),
                options);
    }

    private static String orElse(List<OfferedSlotView> options) {
        if (options.isEmpty()) {
            return " Which other day would work for you?";
        }
        var first = options.getFirst().start();
        var times = options.stream().limit(3).map(OfferedSlotView::startTime).toList();
        return " On " + InWords.day(first.toLocalDate()) + " I have " + InWords.either(times)
                + ". Would one of these work?";
    }

    static Refusal customerConflict(Clinic clinic, Appointment held) {
        var what = clinic.service(held.serviceId()).map(Service::name).orElse("an appointment");
        var when = SlotWords.dayAndTime(held.startsAt(), clinic.timeZone());
        return Refusal.of(
                RefusalCode.CUSTOMER_CONFLICT,
                "The guest already has " + what + " on " + when + " (appointment_id " + held.id()
                        + "). Offer another time, or to move that appointment.",
                "You already have " + what + " on " + when + ". Would you like another time, or to move that one?");
    }

    static Refusal missingName() {
        return Refusal.of(
                RefusalCode.MISSING_CUSTOMER_DETAILS,
                "The guest's name is not known. Ask for it, then book the same slot.",
                "What name should I put the appointment under?");
    }

    static Refusal missingContact() {
        return Refusal.of(
                RefusalCode.MISSING_CUSTOMER_DETAILS,
                "No phone number or e-mail address of the guest is known. Ask for one, then book the same slot.",
                "What phone number can we reach you at?");
    }

    static Refusal invalid(String problem, String userMessage) {
        return Refusal.of(RefusalCode.INVALID_ARGUMENTS, problem, userMessage);
    }

    static Refusal appointmentNotFound() {
        return Refusal.of(
                RefusalCode.APPOINTMENT_NOT_FOUND,
                "This guest has no such appointment. get_appointment_details lists theirs.",
                "I don't find that appointment under your number.");
    }

    static Refusal notChangeable(String why) {
        return Refusal.of(
                RefusalCode.APPOINTMENT_NOT_CHANGEABLE,
                "The appointment cannot be changed: it " + why + ".",
                "That appointment can't be changed any more: it " + why + ".");
    }

    static Refusal insideCancellationWindow(Clinic clinic, Instant start) {
        var policies = clinic.policies();
        var hours = policies.cancellationWindow().toHours();
        var fee = policies.lateCancellationFee();
        return Refusal.of(
                RefusalCode.OUTSIDE_POLICY,
                "Inside the cancellation window. "
                        + (fee.isPresent() ? "Tell the guest the fee and ask" : "There is no fee. Ask the guest")
                        + "; after their yes call cancel_appointment again.",
                "Your appointment on " + SlotWords.dayAndTime(start, clinic.timeZone()) + " is less than " + hours
                        + " hours away, "
                        + fee.map("so a fee of %s applies"::formatted).orElse("but no fee applies")
                        + ". Do you still want to cancel it?");
    }

    /// What somebody passed, short enough to repeat.
    private static String brief(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST_ASKED ? plain : StorableText.cut(plain, LONGEST_ASKED) + "...";
    }
}
