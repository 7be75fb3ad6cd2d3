package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.CancelAppointment;
import dev.frontdesk.booking.Cancelled;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.When;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                    case 1 ->
                        turn.reading().plainlyCancels()
                                ? cancelAtTheirWord(turn, meant.getFirst().appointmentId())
                                : whether(turn, meant.getFirst());
                    default -> which(turn, meant, "cancel", Awaiting.WHICH_TO_CANCEL);
                };
            }
        };
    }

    /// Cancelling was spoken of while an appointment was being moved.
    static Step cancelAsked(Turn turn, AppointmentId appointment) {
        return turn.reading().plainlyCancels()
                ? cancelAtTheirWord(turn, appointment)
                : Step.say(
                        Information.cancellation(turn.clinic()) + " Shall I cancel your appointment?",
                        turn.state().askedToCancel(appointment));
    }

    /// Cancelling was spoken of, but not plainly asked for.
    private static Step whether(Turn turn, AppointmentDetails.Item item) {
        return Step.say(
                Information.cancellation(turn.clinic()) + " Shall I cancel your " + Wording.appointment(item) + "?",
                turn.state().askedToCancel(item.appointmentId()));
    }

    /// "Forget it", right after a booking or a move.
    static @Nullable Step undone(Turn turn) {
        var made = turn.state().made();
        return made == null
                ? null
                : Step.say(
                        "Your " + turn.serviceName(made.service()) + " on " + InWords.shortDay(made.start()) + " at "
                                + InWords.time(made.start()) + " is booked. Shall I cancel it?",
                        turn.state().askedToCancel(made.appointment()));
    }

    /// "No wait", right after a cancellation: the time may still be free.
    static Step again(Turn turn) {
        var state = turn.state().awaiting(Awaiting.NOTHING);
        return Booking.pursue(turn.with(state)).after("That one is cancelled already.");
    }

    /// They cannot come to an appointment they hold.
    static Step cannotCome(Turn turn) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> {
                var meant = meant(turn.reading(), scheduled(details), turn.state());
                yield switch (meant.size()) {
                    case 0 -> notFound(turn, scheduled(details), "move", Awaiting.WHICH_TO_MOVE);
                    case 1 -> anotherDay(turn, meant.getFirst());
                    default ->
                        which(turn, meant, "move", Awaiting.WHICH_TO_MOVE).after("Sorry to hear that.");
                };
            }
        };
    }

    private static Step anotherDay(Turn turn, AppointmentDetails.Item item) {
        return Step.say(
                "Sorry to hear that. Which other day would suit you for your " + item.service()
                        + "? Or shall I cancel it? Then tell me: cancel my appointment.",
                turn.state()
                        .wishing(wishOf(turn, item))
                        .moving(item.appointmentId())
                        .awaiting(Awaiting.DAY));
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
            case Cancelled cancelled ->
                Step.say(cancelled.spokenConfirmation(), turn.state().cancelled(cancelled));
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
                var goal = turn.with(turn.reading().saying(turn.reading().when().between(split, Integer.MAX_VALUE)));
                var held = scheduled(details);
                var meant = meant(turn.reading().saying(source), held, OfflineState.EMPTY);
                yield switch (meant.size()) {
                    case 0 ->
                        changedTreatment(turn, held)
                                .orElseGet(() -> notFound(goal, held, "move", Awaiting.WHICH_TO_MOVE));
                    case 1 -> move(goal, meant.getFirst());
                    default -> which(remembering(goal), meant, "move", Awaiting.WHICH_TO_MOVE);
                };
            }
        };
    }

    /// Another day or time for what they hold, though they do not say so: all they say of when is the new time.
    static Step moveHeld(Turn turn) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> {
                var held = scheduled(details);
                yield switch (held.size()) {
                    case 0 ->
                        Questions.service(turn.with(
                                turn.state().wishing(turn.state().wish().heard(turn.reading()))));
                    case 1 -> move(turn, held.getFirst());
                    default -> which(remembering(turn), held, "move", Awaiting.WHICH_TO_MOVE);
                };
            }
        };
    }

    /// "Change it to a facial": the time of an appointment can be changed, its treatment cannot.
    private static Optional<Step> changedTreatment(Turn turn, List<AppointmentDetails.Item> held) {
        var named = turn.reading().named();
        if (named.size() != 1 || held.size() != 1 || !turn.reading().says("to")) {
            return Optional.empty();
        }
        var service = named.getFirst();
        return Optional.of(Step.say(
                "I cannot change the treatment of an appointment, but I can book " + service.name()
                        + " for you. Which day would you like? Your " + Wording.appointment(held.getFirst())
                        + " stays until you tell me to cancel it.",
                turn.state()
                        .moving(null)
                        .wishing(Wish.NONE.forService(service.slug()))
                        .awaiting(Awaiting.DAY)));
    }

    /// The new day and time, while it is asked which appointment they are for.
    private static Turn remembering(Turn goal) {
        return goal.with(goal.state().wishing(Wish.NONE.heard(goal.reading())));
    }

    /// "How about tomorrow at 1 instead?" when they were asked whether to cancel: that appointment is to be moved.
    static Step moveInstead(Turn turn, AppointmentId appointment) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(appointment.toString()))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> move(turn, details.appointments().getFirst());
        };
    }

    /// The appointment is known.
    static Step move(Turn turn, AppointmentDetails.Item item) {
        return moveTo(turn.with(turn.state().moving(item.appointmentId())), wishOf(turn, item), item.startTime());
    }

    /// Looks for the new time: on the appointment's own day, with its provider and at its place, unless another was
    /// said.
    ///
    /// @param asItIs the wish that the appointment fulfils
    static Step moveTo(Turn turn, Wish asItIs, OffsetDateTime start) {
        var reading = turn.reading();
        var shift = reading.shift();
        var wish = shift == null
                ? asItIs.heard(reading).sameAs(start, reading)
                : asItIs.heard(reading).shifted(start, shift);
        var state = turn.state().wishing(wish);
        if (wish.span() != null || reading.unusableDay() != null) {
            return Questions.day(turn.with(state), reading.unusableDay() == null ? wish.span() : reading.unusableDay());
        }
        if (reading.saysWhen() || shift != null) {
            return Booking.pursue(turn.with(state));
        }
        return reading.saysWhoOrWhere()
                ? Booking.pursue(turn.with(state.wishing(wish.at(ClockTime.at(start.toLocalTime()), null))))
                : Questions.day(turn.with(state), null);
    }

    private static Wish wishOf(Turn turn, AppointmentDetails.Item item) {
        return Wish.NONE
                .forService(item.serviceType())
                .on(item.startTime().toLocalDate())
                .with(turn.clinic()
                        .findProvider(item.provider())
                        .map(Provider::slug)
                        .orElse(null))
                .in(turn.clinic()
                        .findLocation(item.location())
                        .map(Location::slug)
                        .orElse(null));
    }

    /// The answer to "which one?".
    static Step pick(Turn turn) {
        boolean cancelling = turn.state().awaiting() == Awaiting.WHICH_TO_CANCEL;
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
            case AppointmentDetails details -> {
                var held = scheduled(details);
                boolean theOnlyOne = held.size() == 1 && turn.reading().answer() == Answer.YES;
                var meant = theOnlyOne ? held : meant(turn.reading(), held, OfflineState.EMPTY);
                yield switch (meant.size()) {
                    case 0 -> notFoundAgain(turn, held);
                    case 1 ->
                        cancelling
                                ? cancelAtTheirWord(turn, meant.getFirst().appointmentId())
                                : movePicked(turn, meant.getFirst());
                    default ->
                        which(
                                turn,
                                meant,
                                cancelling ? "cancel" : "move",
                                turn.state().awaiting());
                };
            }
        };
    }

    /// To the day and time that were said before it was asked which one.
    private static Step movePicked(Turn turn, AppointmentDetails.Item item) {
        var said = turn.state().wish();
        var asItIs = wishOf(turn, item);
        var moving = turn.with(turn.state().moving(item.appointmentId()));
        if (said.isOpen()) {
            return Questions.day(moving.with(moving.state().wishing(asItIs)), null);
        }
        var dated = said.day() == null ? said.on(asItIs.day()) : said;
        return Booking.pursue(moving.with(moving.state()
                        .wishing(dated.forService(item.serviceType())
                                .with(asItIs.provider())
                                .in(asItIs.location())))
                .with(turn.reading().saying(new When(List.of(), List.of()))));
    }

    /// The guest thought better of it.
    static Step leave(Turn turn) {
        // What was done before stays done: only what is still being asked about can be left as it was
        var text = switch (turn.state().awaiting()) {
            case NOTHING -> "All right. What else can I do for you?";
            case SERVICE, DAY, TIME, NAME ->
                turn.state().moving() == null
                        ? "All right, I have not booked anything. Just text me when you would like to."
                        : "All right, nothing changes. What else can I do for you?";
            default -> "All right, nothing changes. What else can I do for you?";
        };
        return Step.say(text, turn.state().leaving());
    }

    private static Step which(Turn turn, List<AppointmentDetails.Item> among, String verb, Awaiting awaiting) {
        if (among.size() == 1) {
            return Step.say(
                    "I see your " + Wording.appointment(among.getFirst()) + ". Should I " + verb + " that one?",
                    turn.state().awaiting(awaiting));
        }
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
                : which(turn, items, verb, awaiting)
                        .after(items.size() == 1 ? "" : "I do not see that one under your contact.");
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
