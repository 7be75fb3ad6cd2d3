package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/// Which of some slots a sentence names, by their times as they are shown ("2:30 PM").
final class ShownTimes {
    private ShownTimes() {}

    /// In the order of the sentence; a time that several slots share stands for the first of them.
    static List<OfferedSlotView> in(String sentence, List<OfferedSlotView> slots) {
        var byPlace = new TreeMap<Integer, OfferedSlotView>();
        var seen = new HashSet<String>();
        for (var slot : slots) {
            int place = seen.add(slot.startTime()) ? placeOf(slot.startTime(), sentence) : -1;
            if (place >= 0) {
                byPlace.put(place, slot);
            }
        }
        return List.copyOf(byPlace.values());
    }

    /// "2:30 PM" does not stand in "12:30 PM".
    private static int placeOf(String time, String sentence) {
        int at = sentence.indexOf(time);
        while (at > 0 && Character.isDigit(sentence.charAt(at - 1))) {
            at = sentence.indexOf(time, at + 1);
        }
        return at;
    }
}
