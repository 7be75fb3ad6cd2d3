package dev.frontdesk.dialogue.offline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.platform.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is remembered from one turn to the next.
///
/// @param moving the appointment that gets a new time, when it is not a new booking
/// @param booked the appointment of this conversation, for "actually make it 10:30"
/// @param warned the appointment whose cancellation fee was named
/// @param chosen the start the guest chose, while their name is missing
/// @param name what they said they are called, perhaps before it was asked
/// @param shown the starts that were said last, in that order
/// @param misunderstood how many turns in a row were not understood
record OfflineState(
        Awaiting awaiting,
        Wish wish,
        @Nullable AppointmentId moving,
        @Nullable AppointmentId booked,
        @Nullable AppointmentId warned,
        @Nullable OffsetDateTime chosen,
        @Nullable String name,
        @Nullable String email,
        List<OffsetDateTime> shown,
        int misunderstood) {
    static final OfflineState EMPTY =
            new OfflineState(Awaiting.NOTHING, Wish.NONE, null, null, null, null, null, null, List.of(), 0);

    private static final ObjectMapper JSON = Json.newMapper();

    /// What was remembered; nothing when it was written by somebody else or by an older release.
    static OfflineState read(ObjectNode node) {
        if (!node.hasNonNull("awaiting") || !node.hasNonNull("wish") || !node.hasNonNull("shown")) {
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

    OfflineState awaiting(Awaiting next) {
        return new OfflineState(next, wish, moving, booked, warned, chosen, name, email, shown, 0);
    }

    OfflineState wishing(Wish next) {
        return new OfflineState(awaiting, next, moving, booked, warned, chosen, name, email, shown, misunderstood);
    }

    OfflineState moving(@Nullable AppointmentId appointment) {
        return new OfflineState(awaiting, wish, appointment, booked, warned, null, name, email, shown, misunderstood);
    }

    /// The fee for cancelling was named, and the guest is asked whether to.
    OfflineState warnedOf(AppointmentId appointment) {
        return new OfflineState(
                Awaiting.CANCELLATION, wish, appointment, booked, appointment, null, name, email, shown, 0);
    }

    /// Keeps what the guest says of themselves, whenever they say it.
    OfflineState knowing(@Nullable String heardName, @Nullable String heardEmail) {
        return new OfflineState(
                awaiting,
                wish,
                moving,
                booked,
                warned,
                chosen,
                heardName == null ? name : heardName,
                heardEmail == null ? email : heardEmail,
                shown,
                misunderstood);
    }

    OfflineState chose(OffsetDateTime start) {
        return new OfflineState(Awaiting.NAME, wish, moving, booked, warned, start, name, email, shown, 0);
    }

    OfflineState showing(List<OffsetDateTime> starts) {
        return new OfflineState(Awaiting.TIME, wish, moving, booked, warned, null, name, email, starts, 0);
    }

    /// After an appointment was made or moved.
    OfflineState done(AppointmentId appointment, String service, OffsetDateTime start) {
        var kept = Wish.NONE.forService(service).on(start.toLocalDate());
        return new OfflineState(Awaiting.NOTHING, kept, null, appointment, null, null, name, email, List.of(), 0);
    }

    OfflineState misunderstoodAgain() {
        return new OfflineState(awaiting, wish, moving, booked, warned, chosen, name, email, shown, misunderstood + 1);
    }
}
