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
import java.util.Objects;
import java.util.function.Consumer;
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
/// @param proposed what the guest was last asked to agree to, where it was named in full
/// @param mixed whether another treatment was named than the one that is looked for, since that is
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
        @Nullable Proposal proposed,
        boolean mixed,
        int misunderstood,
        @Nullable String aside,
        @Nullable OffsetDateTime from) {
    static final OfflineState EMPTY = new OfflineState(
            Awaiting.NOTHING,
            Wish.NONE,
            null,
            null,
            null,
            null,
            null,
            null,
            Guest.UNKNOWN,
            List.of(),
            null,
            false,
            0,
            null,
            null);

    private static final ObjectMapper JSON = Json.newMapper();

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
                && made.appointment().equals(moving)
                && made.start().isEqual(start)
                && (wish.provider() == null || wish.provider().equals(made.provider()))
                && (wish.location() == null || wish.location().equals(made.location()));
    }

    /// Whether a booking is being made.
    boolean isUnderway() {
        return switch (awaiting) {
            case SERVICE, DAY, TIME, NAME -> true;
            default -> false;
        };
    }

    OfflineState awaiting(Awaiting next) {
        return but(it -> {
            it.awaiting = next;
            it.misunderstood = 0;
        });
    }

    /// With another treatment nothing is mixed up any more.
    OfflineState wishing(Wish next) {
        return but(it -> {
            it.mixed = mixed && Objects.equals(next.service(), wish.service());
            it.wish = next;
        });
    }

    OfflineState wishingAlso(@Nullable String service) {
        return but(it -> it.also = service);
    }

    /// What was asked about besides a booking is left behind when an appointment is moved.
    OfflineState moving(@Nullable AppointmentId appointment) {
        boolean same = appointment != null && appointment.equals(moving);
        return but(it -> {
            it.moving = appointment;
            it.chosen = null;
            it.aside = appointment == null ? aside : null;
            it.from = same ? from : null;
        });
    }

    /// The appointment that is being moved is at this start now.
    OfflineState movingFrom(OffsetDateTime start) {
        return but(it -> it.from = start);
    }

    /// A treatment was asked about besides the one that is wished for.
    OfflineState aside(@Nullable String service) {
        return but(it -> it.aside = service);
    }

    /// The fee for cancelling was named, and the guest is asked whether to.
    OfflineState warnedOf(AppointmentId appointment) {
        return askedToCancel(appointment).but(it -> it.warned = appointment);
    }

    /// Whether that appointment was spoken of last.
    boolean isAbout(AppointmentId appointment) {
        return topic != null && topic.is(appointment);
    }

    /// A text about other treatments leaves open what "it" is from then on.
    OfflineState hearing(Reading reading) {
        boolean others = reading.mentioned()
                .spokenOf()
                .anyMatch(treatment -> topic == null || !treatment.slug().equals(topic.service()));
        return others ? speakingOf(Topic.UNCLEAR) : this;
    }

    /// Whether from now on the treatment that is looked for may be taken for another one.
    OfflineState mixed(boolean next) {
        return but(it -> it.mixed = next);
    }

    OfflineState speakingOf(@Nullable Topic next) {
        return but(it -> it.topic = next);
    }

    /// Keeps what the guest says of themselves, whenever they say it.
    OfflineState knowing(@Nullable String name, @Nullable String email) {
        return but(it -> it.guest = new Guest(name == null ? guest.name : name, email == null ? guest.email : email));
    }

    OfflineState chose(OffsetDateTime start) {
        return but(it -> {
            it.awaiting = Awaiting.NAME;
            it.chosen = start;
            it.misunderstood = 0;
        });
    }

    /// Times of what is not booked yet leave open what "it" is.
    OfflineState showing(List<OffsetDateTime> starts) {
        return but(it -> {
            it.topic = moving == null ? Topic.UNCLEAR : topic;
            it.awaiting = Awaiting.TIME;
            it.chosen = null;
            it.shown = starts;
            it.proposed = null;
            it.misunderstood = 0;
        });
    }

    /// The guest is asked whether it shall be this.
    OfflineState proposing(Proposal proposal) {
        return showing(List.of(proposal.start())).but(it -> it.proposed = proposal);
    }

    /// After an appointment was made or moved: that wish is fulfilled.
    OfflineState fulfilled(Booked booked) {
        return leaving().but(it -> {
            it.awaiting = Awaiting.DONE;
            it.made = new Made(
                    booked.appointmentId(),
                    booked.serviceType(),
                    booked.startTime(),
                    booked.originalStartTime(),
                    booked.provider(),
                    booked.location());
            it.topic = new Topic(booked.appointmentId(), booked.serviceType(), booked.startTime());
            it.warned = null;
            it.also = also;
        });
    }

    /// After a cancellation. What was cancelled is kept as a wish, should they think better of it.
    OfflineState cancelled(Cancelled cancelled) {
        return leaving().but(it -> {
            it.awaiting = Awaiting.CANCELLED;
            it.wish = Wish.NONE
                    .forService(cancelled.serviceType())
                    .on(cancelled.startTime().toLocalDate())
                    .at(ClockTime.at(cancelled.startTime().toLocalTime()), null)
                    .with(cancelled.provider())
                    .in(cancelled.location());
            it.made = null;
            it.topic = new Topic(cancelled.appointmentId(), cancelled.serviceType(), cancelled.startTime());
            it.warned = null;
        });
    }

    /// They are asked whether to cancel this one.
    OfflineState askedToCancel(AppointmentId appointment) {
        return but(it -> {
            it.awaiting = Awaiting.CANCELLATION;
            it.moving = appointment;
            it.chosen = null;
            it.misunderstood = 0;
        });
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
        return but(it -> {
            it.awaiting = Awaiting.NOTHING;
            it.wish = Wish.NONE;
            it.moving = null;
            it.chosen = null;
            it.also = null;
            it.shown = List.of();
            it.proposed = null;
            it.mixed = false;
            it.misunderstood = 0;
            it.aside = null;
            it.from = null;
        });
    }

    OfflineState misunderstoodAgain() {
        return but(it -> it.misunderstood++);
    }

    private OfflineState but(Consumer<OfflineStateDraft> change) {
        var draft = new OfflineStateDraft(this);
        change.accept(draft);
        return draft.state();
    }
}
