package dev.frontdesk.messaging;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.MessageStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the carrier says about a text on its way.
///
/// @param clinicId with `messageId` from the URL we gave the carrier; without them the message is found by `from`
///     and `messageSid`
/// @param from our number it left from
/// @param status the carrier's word
record DeliveryReport(
        @Nullable ClinicId clinicId,
        @Nullable MessageId messageId,
        @Nullable String from,
        String messageSid,
        String status,
        @Nullable String errorCode) {

    /// Whether it says itself which message it is about.
    boolean namesMessage() {
        return clinicId != null && messageId != null;
    }

    /// Our word for the carrier's; empty for one that says no more than that it took the text.
    Optional<MessageStatus> ourStatus() {
        return switch (status) {
            case "sent" -> Optional.of(MessageStatus.SENT);
            case "delivered", "read" -> Optional.of(MessageStatus.DELIVERED);
            case "undelivered" -> Optional.of(MessageStatus.UNDELIVERED);
            case "failed", "canceled" -> Optional.of(MessageStatus.FAILED);
            default -> Optional.empty();
        };
    }
}
