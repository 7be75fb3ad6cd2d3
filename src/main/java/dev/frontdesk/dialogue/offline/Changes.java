package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Appointments the guest has: which of them is meant, when they are, moving and cancelling them.
final class Changes {
    private static final Set<String> MINE = Set.of("my", "our");
    private static final Set<String> TO = Set.of("to", "until", "till", "for");

    private Changes() {}

    static Step tell(Turn turn) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case AppointmentDetails details ->
                Step.say(details.summary(), turn.state().awaiting(Awaiting.NOTHING));
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
        };
    }

    static Step cancel(Turn turn) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> {
                var meant = meant(turn.reading(), scheduled(details), turn.state());
                yield switch (meant.size()) {
                    case 0 -> notFound(turn, scheduled(details), "cancel", Awaiting.WHICH_TO_CANCEL);
                    case 1 -> cancelAtTheirWord(turn, meant.getFirst().appointmentId());
                    default -> which(turn, meant, "cancel", Awaiting.WHICH_TO_CANCEL);
                };
            }
        };
    }

    /// They ask for it. A fee that was named some time ago is named again: asking to cancel is no yes to it.
    static Step cancelAtTheirWord(Turn turn, AppointmentId appointment) {
        return appointment.equals(turn.state().warned())
                ? Step.say(
                        asking(Information.cancellation(turn.clinic())),
                        turn.state().warnedOf(appointment))
                : cancel(turn, appointment);
    }

    /// Asks the tool. Inside the cancellation window its first answer names the fee, and the guest has to say yes.
    static Step cancel(Turn turn, AppointmentId appointment) {
        return switch (turn.tools().cancelAppointment(new CancelAppointment(appointment.toString(), null))) {
            case Cancelled cancelled -> Step.say(cancelled.spokenConfirmation(), OfflineState.EMPTY);
            case Refusal refusal
            when refusal.code() == RefusalCode.OUTSIDE_POLICY ->
                Step.say(asking(refusal.userMessage()), turn.state().warnedOf(appointment));
            case Refusal refusal ->
                Step.say(refusal.userMessage(), turn.state().moving(null).awaiting(Awaiting.NOTHING));
        };
    }

    private static String asking(String message) {
        return message.contains("?") ? message : message + " Shall I cancel it anyway?";
    }

    static Step move(Turn turn) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> {
                int split = split(turn.reading());
                var source = turn.reading().when().between(0, split);
                var target = turn.reading().when().between(split, Integer.MAX_VALUE);
                var goal = turn.with(turn.state()
                                .wishing(Wish.NONE.heard(turn.reading().saying(target))))
                        .with(turn.reading().saying(target));
                var meant = meant(turn.reading().saying(source), scheduled(details), OfflineState.EMPTY);
                yield switch (meant.size()) {
                    case 0 -> notFound(goal, scheduled(details), "move", Awaiting.WHICH_TO_MOVE);
                    case 1 -> move(goal, meant.getFirst());
                    default -> which(goal, meant, "move", Awaiting.WHICH_TO_MOVE);
                };
            }
        };
    }

    /// "How about tomorrow at 1 instead?" when they were asked whether to cancel: that appointment is to be moved.
    static Step moveInstead(Turn turn, AppointmentId appointment) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(appointment.toString()))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details ->
                move(
                        turn.with(turn.state().wishing(Wish.NONE.heard(turn.reading()))),
                        details.appointments().getFirst());
        };
    }

    /// The appointment is known: looks for the new time, on its own day unless another was said.
    static Step move(Turn turn, AppointmentDetails.Item item) {
        var start = item.startTime();
        var reading = turn.reading();
        var wish = turn.state().wish().forService(item.serviceType()).sameAs(start, reading);
        var state = turn.state().moving(item.appointmentId());
        if (wish.span() != null || reading.unusableDay() != null) {
            return Questions.day(
                    turn.with(state.wishing(wish)),
                    reading.unusableDay() == null ? wish.span() : reading.unusableDay());
        }
        var dated = wish.day() == null ? wish.on(start.toLocalDate()) : wish;
        if (!wish.isOpen()) {
            return Booking.pursue(turn.with(state.wishing(dated)));
        }
        return wish.isNarrow()
                ? Booking.pursue(turn.with(state.wishing(dated.at(ClockTime.at(start.toLocalTime()), null))))
                : Questions.day(turn.with(state.wishing(dated)), null);
    }

    /// The answer to "which one?".
    static Step pick(Turn turn) {
        boolean cancelling = turn.state().awaiting() == Awaiting.WHICH_TO_CANCEL;
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> {
                var meant = meant(turn.reading(), scheduled(details), OfflineState.EMPTY);
                if (meant.size() != 1) {
                    yield meant.isEmpty()
                            ? notFoundAgain(turn, scheduled(details))
                            : which(
                                    turn,
                                    meant,
                                    cancelling ? "cancel" : "move",
                                    turn.state().awaiting());
                }
                yield cancelling
                        ? cancelAtTheirWord(turn, meant.getFirst().appointmentId())
                        : move(turn.with(turn.reading().saying(new When(List.of(), List.of()))), meant.getFirst());
            }
        };
    }

    /// The guest thought better of it.
    static Step leave(Turn turn) {
        // What was done before stays done: only what is still being asked about can be left as it was
        var text = turn.state().awaiting() == Awaiting.NOTHING
                ? "All right. What else can I do for you?"
                : "All right, nothing changes. What else can I do for you?";
        return Step.say(text, turn.state().leaving());
    }

    private static Step which(Turn turn, List<AppointmentDetails.Item> among, String verb, Awaiting awaiting) {
        var said = new ArrayList<String>();
        for (var item : among) {
            said.add(said.size() + 1 + ") " + Wording.appointment(item));
        }
        return Step.say(
                "Which appointment should I " + verb + ": " + InWords.either(said) + "?",
                turn.state().awaiting(awaiting));
    }

    /// They hold appointments, but none like that: asks which, once.
    private static Step notFound(Turn turn, List<AppointmentDetails.Item> items, String verb, Awaiting awaiting) {
        return items.isEmpty()
                ? none(turn)
                : which(turn, items, verb, awaiting).after("I do not see that one under your contact.");
    }

    private static Step notFoundAgain(Turn turn, List<AppointmentDetails.Item> items) {
        var held = items.stream().map(Wording::appointment).toList();
        return items.isEmpty()
                ? none(turn)
                : Step.say(
                        "I do not see that one. You have " + InWords.all(held) + ". What can I do for you?",
                        turn.state().awaiting(Awaiting.NOTHING));
    }

    private static Step none(Turn turn) {
        return Step.say(
                "I do not see an upcoming appointment under your contact. Would you like to book one?",
                turn.state().awaiting(Awaiting.SERVICE));
    }

    private static List<AppointmentDetails.Item> scheduled(AppointmentDetails details) {
        return details.appointments().stream()
                .filter(a -> a.status().equals("scheduled"))
                .toList();
    }

    /// The appointments the words may mean: by place, service, day and time. All when the words name none of these.
    private static List<AppointmentDetails.Item> meant(
            Reading r, List<AppointmentDetails.Item> items, OfflineState state) {
        var place = Position.read(r.words()).or(() -> Position.bareNumber(r.words()));
        if (place.isPresent() && place.get().index(items.size()).isPresent()) {
            return List.of(items.get(place.get().index(items.size()).get()));
        }
        var services = r.mentioned().meant();
        var fitting = items.stream()
                .filter(i -> services.isEmpty()
                        || services.stream().anyMatch(s -> s.slug().equals(i.serviceType())))
                .filter(i -> isOnDaySaid(i, r))
                .filter(i -> r.clock() == null || r.clock().fits(i.startTime().toLocalTime()))
                .toList();
        boolean saysNothing = services.isEmpty() && r.when().isEmpty();
        var own = items.stream()
                .filter(i -> state.made() != null
                        && i.appointmentId().equals(state.made().appointment()))
                .toList();
        return saysNothing && r.says("it", "that") && !own.isEmpty() ? own : fitting;
    }

    private static boolean isOnDaySaid(AppointmentDetails.Item item, Reading r) {
        var date = item.startTime().toLocalDate();
        var days = r.when().days().stream().map(DayMention::said).toList();
        return days.isEmpty()
                || days.stream().anyMatch(said -> switch (said) {
                    case DayMention.On on -> on.fits(date);
                    case DayMention.Between between -> !date.isBefore(between.first()) && !date.isAfter(between.last());
                    case DayMention.Soonest _ -> true;
                    default -> false;
                });
    }

    /// Where the new time begins: behind "to" in "move my Friday appointment to the afternoon", or else behind the
    /// appointment in "I need to move my Friday appointment, is Tuesday free?". What stands before says which
    /// appointment.
    private static int split(Reading r) {
        int to = r.words()
                .firstIndexAfter(
                        TO,
                        Set.of("move", "reschedule", "change", "appointment", "push", "switch", "swap", "shift", "it"));
        int named = r.words().firstIndexAfter(Intents.APPOINTMENT, MINE);
        boolean noTarget = r.when().between(to, Integer.MAX_VALUE).isEmpty();
        boolean sourceInName = !r.when().between(0, named).isEmpty();
        return noTarget && sourceInName ? named : to;
    }
}
