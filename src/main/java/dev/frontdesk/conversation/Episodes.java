package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Finds the episode a guest's message belongs to. A guest has at most one open episode a channel; silence closes it.
public final class Episodes {
    /// What is said after so long a silence begins another conversation.
    public static final Duration SILENCE = Duration.ofMinutes(45);

    /// Losing the race to open an episode twice in a row is already absurd.
    private static final int TRIES = 3;

    private Episodes() {}

    /// The open episode, which goes on now, or a new one when there is none or it has gone silent. Its row stays locked
    /// until `tx` ends, so that what one guest writes is stored in order.
    public static Conversation current(
            Tx tx, ClinicId clinicId, CustomerId customerId, BookingChannel channel, Instant now) {
        for (var i = 0; i < TRIES; i++) {
            var found = findOrOpen(tx.dao(ConversationDao.class), clinicId, customerId, channel, now);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException("no episode could be opened in " + TRIES + " tries");
    }

    private static Optional<Conversation> findOrOpen(
            ConversationDao dao, ClinicId clinicId, CustomerId customerId, BookingChannel channel, Instant now) {
        var goingOn = dao.goOn(clinicId, customerId, channel.wireName(), now.minus(SILENCE), now);
        if (goingOn.isPresent()) {
            return goingOn;
        }
        var silent = dao.lockOpen(clinicId, customerId, channel.wireName());
        if (silent.isPresent()) {
            var silentAt = silent.get().lastActivityAt().plus(SILENCE);
            if (now.isBefore(silentAt)) {
                return Optional.empty(); // opened in between: it can be gone on with
            }
            dao.close(clinicId, silent.get().id(), silentAt);
        }
        return dao.open(
                clinicId, ConversationId.create(), customerId, channel.wireName(), ConversationMetadata.EMPTY, now);
    }
}
