package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a message has come. What a guest wrote is `received` and stays so; what is said to a guest is queued, and
/// then moves forward only.
public enum MessageStatus {
    RECEIVED,
    /// Waits to be handed to the carrier.
    QUEUED,
    /// The carrier has it.
    SENT,
    DELIVERED,
    /// The carrier could not deliver it.
    UNDELIVERED,
    /// The carrier would not take it, or we gave up.
    FAILED,
    /// There is no carrier: it was kept, and nothing left.
    SIMULATED,
    /// Held back: the guest wants no texts, or staff took it off the list.
    SUPPRESSED;

    /// As it stands in the database, in JSON and in labels.
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a message with this status is further on its way than one with `other`. What ended, however it did, is
    /// not further than what ended otherwise.
    public boolean isBeyond(MessageStatus other) {
        return stage() > other.stage();
    }

    private int stage() {
        return switch (this) {
            case QUEUED -> 0;
            case SENT -> 1;
            case RECEIVED, DELIVERED, UNDELIVERED, FAILED, SIMULATED, SUPPRESSED -> 2;
        };
    }
}
