package dev.frontdesk.booking;

import dev.frontdesk.booking.SlotChoice.Chosen;
import dev.frontdesk.booking.SlotChoice.None;
import dev.frontdesk.booking.SlotChoice.NotOffered;
import dev.frontdesk.booking.SlotChoice.Unclear;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.Choosing;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.TimeMention;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads which offered slot a guest's words choose, without a model.
///
/// The words point to a slot by its place among the shown ("the second one", "#2", or a bare "2" while there is an
/// option 2), by one time of the clock among everything in the latest offer, or in an earlier one whose day they
/// name, by the provider or place that only one of the shown has ("the Riverside one"), or by a plain yes while exactly
/// one is shown.
/// Whatever else they say of it has to agree: the treatment, the day, the provider, the place. "2 at Riverside" is not
/// the 2 o'clock at Main Street. Without am or pm a time fits either, and what was shown wins over what was only
/// offered.
///
/// A slot is chosen only by words that do nothing else ([Choosing]). "Is 3 pm still free?" and "can my friend have 3
/// pm?" point to it, and are unclear. So is a bare "2" where option 1 is at 2 o'clock, and "the second one" when
/// something else was talked of since.
public final class SlotChoiceReader {
    private static final Phrases TURNED_DOWN = Phrases.of("""
            too early, too late, too soon, dont work, doesnt work, wont work, dont suit, doesnt suit
            """);

    private static final Phrases OF_THE_SHOWN = Phrases.of("one, slot, option, time");

    private final Utterance words;
    private final When when;
    private final Mentioned mentioned;
    private final List<OfferedSlots> offers;

    private SlotChoiceReader(Utterance words, When when, Mentioned mentioned, List<OfferedSlots> offers) {
        this.words = words;
        this.when = when;
        this.mentioned = mentioned;
        this.offers = offers;
    }

    /// @param offers the open offers of the conversation, latest first
    public static SlotChoice read(String text, List<OfferedSlots> offers, Clinic clinic, LocalDate today) {
        var words = unsigned(Utterance.of(text), clinic, today);
        var mentioned = Mentioned.in(words, clinic);
        var meant = mentioned.meant().stream().map(Service::slug).toList();
        var about = offers.stream()
                .filter(offer -> meant.isEmpty() || meant.contains(offer.serviceType()))
                .toList();
        return about.isEmpty()
                ? new None()
                : new SlotChoiceReader(words, When.read(words, today), mentioned, about).read();
    }

    /// Without the name they sign with, where nothing else is said with it.
    private static Utterance unsigned(Utterance words, Clinic clinic, LocalDate today) {
        if (NameReader.signed(words).isEmpty()) {
            return words;
        }
        var rest = NameReader.withoutSignature(words);
        boolean onlyAName = Mentioned.in(rest, clinic).equals(Mentioned.in(words, clinic))
                && When.read(rest, today).days().size()
                        == When.read(words, today).days().size();
        return onlyAName ? rest : words;
    }

    private SlotChoice read() {
        var pointed = pointed();
        return pointed instanceof Chosen(var slot, var service)
                        && !isYes()
                        && !Choosing.isAll(words, when, mentioned.words())
                ? new Unclear(List.of(slot), service)
                : pointed;
    }

    private SlotChoice pointed() {
        var latest = offers.getFirst();
        if (isYes()) {
            return agreeing(latest.shown().getFirst(), latest);
        }
        return byPlace(latest).orElseGet(() -> when.times().isEmpty() ? byName(latest) : byTime());
    }

    /// A yes to the one slot that was just asked about.
    private boolean isYes() {
        var latest = offers.getFirst();
        return latest.asked() && latest.shown().size() == 1 && when.isEmpty() && Answer.read(words) == Answer.YES;
    }

    private Optional<SlotChoice> byPlace(OfferedSlots offer) {
        if (words.says(TURNED_DOWN)) {
            return Optional.empty();
        }
        var place = Position.read(words);
        if (place.isPresent() && when.clocks().isEmpty()) {
            return Optional.of(at(place.get(), offer.listed(), offer).orElse(new NotOffered(words.plain())));
        }
        return Position.bareNumber(words).flatMap(number -> byNumber(number, offer));
    }

    /// "2" is an option, unless another of the shown is at 2 o'clock.
    private Optional<SlotChoice> byNumber(Position number, OfferedSlots offer) {
        var option = number.index(offer.shown().size()).map(offer.shown()::get);
        var atThatHour = offer.shown().stream()
                .filter(slot -> option.isPresent()
                        && !slot.equals(option.get())
                        && slot.start().getMinute() == 0
                        && slot.start().getHour() % 12 == number.number() % 12)
                .findFirst();
        if (option.isPresent() && !when.days().isEmpty()) {
            // "The 2nd" may be the day as well
            return Optional.of(new Unclear(List.of(option.get()), offer.serviceType()));
        }
        return atThatHour.isPresent()
                ? Optional.of(new Unclear(List.of(option.get(), atThatHour.get()), offer.serviceType()))
                : at(number, offer.shown(), offer);
    }

    private Optional<SlotChoice> at(Position place, List<OfferedSlotView> among, OfferedSlots offer) {
        return place.index(among.size()).map(i -> agreeing(among.get(i), offer));
    }

    /// The slot, unless something was said of it that it is not.
    private SlotChoice agreeing(OfferedSlotView slot, OfferedSlots offer) {
        if (!agrees(slot)) {
            return new NotOffered(words.plain());
        }
        // "The first", when one time was asked about after a list, may be either
        boolean clear =
                offer.asked() && (offer.shown().contains(slot) || offer.shown().size() > 1);
        return clear ? new Chosen(slot, offer.serviceType()) : new Unclear(List.of(slot), offer.serviceType());
    }

    private SlotChoice byTime() {
        var clocks = when.clocks().stream().distinct().toList();
        if (clocks.size() != 1) {
            return new None();
        }
        var clock = clocks.getFirst();
        var either = optionOrTime(clock, offers.getFirst());
        if (either.isPresent()) {
            return either.get();
        }
        for (var offer : when.days().isEmpty() ? offers.subList(0, 1) : offers) {
            var shown = fitting(clock, offer.shown());
            var fitting = withZoneSaid(shown.isEmpty() ? fitting(clock, offer.all()) : shown);
            if (!fitting.isEmpty()) {
                return isOneStart(fitting)
                        ? new Chosen(fitting.getFirst(), offer.serviceType())
                        : new Unclear(fitting, offer.serviceType());
            }
        }
        return new NotOffered(clock.likely().toString());
    }

    /// "1 please and thank you": the first of the shown, unless it is one o'clock.
    private Optional<SlotChoice> optionOrTime(ClockTime clock, OfferedSlots offer) {
        boolean bare = when.days().isEmpty()
                && offer.asked()
                && offer.shown().size() > 1
                && when.times().stream().allMatch(TimeMention::bare);
        var option = bare ? new Position(clock.hour()).index(offer.shown().size()) : Optional.<Integer>empty();
        return option.map(offer.shown()::get)
                .filter(slot -> !clock.fits(slot.start().toLocalTime()))
                .map(slot -> new Unclear(
                        Stream.concat(
                                        Stream.of(slot),
                                        fitting(clock, offer.all()).stream().limit(1))
                                .toList(),
                        offer.serviceType()));
    }

    private List<OfferedSlotView> fitting(ClockTime clock, List<OfferedSlotView> slots) {
        return slots.stream()
                .filter(slot -> clock.fits(slot.start().toLocalTime()) && agrees(slot))
                .toList();
    }

    /// "The one with Dana", "the Riverside one".
    private SlotChoice byName(OfferedSlots offer) {
        if (mentioned.provider() == null && mentioned.location() == null) {
            return new None();
        }
        var named = offer.shown().stream().filter(this::agrees).toList();
        boolean tells = named.size() < offer.shown().size();
        if (named.isEmpty() || !tells) {
            return new None();
        }
        // "Riverside please" is a wish for the place, "the Riverside one" takes what is there
        return named.size() == 1 && words.says(OF_THE_SHOWN)
                ? new Chosen(named.getFirst(), offer.serviceType())
                : new Unclear(named, offer.serviceType());
    }

    private boolean agrees(OfferedSlotView slot) {
        var provider = mentioned.provider();
        var location = mentioned.location();
        return isOnDaySaid(slot)
                && (provider == null || provider.slug().equals(slot.provider()))
                && (location == null || location.slug().equals(slot.location()));
    }

    private boolean isOnDaySaid(OfferedSlotView slot) {
        var date = slot.start().toLocalDate();
        return when.days().isEmpty()
                || when.days().stream().map(DayMention::said).anyMatch(said -> switch (said) {
                    case DayMention.On on -> on.fits(date);
                    case DayMention.Between days -> !date.isBefore(days.first()) && !date.isAfter(days.last());
                    case DayMention.Soonest() -> true;
                    default -> false;
                });
    }

    /// Two slots of one start differ in what the guest did not ask for; the first is the one that was to be shown.
    private static boolean isOneStart(List<OfferedSlotView> slots) {
        return slots.stream().map(OfferedSlotView::start).distinct().count() == 1;
    }

    /// "1:30 EST", on a day on which clocks show 1:30 twice.
    private List<OfferedSlotView> withZoneSaid(List<OfferedSlotView> slots) {
        var said = slots.stream().filter(s -> isZoneSaid(s.startTime())).toList();
        return said.isEmpty() ? slots : said;
    }

    /// "1:30 AM EST" has a zone, "2:30 PM" has none.
    private boolean isZoneSaid(String shownTime) {
        int zone = shownTime.indexOf(' ', shownTime.indexOf(' ') + 1);
        return zone >= 0 && words.says(shownTime.substring(zone + 1).toLowerCase(Locale.ROOT));
    }
}
