package dev.frontdesk.messaging;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.MessageId;

/// What became of a text that arrived.
public sealed interface AcceptResult {
    /// Stored, and its answer is under way.
    record Accepted(ClinicId clinicId, ConversationId conversationId, MessageId messageId) implements AcceptResult {}

    /// Stored; nobody answers it: the guest opted out, or the carrier answers.
    record NotAnswered(ClinicId clinicId, ConversationId conversationId, MessageId messageId) implements AcceptResult {}

    /// It had arrived before. Nothing is stored, nothing happens.
    record Duplicate() implements AcceptResult {}

    /// No clinic owns the number it was sent to. Nothing is stored.
    record UnknownNumber() implements AcceptResult {}

    /// It cannot be taken as it is. Nothing is stored.
    record Malformed(String problem) implements AcceptResult {}
}
