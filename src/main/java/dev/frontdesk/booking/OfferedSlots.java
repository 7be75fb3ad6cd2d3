package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.util.Comparator;
import java.util.List;

/// An open offer as the guest sees it, for [SlotChoiceReader].
///
/// @param shown what the guest was told, in that order: "the second one" counts here
/// @param all every start of the offer; a time the guest says may be any of these
public record OfferedSlots(String serviceType, List<OfferedSlotView> shown, List<OfferedSlotView> all) {
    public OfferedSlots {
        shown = List.copyOf(shown);
        all = List.copyOf(all);
    }

    /// The offer as its tool answered it: shown are the slots with an option, in the order of the options.
    public static OfferedSlots of(String serviceType, List<OfferedSlotView> all) {
        var shown = all.stream()
                .filter(slot -> slot.option() != null)
                .sorted(Comparator.comparing(OfferedSlotView::option, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new OfferedSlots(serviceType, shown, all);
    }

    /// The offer as the assistant put it into words. Seldom are all options said; "the second one" then means the
    /// second
    /// that was. The latest of `replies` that names one of the times decides; when none does, all stays as it is.
    ///
    /// @param replies what the assistant said since this offer was made, latest first
    public OfferedSlots asSaidIn(List<String> replies) {
        for (var reply : replies) {
            var said = ShownTimes.in(reply, all);
            if (!said.isEmpty()) {
                return new OfferedSlots(serviceType, said, all);
            }
        }
        return this;
    }
}
