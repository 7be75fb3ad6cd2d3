package dev.frontdesk.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hands a text to the carrier. Slow: never called with a connection or a transaction open.
public interface MessageSender {
    Outcome send(OutgoingText text);

    /// @param from ours, in E.164
    /// @param to the guest's, in E.164
    /// @param statusPath path and query that delivery reports are to be sent to, under our public URL
    record OutgoingText(String from, String to, String body, String statusPath) {}

    /// What the carrier said.
    sealed interface Outcome {
        /// Accepted. Delivery reports follow.
        record Accepted(String messageSid) implements Outcome {}

        /// The guest told the carrier that they want no texts.
        record OptedOut(String code) implements Outcome {}

        /// This number cannot be texted, today or later.
        record Unreachable(String code) implements Outcome {}

        /// This message will never be accepted; another one may be.
        record Rejected(String code) implements Outcome {}

        /// Not now.
        ///
        /// @param retryAfter how long the carrier asked us to wait
        record TryLater(String code, @Nullable Duration retryAfter) implements Outcome {}
    }
}
