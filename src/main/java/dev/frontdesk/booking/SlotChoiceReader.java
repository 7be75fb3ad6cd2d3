package dev.frontdesk.booking;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads which offered slot a guest's words choose, without a model.
///
/// In this order: a place among the shown ("the second one", "#2", or a bare "2" while there is an option 2); one
/// time of the clock, on the day said if one was, among everything offered, the latest offer first; a provider's
/// name ("the one with Dana"); a plain yes while exactly one slot is shown. Without am or pm a time fits either,
/// and what was shown wins over what was only offered. Nothing is chosen by a question about a time, a time that is
/// ruled out, several times, or words about somebody else; a time that was not offered is [SlotChoice.NotOffered].
public final class SlotChoiceReader {
    private static final String[] QUESTIONS = {
        "is",
        "are",
        "do you have",
        "is there",
        "when",
        "why",
        "who",
        "which",
        "where",
        "will",
        "does",
        "would it",
        "what time",
        "how long",
        "how much",
        "do i",
        "did i"
    };
    private static final String[] SOMEBODY_ELSE = {
        "my friend",
        "my husband",
        "my wife",
        "my mom",
        "my mother",
        "my dad",
        "my sister",
        "my brother",
        "my daughter",
        "my son",
        "my partner",
        "for her",
        "for him",
        "for them",
        "somebody else",
        "someone else"
    };
    private static final String[] OTHER_BUSINESS = {
        "cancel", "my appointment", "ignore", "question", "questions", "people", "reschedule my", "move my"
    };
    /// A place said beside one of these is turned down, or taken with a reserve that has to be asked about.
    private static final String[] RESERVES = {
        "not",
        "but",
        "too early",
        "too late",
        "too soon",
        "dont work",
        "doesnt work",
        "wont work",
        "dont suit",
        "doesnt suit",
        "would be"
    };
    private static final Set<String> TITLES = Set.of("dr", "provider", "nurse", "doctor", "the", "of", "and");

    private SlotChoiceReader() {}

    /// @param offers the open offers of the conversation, latest first
    public static SlotChoice read(String text, List<OfferedSlots> offers, LocalDate today) {
        var words = Utterance.of(text);
        if (offers.isEmpty() || words.says(SOMEBODY_ELSE) || words.says(OTHER_BUSINESS)) {
            return new SlotChoice.None();
        }
        var when = When.read(words, today);
        var byPlace = byPlace(words, when, offers.getFirst());
        if (byPlace.isPresent()) {
            return byPlace.get();
        }
        if (!when.times().isEmpty()) {
            return byTime(words, when, offers);
        }
        return byProvider(words, when, offers.getFirst()).orElseGet(() -> byYes(words, when, offers.getFirst()));
    }

    private static Optional<SlotChoice> byPlace(Utterance words, When when, OfferedSlots offer) {
        var place = Position.read(words);
        var number = Position.bareNumber(words);
        if (asks(words) || (place.isEmpty() && number.isEmpty()) || words.says(RESERVES)) {
            return Optional.empty();
        }
        if (place.isPresent() && when.clocks().isEmpty()) {
            return Optional.of(place.get()
                    .index(offer.listed().size())
                    .<SlotChoice>map(i -> chosen(offer.listed().get(i), offer))
                    .orElseGet(() -> new SlotChoice.NotOffered(words.plain())));
        }
        return number.flatMap(n -> n.index(offer.shown().size()))
                .map(i -> chosen(offer.shown().get(i), offer));
    }

    private static SlotChoice byTime(Utterance words, When when, List<OfferedSlots> offers) {
        var clocks = when.clocks().stream().distinct().toList();
        if (clocks.size() != 1 || asks(words)) {
            return new SlotChoice.None();
        }
        var clock = clocks.getFirst();
        for (var offer : offers) {
            var shown = fitting(clock, when, offer.shown());
            var fitting = shown.isEmpty() ? fitting(clock, when, offer.all()) : shown;
            var named = withProviderSaid(words, withZoneSaid(words, fitting));
            if (named.size() == 1 || oneStart(named)) {
                return chosen(named.getFirst(), offer);
            }
            if (!named.isEmpty()) {
                return new SlotChoice.Ambiguous(List.copyOf(named), offer.serviceType());
            }
        }
        return new SlotChoice.NotOffered(clock.likely().toString());
    }

    private static List<OfferedSlotView> fitting(ClockTime clock, When when, List<OfferedSlotView> slots) {
        return slots.stream()
                .filter(s -> clock.fits(s.start().toLocalTime()))
                .filter(s -> isOnDaySaid(s, when))
                .toList();
    }

    private static boolean isOnDaySaid(OfferedSlotView slot, When when) {
        var date = slot.start().toLocalDate();
        return when.days().isEmpty()
                || when.days().stream().map(DayMention::said).anyMatch(said -> switch (said) {
                    case DayMention.On(var day, var weekday) ->
                        day.equals(date) || (weekday && day.getDayOfWeek() == date.getDayOfWeek());
                    case DayMention.Between days -> !date.isBefore(days.first()) && !date.isAfter(days.last());
                    case DayMention.Soonest() -> true;
                    default -> false;
                });
    }

    /// Two slots of one start differ in what the guest did not ask for; the first is the one that was to be shown.
    private static boolean oneStart(List<OfferedSlotView> slots) {
        return !slots.isEmpty()
                && slots.stream().map(OfferedSlotView::start).distinct().count() == 1;
    }

    private static Optional<SlotChoice> byProvider(Utterance words, When when, OfferedSlots offer) {
        if (!words.says("with") || asks(words) || !when.days().isEmpty()) {
            return Optional.empty();
        }
        var named = offer.shown().stream().filter(s -> isProviderSaid(words, s)).toList();
        return switch (named.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(chosen(named.getFirst(), offer));
            default -> Optional.of(new SlotChoice.Ambiguous(named, offer.serviceType()));
        };
    }

    private static List<OfferedSlotView> withProviderSaid(Utterance words, List<OfferedSlotView> slots) {
        var said = slots.stream().filter(s -> isProviderSaid(words, s)).toList();
        return said.isEmpty() ? slots : said;
    }

    /// "1:30 EST", on a day on which clocks show 1:30 twice.
    private static List<OfferedSlotView> withZoneSaid(Utterance words, List<OfferedSlotView> slots) {
        var said = slots.stream().filter(s -> isZoneSaid(words, s.startTime())).toList();
        return said.isEmpty() ? slots : said;
    }

    /// "1:30 AM EST" has a zone, "2:30 PM" has none.
    private static boolean isZoneSaid(Utterance words, String shownTime) {
        int zone = shownTime.indexOf(' ', shownTime.indexOf(' ') + 1);
        return zone >= 0 && words.says(shownTime.substring(zone + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isProviderSaid(Utterance words, OfferedSlotView slot) {
        return Utterance.of(slot.provider().replace('-', ' ')).words().stream()
                .filter(w -> w.length() > 2 && !TITLES.contains(w))
                .anyMatch(words::says);
    }

    private static SlotChoice byYes(Utterance words, When when, OfferedSlots offer) {
        boolean one = offer.shown().size() == 1 && when.days().isEmpty();
        return one && Answer.read(words) == Answer.YES
                ? chosen(offer.shown().getFirst(), offer)
                : new SlotChoice.None();
    }

    /// "Is 3 pm taken?" asks; "can I have 3 pm?" and "how about 3?" choose.
    private static boolean asks(Utterance words) {
        var plain = words.plain() + " ";
        for (var question : QUESTIONS) {
            if (plain.startsWith(question + " ")) {
                return true;
            }
        }
        return words.asks()
                && words.says("available", "free", "open", "taken", "too late", "too early", "mean", "means");
    }

    private static SlotChoice.Chosen chosen(OfferedSlotView slot, OfferedSlots offer) {
        return new SlotChoice.Chosen(slot, offer.serviceType());
    }
}
