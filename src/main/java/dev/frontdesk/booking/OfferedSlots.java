package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.util.List;

/// An open offer as the guest sees it, for [SlotChoiceReader].
///
/// @param asked whether the very last thing said to the guest asks about them: only then a yes, or a place, is an
///     answer
/// @param shown what the guest was told last, in that order: "2" and "yes" count here
/// @param listed the last time several were told: "the second one" still counts here after one of them was repeated
/// @param all every start of the offer; a time the guest says may be any of these
public record OfferedSlots(
        String serviceType,
        boolean asked,
        List<OfferedSlotView> shown,
        List<OfferedSlotView> listed,
        List<OfferedSlotView> all) {
    public OfferedSlots {
        shown = List.copyOf(shown);
        listed = List.copyOf(listed);
        all = List.copyOf(all);
    }

    /// An offer of which nothing but `shown` was told so far.
    public OfferedSlots(String serviceType, List<OfferedSlotView> shown, List<OfferedSlotView> all) {
        this(serviceType, true, shown, shown, all);
    }

    /// The offer as the assistant put it into words. Seldom are all options said; "the second one" then means the
    /// second that was. The latest of `replies` that asks about one of the times decides; when none does, all
    /// stays as it is. A reply that asks nothing, such as that the 3 o'clock is cancelled, offers nothing.
    ///
    /// @param replies what the assistant said since this offer was made, latest first
    public OfferedSlots asSaidIn(List<String> replies) {
        var told = replies.stream()
                .map(this::askedIn)
                .filter(said -> !said.isEmpty())
                .toList();
        if (told.isEmpty()) {
            return new OfferedSlots(serviceType, replies.isEmpty(), shown, listed, all);
        }
        boolean justNow = !askedIn(replies.getFirst()).isEmpty();
        var several = told.stream().filter(said -> said.size() > 1).findFirst().orElse(told.getFirst());
        return new OfferedSlots(serviceType, justNow, told.getFirst(), several, all);
    }

    private List<OfferedSlotView> askedIn(String reply) {
        return reply.contains("?") ? ShownTimes.in(reply, all) : List.of();
    }
}
