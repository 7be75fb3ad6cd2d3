package dev.frontdesk.conversation;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The right to answer a conversation's turn, until `leaseUntil`.
///
/// @param turnId the same in every attempt, so that what an earlier one did with tools is found again
/// @param attempt 1 and up within the conversation; with the turn's id it is the fence against an attempt that lost it
/// @param crashed whether an earlier attempt began it, and may have done part of it
/// @param messages what the guest wrote, in order; never empty
public record ClaimedTurn(
        ClinicId clinicId,
        ConversationId conversationId,
        TurnId turnId,
        int attempt,
        boolean crashed,
        Instant leaseUntil,
        List<Message> messages) {

    /// What stands for a picture or file in [#text()].
    public static final String ATTACHMENT = "[attachment]";

    /// What the guest wrote, joined by line breaks; each attachment is noted.
    public String text() {
        return messages.stream().map(ClaimedTurn::text).collect(Collectors.joining("\n"));
    }

    /// Whether a [#text()] has nothing but pictures and files in it.
    public static boolean isOnlyAttached(String text) {
        return text.contains(ATTACHMENT) && text.replace(ATTACHMENT, "").isBlank();
    }

    private static String text(Message message) {
        var attachments = (ATTACHMENT + " ").repeat(message.media().size());
        return (attachments + message.body()).strip();
    }
}
