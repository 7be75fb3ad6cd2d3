package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails.Item;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "My Botox": what they hold, where they hold one. It is told or moved, and never booked a second time.
final class Mine {
    private static final Set<String> OWN = WordList.of("my mine our");
    private static final Phrases HAVING = Phrases.of("i have, i had booked, ive got, i got");
    private static final Phrases CONFIRM = Phrases.of("right, correct, is that so, isnt it, dont i, confirm, yes");
    /// One more of it.
    private static final Set<String> ANOTHER = WordList.of("another next second new first again also more");
    private static final Phrases TOLD = Phrases.of("last time, did my, before my, after my, since my, regular, usual");
    private static final Phrases CHANGING = Phrases.of("""
            instead, rather, can i, could i, can we, could we, can you, could you, open, free, available, should be,
            put, how about, what about, please, need, want, would like, id like
            """);
    /// How many words a treatment may stand behind "my".
    private static final int REACH = 3;

    private Mine() {}

    /// Nothing where the words are not about what they hold.
    static Optional<Step> step(Turn turn) {
        var reading = turn.reading();
        boolean understoodOtherwise = Intents.wantsMove(reading)
                || Intents.wantsCancel(reading)
                || Intents.speaksAgainstCancelling(reading)
                || Intents.cannotCome(reading)
                || Intents.speaksOfOthers(reading)
                || Intents.isForSeveral(reading)
                || Reactions.wantsAnother(reading)
                || reading.says(TOLD)
                || reading.words().words().stream().anyMatch(ANOTHER::contains);
        if (understoodOtherwise || !isSaid(reading)) {
            return Optional.empty();
        }
        var held = Held.theirs(turn);
        var mine = Held.ofTreatments(held, reading.mentioned().meant());
        return mine.isEmpty() ? Optional.empty() : Optional.of(step(turn, mine));
    }

    private static Step step(Turn turn, List<Item> mine) {
        var reading = turn.reading();
        boolean changes = reading.says(CHANGING) || (reading.saysWhen() && !asks(reading));
        if (!changes) {
            return Telling.tell(turn);
        }
        return mine.size() == 1 ? Moving.move(turn.with(reading.inDoubt()), mine.getFirst()) : Moving.which(turn, mine);
    }

    private static boolean asks(Reading reading) {
        return reading.asks() || reading.words().asks() || reading.says(CONFIRM);
    }

    /// "Mine", "my Botox", or "I have a facial on Monday, right?".
    private static boolean isSaid(Reading reading) {
        var words = reading.words().words();
        var treatments = reading.mentioned().words();
        for (int i = 0; i < words.size(); i++) {
            var behind = words.subList(i + 1, Math.min(words.size(), i + 1 + REACH));
            if (OWN.contains(words.get(i)) && behind.stream().anyMatch(treatments::contains)) {
                return true;
            }
        }
        return reading.says(HAVING) && !reading.mentioned().meant().isEmpty() && asks(reading);
    }

    /// "Move mine to the first one": one of the times that were told, for what they hold.
    static Optional<Step> toWhatWasTold(Turn turn) {
        if (!Intents.wantsMove(turn.reading()) || !turn.reading().says("to")) {
            return Optional.empty();
        }
        return switch (turn.input().choice()) {
            case SlotChoice.Chosen(var slot, var service) -> to(turn, new SlotChoice.Unclear(List.of(slot), service));
            case SlotChoice.Unclear unclear -> to(turn, unclear);
            case SlotChoice.None _, SlotChoice.NotOffered _ -> Optional.empty();
        };
    }

    private static Optional<Step> to(Turn turn, SlotChoice.Unclear told) {
        var mine = Held.theirs(turn).stream()
                .filter(item -> item.serviceType().equals(told.serviceType()))
                .toList();
        if (mine.size() != 1 || !turn.reading().when().isEmpty()) {
            return Optional.empty();
        }
        var item = mine.getFirst();
        var state = turn.state()
                .moving(item.appointmentId())
                .movingFrom(item.startTime())
                .speakingOf(Topic.of(item))
                .wishing(Held.wish(turn, item));
        return Optional.of(Offering.sure(turn.with(state), told));
    }
}
