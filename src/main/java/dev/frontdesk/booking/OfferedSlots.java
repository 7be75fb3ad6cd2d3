package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.time.LocalDate;
import java.util.Comparator;
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

    /// The open offers as the assistant put them into words, first the one that the very last reply asks about: of
    /// several the one with most of the times it names.
    ///
    /// @param offers latest first
    /// @param replies what the assistant said of late, latest first
    public static List<OfferedSlots> asSaidIn(
            List<String> replies, List<OfferedSlots> offers, Clinic clinic, LocalDate today) {
        return offers.stream()
                .map(offer -> offer.asSaidIn(replies, clinic, today))
                .sorted(Comparator.comparingInt(offer -> offer.asked && !replies.isEmpty() ? -offer.shown.size() : 0))
                .toList();
    }

    /// Seldom are all options said; "the second one" then means the second that was. The latest of `replies` that asks
    /// about one of the times decides; when none does, all stays as it is. A reply that asks nothing, "your 3 PM is
    /// cancelled", offers nothing.
    private OfferedSlots asSaidIn(List<String> replies, Clinic clinic, LocalDate today) {
        var told = replies.stream()
                .map(reply -> ShownTimes.in(reply, all, clinic, today))
                .filter(said -> !said.isEmpty())
                .toList();
        if (told.isEmpty()) {
            return new OfferedSlots(serviceType, replies.isEmpty(), shown, listed, all);
        }
        boolean justNow = !ShownTimes.in(replies.getFirst(), all, clinic, today).isEmpty();
        var several = told.stream().filter(said -> said.size() > 1).findFirst().orElse(told.getFirst());
        return new OfferedSlots(serviceType, justNow, told.getFirst(), several, all);
    }
}
