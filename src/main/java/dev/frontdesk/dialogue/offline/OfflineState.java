package dev.frontdesk.dialogue.offline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.platform.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is remembered from one turn to the next.
///
/// @param wish what is being looked for now; nothing of it outlives a booking
/// @param moving the appointment that gets a new time, when it is not a new booking
/// @param made the appointment this conversation made or moved last, for "same day" and to undo it
/// @param topic the appointment that was spoken of last: what "it" is
/// @param warned the appointment whose cancellation fee was named
/// @param chosen the start the guest chose, while their name is missing
/// @param also the service they want besides, to be looked for next
/// @param shown the starts that were said last, in that order
/// @param misunderstood how many turns in a row were not understood
/// @param aside the treatment they asked about while times for another one were looked for
/// @param from when the appointment that is being moved is now
record OfflineState(
        Awaiting awaiting,
        Wish wish,
        @Nullable AppointmentId moving,
        @Nullable Made made,
        @Nullable Topic topic,
        @Nullable AppointmentId warned,
        @Nullable OffsetDateTime chosen,
        @Nullable String also,
        Guest guest,
        List<OffsetDateTime> shown,
        int misunderstood,
        @Nullable String aside,
        @Nullable OffsetDateTime from) {
    static final OfflineState EMPTY = new OfflineState(
            Awaiting.NOTHING, Wish.NONE, null, null, null, null, null, null, Guest.UNKNOWN, List.of(), 0, null, null);

    private static final ObjectMapper JSON = Json.newMapper();

    /// The appointment that was made or moved last.
    ///
    /// @param before when it was before it was moved
    record Made(
            AppointmentId appointment,
            String service,
            OffsetDateTime start,
            @Nullable OffsetDateTime before,
            String provider,
            String location) {
        /// The wish that it fulfilled.
        Wish wish() {
            return Wish.NONE
                    .forService(service)
                    .on(start.toLocalDate())
                    .with(provider)
                    .in(location);
        }
    }

    /// What they said of themselves, perhaps before it was asked.
    record Guest(@Nullable String name, @Nullable String email) {
        static final Guest UNKNOWN = new Guest(null, null);
    }

    /// What was remembered; nothing when it was written by somebody else or by an older release.
    static OfflineState read(ObjectNode node) {
        if (!node.hasNonNull("awaiting")
                || !node.hasNonNull("wish")
                || !node.hasNonNull("shown")
                || !node.hasNonNull("guest")) {
            return EMPTY;
        }
        try {
            return JSON.convertValue(node, OfflineState.class);
        } catch (IllegalArgumentException _) {
            return EMPTY;
        }
    }

    ObjectNode write() {
        return JSON.valueToTree(this);
    }

    /// Whether a number and nothing else may be a time of the day.
    boolean expectsATime() {
        return moving != null || awaiting == Awaiting.TIME || awaiting == Awaiting.NAME;
    }

    /// Whether what was made last is being moved to where it is, with nobody else asked for.
    boolean isAlready(OffsetDateTime start) {
        return made != null
                && made.appointment.equals(moving)
                && made.start.isEqual(start)
                && (wish.provider() == null || wish.provider().equals(made.provider))
                && (wish.location() == null || wish.location().equals(made.location));
    }

    /// Whether a booking is being made.
    boolean isUnderway() {
        return switch (awaiting) {
            case SERVICE, DAY, TIME, NAME -> true;
            default -> false;
        };
    }

    OfflineState awaiting(Awaiting next) {
        return new OfflineState(next, wish, moving, made, topic, warned, chosen, also, guest, shown, 0, aside, from);
    }

    OfflineState wishing(Wish next) {
        return new OfflineState(
                awaiting, next, moving, made, topic, warned, chosen, also, guest, shown, misunderstood, aside, from);
    }

    OfflineState wishingAlso(@Nullable String service) {
        return new OfflineState(
                awaiting, wish, moving, made, topic, warned, chosen, service, guest, shown, misunderstood, aside, from);
    }

    /// What was asked about besides a booking is left behind when an appointment is moved.
    OfflineState moving(@Nullable AppointmentId appointment) {
        boolean same = appointment != null && appointment.equals(moving);
        return new OfflineState(
                awaiting,
                wish,
                appointment,
                made,
                topic,
                warned,
                null,
                also,
                guest,
                shown,
                misunderstood,
                appointment == null ? aside : null,
                same ? from : null);
    }

    /// The appointment that is being moved is at this start now.
    OfflineState movingFrom(OffsetDateTime start) {
        return new OfflineState(
                awaiting, wish, moving, made, topic, warned, chosen, also, guest, shown, misunderstood, aside, start);
    }

    /// A treatment was asked about besides the one that is wished for.
    OfflineState aside(@Nullable String service) {
        return new OfflineState(
                awaiting, wish, moving, made, topic, warned, chosen, also, guest, shown, misunderstood, service, from);
    }

    /// The fee for cancelling was named, and the guest is asked whether to.
    OfflineState warnedOf(AppointmentId appointment) {
        return new OfflineState(
                Awaiting.CANCELLATION,
                wish,
                appointment,
                made,
                topic,
                appointment,
                null,
                also,
                guest,
                shown,
                0,
                aside,
                from);
    }

    /// Whether that appointment was spoken of last.
    boolean isAbout(AppointmentId appointment) {
        return topic != null && topic.is(appointment);
    }

    /// A text about other treatments leaves open what "it" is from then on.
    OfflineState hearing(Reading reading) {
        boolean others = reading.mentioned().meant().stream()
                .anyMatch(treatment -> topic == null || !treatment.slug().equals(topic.service()));
        return others ? speakingOf(Topic.UNCLEAR) : this;
    }

    OfflineState speakingOf(@Nullable Topic next) {
        return new OfflineState(
                awaiting, wish, moving, made, next, warned, chosen, also, guest, shown, misunderstood, aside, from);
    }

    /// Keeps what the guest says of themselves, whenever they say it.
    OfflineState knowing(@Nullable String name, @Nullable String email) {
        var known = new Guest(name == null ? guest.name : name, email == null ? guest.email : email);
        return new OfflineState(
                awaiting, wish, moving, made, topic, warned, chosen, also, known, shown, misunderstood, aside, from);
    }

    OfflineState chose(OffsetDateTime start) {
        return new OfflineState(
                Awaiting.NAME, wish, moving, made, topic, warned, start, also, guest, shown, 0, aside, from);
    }

    OfflineState showing(List<OffsetDateTime> starts) {
        return new OfflineState(
                Awaiting.TIME, wish, moving, made, topic, warned, null, also, guest, starts, 0, aside, from);
    }

    /// After an appointment was made or moved: that wish is fulfilled.
    OfflineState fulfilled(Booked booked) {
        var now = new Made(
                booked.appointmentId(),
                booked.serviceType(),
                booked.startTime(),
                booked.originalStartTime(),
                booked.provider(),
                booked.location());
        var it = new Topic(booked.appointmentId(), booked.serviceType(), booked.startTime());
        return new OfflineState(
                Awaiting.DONE, Wish.NONE, null, now, it, null, null, also, guest, List.of(), 0, null, null);
    }

    /// After a cancellation. What was cancelled is kept as a wish, should they think better of it.
    OfflineState cancelled(Cancelled cancelled) {
        var gone = Wish.NONE
                .forService(cancelled.serviceType())
                .on(cancelled.startTime().toLocalDate())
                .at(ClockTime.at(cancelled.startTime().toLocalTime()), null)
                .with(cancelled.provider())
                .in(cancelled.location());
        var it = new Topic(cancelled.appointmentId(), cancelled.serviceType(), cancelled.startTime());
        return new OfflineState(
                Awaiting.CANCELLED, gone, null, null, it, null, null, null, guest, List.of(), 0, null, null);
    }

    /// They are asked whether to cancel this one.
    OfflineState askedToCancel(AppointmentId appointment) {
        return new OfflineState(
                Awaiting.CANCELLATION,
                wish,
                appointment,
                made,
                topic,
                warned,
                null,
                also,
                guest,
                shown,
                0,
                aside,
                from);
    }

    /// What was just done or asked is no longer what the guest answers to.
    OfflineState afresh() {
        return switch (awaiting) {
            case DONE, WHICH_TO_MOVE, WHICH_TO_CANCEL, CANCELLATION -> awaiting(Awaiting.NOTHING);
            case CANCELLED -> leaving();
            default -> this;
        };
    }

    /// Nothing is wanted any more.
    OfflineState leaving() {
        return new OfflineState(
                Awaiting.NOTHING, Wish.NONE, null, made, topic, warned, null, null, guest, List.of(), 0, null, null);
    }

    OfflineState misunderstoodAgain() {
        return new OfflineState(
                awaiting,
                wish,
                moving,
                made,
                topic,
                warned,
                chosen,
                also,
                guest,
                shown,
                misunderstood + 1,
                aside,
                from);
    }
}
