package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What was said, once.
///
/// @param direction `inbound` or `outbound`
/// @param author `guest`, `assistant`, `staff` or `system`
public record Message(
        ClinicId clinicId,
        MessageId id,
        ConversationId conversationId,
        String direction,
        String author,
        String body,
        MessageStatus status,
        @Nullable String ourAddress,
        @Nullable String theirAddress,
        @Nullable String messageSid,
        @Json List<Media> media,
        @Nullable String errorCode,
        int attempts,
        @Nullable TurnId turnId,
        Instant createdAt,
        Instant statusAt) {

    /// An attachment, kept by reference.
    public record Media(String url, String contentType) {}
}
