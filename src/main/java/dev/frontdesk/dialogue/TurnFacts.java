package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.conversation.ConversationMetadata.PendingSlotOffers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is true at the end of a turn, as far as a reply may speak of it.
///
/// @param runs what the tools answered in this turn
/// @param before the conversation's metadata before the turn
/// @param guestText what the guest wrote
record TurnFacts(Clinic clinic, List<ToolRun> runs, ConversationMetadata before, String guestText, Instant now) {
    private static final Pattern BARE_HOUR = Pattern.compile("(?<![\\d$:.+-])\\d{1,2}(?![\\d:.%-]|\\s?[ap]\\.?m)");

    LocalDate today() {
        return LocalDate.ofInstant(now, clinic.timeZone());
    }

    /// Results of a type, of this turn, in order.
    <T> Stream<T> results(Class<T> type) {
        return runs.stream().map(ToolRun::result).filter(type::isInstance).map(type::cast);
    }

    /// Bookings and moves that this turn committed; what an earlier one committed is a replay.
    Stream<Booked> committed() {
        return results(Booked.class).filter(booked -> !booked.idempotentReplay());
    }

    Stream<Cancelled> cancelled() {
        return results(Cancelled.class).filter(cancelled -> !cancelled.idempotentReplay());
    }

    boolean changedSomething() {
        return committed().findAny().isPresent() || cancelled().findAny().isPresent();
    }

    /// The offer of an earlier turn that can still be booked.
    Optional<PendingSlotOffers> openOffer() {
        return Optional.ofNullable(before.pendingSlotOffers()).filter(offer -> offer.isOpen(now));
    }

    /// Starts of appointments that the guest holds, as far as this turn knows.
    Set<LocalDateTime> appointments() {
        var starts = results(Booked.class).map(Booked::startTime);
        var details = results(AppointmentDetails.class)
                .flatMap(found -> found.appointments().stream())
                .filter(item -> item.status().equals("scheduled"))
                .map(AppointmentDetails.Item::startTime);
        return Stream.of(starts, details, settledAppointment())
                .flatMap(s -> s)
                .map(this::local)
                .collect(Collectors.toSet());
    }

    /// The last appointment of the conversation, unless the guest is after another time now.
    private Stream<OffsetDateTime> settledAppointment() {
        var last = before.lastAppointment();
        return last == null || !last.status().equals("scheduled") || before.pendingSlotOffers() != null
                ? Stream.empty()
                : Stream.of(last.startTime());
    }

    boolean knowsOfCancellation() {
        var last = before.lastAppointment();
        return results(Cancelled.class).findAny().isPresent()
                || (last != null && last.status().equals("cancelled"))
                || results(AppointmentDetails.class)
                        .flatMap(found -> found.appointments().stream())
                        .anyMatch(item -> item.status().equals("cancelled"));
    }

    /// Every moment that a tool, an open offer or an appointment names.
    Set<LocalDateTime> moments() {
        var moments = new HashSet<>(appointments());
        texts().flatMap(text -> moment(text).stream()).map(this::local).forEach(moments::add);
        openOffer()
                .ifPresent(offer -> Stream.of(offer.slots(), offer.allSlots())
                        .flatMap(Collection::stream)
                        .map(OfferedSlotView::start)
                        .map(this::local)
                        .forEach(moments::add));
        var last = before.lastAppointment();
        if (last != null) {
            moments.add(local(last.startTime()));
        }
        return moments;
    }

    /// Times of day that the tools name in prose, without a day.
    Set<LocalTime> timesInProse() {
        return texts().flatMap(text -> SpokenTimes.in(text).stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    Set<LocalTime> openingTimes() {
        return clinic.locations().stream()
                .flatMap(location -> location.hours().days().values().stream())
                .flatMap(Collection::stream)
                .flatMap(TurnFacts::ends)
                .collect(Collectors.toSet());
    }

    /// What the guest may have meant as a time: "5" too.
    Set<LocalTime> guestTimes() {
        return SpokenTimes.in(BARE_HOUR.matcher(guestText).replaceAll("at $0.")).stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private static Stream<LocalTime> ends(WeeklyHours.Span span) {
        return Stream.of(span.from(), span.to());
    }

    private Stream<String> texts() {
        return runs.stream().flatMap(run -> texts(run.outcome().json()));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : node.valueStream().flatMap(TurnFacts::texts);
    }

    private static Optional<OffsetDateTime> moment(String text) {
        if (text.length() < 16 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clinic.timeZone()).toLocalDateTime();
    }
}
