package dev.frontdesk.customer;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.platform.TimeOrderedUuid;
import dev.frontdesk.platform.database.Tx;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a guest may be texted, and the ledger that shows why.
public final class Consent {
    private Consent() {}

    /// How we know of it; see [ConsentEvent].
    public enum Source {
        KEYWORD("keyword"),
        CARRIER("carrier"),
        SEND_REFUSED("send_refused");

        private final String wireName;

        Source(String wireName) {
            this.wireName = wireName;
        }
    }

    /// They want no texts any more.
    ///
    /// @return whether that is new: false where they had opted out already
    public static boolean stop(
            Tx tx, ClinicId clinicId, CustomerId customerId, Source source, @Nullable UUID messageId, Instant now) {
        append(tx, clinicId, customerId, "stop", source, messageId, now);
        return tx.dao(ConsentDao.class).optOut(clinicId, customerId, now) == 1;
    }

    /// They want texts again.
    public static void start(
            Tx tx, ClinicId clinicId, CustomerId customerId, Source source, @Nullable UUID messageId, Instant now) {
        append(tx, clinicId, customerId, "start", source, messageId, now);
        tx.dao(ConsentDao.class).optIn(clinicId, customerId);
    }

    /// They asked what this is; the carrier answers.
    public static void help(
            Tx tx, ClinicId clinicId, CustomerId customerId, Source source, @Nullable UUID messageId, Instant now) {
        append(tx, clinicId, customerId, "help", source, messageId, now);
    }

    private static void append(
            Tx tx,
            ClinicId clinicId,
            CustomerId customerId,
            String kind,
            Source source,
            @Nullable UUID messageId,
            Instant now) {
        tx.dao(ConsentDao.class)
                .append(new ConsentEvent(
                        clinicId, TimeOrderedUuid.create(), customerId, "sms", kind, source.wireName, messageId, now));
    }
}
