package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails.Item;
import dev.frontdesk.booking.AppointmentId;
import java.util.List;
import java.util.Optional;

/// What "it" is: the appointment that was spoken of last, and never another one that happens to be left.
sealed interface It {
    record One(Item item) implements It {}

    /// It was cancelled, by the guest or by somebody of the staff.
    record Gone(Item item) implements It {}

    /// Several were spoken of, or nothing was and there are several.
    record Unclear() implements It {}

    /// @param said what the words say of which appointment
    static It of(Turn turn, Reading said, List<Item> held) {
        var it = of(turn, held);
        boolean justAppointment = Held.saysAppointment(said);
        return switch (it) {
            case One _ when held.size() > 1 && (justAppointment || said.says("one")) -> new Unclear();
            case Unclear _ when held.size() == 1 && justAppointment -> new One(held.getFirst());
            default -> it;
        };
    }

    private static It of(Turn turn, List<Item> held) {
        var topic = turn.state().topic();
        if (topic == null) {
            return held.size() == 1 ? new One(held.getFirst()) : new Unclear();
        }
        var appointment = topic.appointment();
        if (appointment == null) {
            return new Unclear();
        }
        var still = held.stream().filter(item -> topic.is(item.appointmentId())).findFirst();
        return still.<It>map(One::new)
                .or(() -> cancelled(turn, appointment).map(Gone::new))
                .orElseGet(Unclear::new);
    }

    /// The one spoken of last, when it is cancelled and of a treatment that the words name.
    static Optional<Item> goneByName(Turn turn, Reading said) {
        var topic = turn.state().topic();
        var appointment = topic == null ? null : topic.appointment();
        boolean named = topic != null
                && said.mentioned().meant().stream()
                        .anyMatch(service -> service.slug().equals(topic.service()));
        return appointment == null || !named ? Optional.empty() : cancelled(turn, appointment);
    }

    /// An appointment that is cancelled, and that would still be to come.
    private static Optional<Item> cancelled(Turn turn, AppointmentId appointment) {
        return Held.find(turn, appointment)
                .filter(item -> item.status().equals("cancelled"))
                .filter(item ->
                        item.startTime().toInstant().isAfter(turn.input().now()));
    }
}
