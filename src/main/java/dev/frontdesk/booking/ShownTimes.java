package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which of some slots a sentence names, by their times: "2:30 PM" as they are shown, or "3 pm" as others word it.
final class ShownTimes {
    private ShownTimes() {}

    /// In the order of the sentence; a time that several slots share stands for the first of them.
    static List<OfferedSlotView> in(String sentence, List<OfferedSlotView> slots) {
        var plain = sentence.toLowerCase(Locale.ROOT).replace(".m.", "m");
        var byPlace = new TreeMap<Integer, OfferedSlotView>();
        var seen = new HashSet<String>();
        for (var slot : slots) {
            int place = seen.add(slot.startTime()) ? placeOf(slot.startTime(), plain) : -1;
            if (place >= 0) {
                byPlace.put(place, slot);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private static int placeOf(String time, String sentence) {
        var shown = time.toLowerCase(Locale.ROOT);
        var hour = shown.replace(":00 ", " ");
        return Stream.of(shown, hour, shown.replace(" ", ""), hour.replace(" ", ""))
                .mapToInt(form -> placeOfWord(form, sentence))
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }

    /// "2:30 pm" does not stand in "12:30 pm", nor "00 pm" in "2:00 pm".
    private static int placeOfWord(String time, String sentence) {
        int at = sentence.indexOf(time);
        while (at > 0 && (Character.isDigit(sentence.charAt(at - 1)) || sentence.charAt(at - 1) == ':')) {
            at = sentence.indexOf(time, at + 1);
        }
        return at;
    }
}
