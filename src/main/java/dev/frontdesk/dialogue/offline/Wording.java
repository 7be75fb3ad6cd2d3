package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.TimeWindow;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// How days, times and choices are put into words: plain letters that a text message carries as they are.
final class Wording {

    private Wording() {}

    /// "1) 1:00 PM, 2) 2:30 PM or 3) 4:00 PM", with the places where they differ.
    static String options(List<OfferedSlotView> slots, Clinic clinic) {
        boolean oneTimeOnly = slots.size() == 1;
        boolean places =
                slots.stream().map(OfferedSlotView::location).distinct().count() > 1;
        var said = new ArrayList<String>();
        for (var slot : slots) {
            var place = places ? " at " + locationName(slot, clinic) : "";
            said.add((oneTimeOnly ? "" : said.size() + 1 + ") ") + slot.startTime() + place);
        }
        return InWords.either(said);
    }

    /// "1) 1:00 PM with Dana Reyes at Main Street or 2) 2:30 PM with Lee Chen at Riverside".
    static String optionsByName(List<OfferedSlotView> slots, Clinic clinic) {
        var said = new ArrayList<String>();
        slots.forEach(slot -> said.add((said.size() + 1) + ") " + slot.startTime() + " " + whoAndWhere(slot, clinic)));
        return InWords.either(said);
    }

    /// " at Main Street", where there are several places and all these slots are in one.
    static String commonPlace(List<OfferedSlotView> slots, Clinic clinic) {
        boolean one = slots.stream().map(OfferedSlotView::location).distinct().count() == 1;
        return one && clinic.locations().size() > 1 ? " at " + locationName(slots.getFirst(), clinic) : "";
    }

    /// " with Dana Reyes", where the guest asked for one provider.
    static String who(Turn turn) {
        var provider = turn.state().wish().provider();
        return provider == null
                ? ""
                : turn.clinic()
                        .findProvider(provider)
                        .map(p -> " with " + p.name())
                        .orElse("");
    }

    /// " with Dana Reyes at Riverside": the one provider and place that the guest asked for.
    static String wished(Turn turn) {
        var location = turn.state().wish().location();
        return who(turn)
                + (location == null
                        ? ""
                        : turn.clinic()
                                .findLocation(location)
                                .map(l -> " at " + l.name())
                                .orElse(""));
    }

    /// "with Bex Okafor at Riverside".
    static String whoAndWhere(OfferedSlotView slot, Clinic clinic) {
        var who = clinic.findProvider(slot.provider()).map(Provider::name).orElse(slot.provider());
        return "with " + who + (clinic.locations().size() > 1 ? " at " + locationName(slot, clinic) : "");
    }

    /// "Botox on Tuesday, Nov 24 at 3:00 PM".
    static String appointment(Turn turn, Made made) {
        return turn.serviceName(made.service()) + " on " + InWords.shortDay(made.start()) + " at "
                + InWords.time(made.start());
    }

    static String appointment(AppointmentDetails.Item item) {
        return item.service() + " on " + InWords.shortDay(item.startTime().toLocalDate()) + " at "
                + InWords.time(item.startTime().toLocalTime());
    }

    /// "your Botox": what is being moved.
    static String moved(Turn turn) {
        var service = turn.state().wish().service();
        return "your " + (service == null ? "appointment" : turn.serviceName(service));
    }

    /// "Botox is on Tuesday, Nov 24 at 3:00 PM".
    static String isOn(AppointmentDetails.Item item) {
        return item.service() + " is on " + InWords.shortDay(item.startTime().toLocalDate()) + " at "
                + InWords.time(item.startTime().toLocalTime());
    }

    /// Several of them: "Botox on ... and Lip Filler on ...".
    static String all(List<AppointmentDetails.Item> items) {
        return InWords.all(items.stream().map(Wording::appointment).toList());
    }

    static String stay(List<AppointmentDetails.Item> items) {
        return items.size() == 1 ? " stays" : " stay";
    }

    static String stretch(TimeWindow window) {
        boolean fromStart = window.earliest().equals(LocalTime.MIN);
        boolean toEnd = !window.latest().isBefore(LocalTime.of(23, 59));
        if (fromStart) {
            return "before "
                    + InWords.time(window.latest().plusMinutes(window.latest().getMinute() % 5 == 4 ? 1 : 0));
        }
        if (toEnd) {
            var earliest = window.earliest();
            return earliest.getMinute() % 5 == 1
                    ? "after " + InWords.time(earliest.minusMinutes(1))
                    : "from " + InWords.time(earliest) + " on";
        }
        return "between " + InWords.time(window.earliest()) + " and "
                + InWords.time(window.latest().plusMinutes(window.latest().getMinute() % 5 == 4 ? 1 : 0));
    }

    private static String locationName(OfferedSlotView slot, Clinic clinic) {
        return clinic.findLocation(slot.location()).map(Location::name).orElse(slot.location());
    }
}
