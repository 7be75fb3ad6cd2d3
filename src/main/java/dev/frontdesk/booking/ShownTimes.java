package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which slots a reply asks the guest about, by their times: "2:30 PM" as they are shown, or "3 pm" as others word it.
///
/// The same time may be free on other days, with others or elsewhere too; so what the reply says of day, provider and
/// place has to agree.
final class ShownTimes {
    private static final String FIRST_OF_A_LIST = "1) ";
    private static final String SECOND_OF_A_LIST = "2) ";
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?\\n]?");

    private final String reply;
    private final int from;
    private final Clinic clinic;
    private final LocalDate today;

    private ShownTimes(String reply, Clinic clinic, LocalDate today) {
        this.reply = plain(reply);
        // What stands before a list, "I have nothing after 6:00 PM", is not asked about
        this.from = Math.max(0, this.reply.indexOf(FIRST_OF_A_LIST));
        this.clinic = clinic;
        this.today = today;
    }

    /// Those of `slots` in the order of the reply. A reply that asks nothing shows nothing.
    static List<OfferedSlotView> in(String reply, List<OfferedSlotView> slots, Clinic clinic, LocalDate today) {
        var shown =
                reply.contains("?") ? new ShownTimes(reply, clinic, today).among(slots) : List.<OfferedSlotView>of();
        // Of a list of several that it made, a whole offer has more than one
        return reply.contains(SECOND_OF_A_LIST) && shown.size() == 1 ? List.of() : shown;
    }

    private List<OfferedSlotView> among(List<OfferedSlotView> slots) {
        var byTime = slots.stream().filter(agrees(reply)).collect(Collectors.groupingBy(OfferedSlotView::startTime));
        var byPlace = new TreeMap<Integer, List<OfferedSlotView>>();
        byTime.forEach((time, sharing) -> {
            int place = placeOf(time);
            boolean asked = place >= 0 && place < reply.lastIndexOf('?');
            var thatDay = !asked ? sharing : onDaySaid(sentenceAt(place), sharing);
            if (asked && !thatDay.isEmpty()) {
                byPlace.put(place, thatDay);
            }
        });
        return byPlace.entrySet().stream()
                .map(entry -> there(entry, byPlace.higherKey(entry.getKey())))
                .toList();
    }

    /// Of those that share a time the one that the words behind it name, else the first that was to be shown.
    private OfferedSlotView there(Map.Entry<Integer, List<OfferedSlotView>> entry, Integer next) {
        var words = reply.substring(entry.getKey(), next == null ? reply.length() : next);
        var sharing = entry.getValue();
        return sharing.stream()
                .filter(agrees(words))
                .min(Comparator.comparingInt(OfferedSlotView::option))
                .orElse(sharing.getFirst());
    }

    /// Those on the day that the sentence of their time names: "We are open Tuesday. I have 1) 3:00 PM" names none.
    private List<OfferedSlotView> onDaySaid(String sentence, List<OfferedSlotView> slots) {
        var days = When.read(Utterance.of(sentence), today).days().stream()
                .map(DayMention::said)
                .filter(DayMention.On.class::isInstance)
                .map(DayMention.On.class::cast)
                .toList();
        return slots.stream()
                .filter(slot -> days.isEmpty()
                        || days.stream().anyMatch(day -> day.fits(slot.start().toLocalDate())))
                .toList();
    }

    private String sentenceAt(int place) {
        return SENTENCE.matcher(reply)
                .results()
                .filter(sentence -> sentence.start() <= place && place < sentence.end())
                .map(MatchResult::group)
                .findFirst()
                .orElse(reply);
    }

    /// Whether a slot is with one of those, and at one of the places, that the words name.
    private Predicate<OfferedSlotView> agrees(String words) {
        var providers = clinic.providers().stream()
                .filter(provider -> words.contains(plain(provider.name())))
                .map(Provider::slug)
                .collect(Collectors.toSet());
        var places = clinic.locations().stream()
                .filter(location -> words.contains(plain(location.name())))
                .map(Location::slug)
                .collect(Collectors.toSet());
        return slot -> (providers.isEmpty() || providers.contains(slot.provider()))
                && (places.isEmpty() || places.contains(slot.location()));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replace(".m.", "m");
    }

    private int placeOf(String time) {
        var shown = time.toLowerCase(Locale.ROOT);
        var hour = shown.replace(":00 ", " ");
        return Stream.of(shown, hour, shown.replace(" ", ""), hour.replace(" ", ""))
                .mapToInt(this::placeOfWord)
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }

    /// "2:30 pm" does not stand in "12:30 pm", nor "00 pm" in "2:00 pm".
    private int placeOfWord(String time) {
        int at = reply.indexOf(time, from);
        while (at > 0 && (Character.isDigit(reply.charAt(at - 1)) || reply.charAt(at - 1) == ':')) {
            at = reply.indexOf(time, at + 1);
        }
        return at;
    }
}
