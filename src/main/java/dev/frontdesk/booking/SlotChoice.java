package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.util.List;

/// What a guest's words choose among the times they were offered.
public sealed interface SlotChoice {
    /// The words point to no time: they are about something else.
    record None() implements SlotChoice {}

    /// Exactly one offered slot, and nothing else is said; it is remembered as the guest's choice, which wins over what
    /// a model passes.
    record Chosen(OfferedSlotView slot, String serviceType) implements SlotChoice {}

    /// The words fit several offered slots, or touch on one without plainly taking it: somebody has to ask.
    record Unclear(List<OfferedSlotView> among, String serviceType) implements SlotChoice {}

    /// A time, but none that was offered.
    record NotOffered(String said) implements SlotChoice {}
}
