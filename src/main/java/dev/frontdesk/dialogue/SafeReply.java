package dev.frontdesk.dialogue;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be said from the facts of a turn alone.
final class SafeReply {
    private static final int MOST_SHOWN = 3;

    private SafeReply() {}

    /// What the turn changed, in the words of the results, and what else there is to say.
    static String ofChanges(TurnFacts facts, String besides) {
        var changes = facts.runs().stream().map(ToolRun::result).flatMap(SafeReply::confirmation);
        return Stream.concat(changes, Stream.of(besides))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> confirmation(Object result) {
        return switch (result) {
            case Booked booked when !booked.idempotentReplay() -> Stream.of(booked.spokenConfirmation());
            case Cancelled cancelled when !cancelled.idempotentReplay() -> Stream.of(cancelled.spokenConfirmation());
            default -> Stream.empty();
        };
    }

    /// Where things stand: the last thing a tool said to the guest, else the times still open, else that nothing
    /// is booked.
    static String of(TurnFacts facts) {
        for (var run : facts.runs().reversed()) {
            switch (run.result()) {
                case Refusal refusal
                when isForGuest(refusal) -> {
                    return refusal.userMessage();
                }
                case Availability found -> {
                    return availability(found);
                }
                case Booked booked -> {
                    return booked.spokenConfirmation();
                }
                case Cancelled cancelled -> {
                    return cancelled.spokenConfirmation();
                }
                case AppointmentDetails details -> {
                    return details.summary();
                }
                default -> {}
            }
        }
        return facts.openOffer()
                .filter(offer -> !offer.slots().isEmpty())
                .map(offer -> "Nothing is booked yet. " + options(offer.slots()))
                .orElse("Nothing is booked or changed yet. Which treatment and which day would you like?");
    }

    /// What a model got wrong in a call is no news to the guest, but that it stays as they said.
    private static boolean isForGuest(Refusal refusal) {
        return switch (refusal.code()) {
            case INVALID_ARGUMENTS, UNKNOWN_TOOL -> refusal.equals(TurnToolbelt.GUEST_DECLINED);
            default -> true;
        };
    }

    private static String availability(Availability found) {
        var shown = found.suggestedSlots().isEmpty() ? found.availableSlots() : found.suggestedSlots();
        return shown.isEmpty() ? found.availabilitySummary() : options(shown);
    }

    /// "On Friday, March 6 I have 2:00 PM, 3:00 PM or 4:30 PM. Which one would you like?"
    private static String options(List<OfferedSlotView> slots) {
        var times = slots.stream()
                .limit(MOST_SHOWN)
                .map(OfferedSlotView::startTime)
                .distinct()
                .toList();
        var day = InWords.day(slots.getFirst().start());
        var said = InWords.either(times);
        return "On %s I have %s. %s"
                .formatted(day, said, times.size() == 1 ? "Would you like it?" : "Which one would you like?");
    }
}
