package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.When;
import dev.frontdesk.language.WordList;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Giving an appointment another time. Whatever is not said stays as it is: the day, the provider, the place.
final class Moving {
    private static final Set<String> MINE = Set.of("my", "our");
    private static final Set<String> TO = Set.of("to", "until", "till", "for", "book", "rebook");
    private static final Set<String> VERBS =
            WordList.of("move reschedule change appointment push switch swap shift it");

    private Moving() {}

    static Step asked(Turn turn) {
        return Held.with(turn, held -> {
            var said = turn.reading();
            int split = split(said);
            boolean byName = Held.namesTheOne(said);
            var source = said.saying(said.when().between(0, split));
            var target = said.saying(said.when().between(split, Integer.MAX_VALUE));
            var goal = turn.with(byName ? target.nowhere() : target);
            if (held.size() > 1 && said.says("both", "all of them")) {
                return Held.which(turn, held, "move", Awaiting.WHICH_TO_MOVE);
            }
            var meant = Held.meant(byName ? source : source.nowhere(), held, OfflineState.EMPTY);
            return switch (meant.size()) {
                case 0 ->
                    changedTreatment(turn, held)
                            .orElseGet(() -> Held.notFound(remembering(goal), held, "move", Awaiting.WHICH_TO_MOVE));
                case 1 -> move(goal, meant.getFirst());
                default -> Held.which(remembering(goal), meant, "move", Awaiting.WHICH_TO_MOVE);
            };
        });
    }

    /// "Cancel my Botox and book it for Friday" moves it; "and book a peel" is another booking, and what they hold
    /// stays until they say so again.
    static Step orAnotherBooked(Turn turn) {
        return Held.with(turn, held -> {
            var named = turn.reading().named();
            boolean theirs = named.isEmpty()
                    || held.stream()
                            .anyMatch(item ->
                                    item.serviceType().equals(named.getLast().slug()));
            if (theirs) {
                return asked(turn);
            }
            var wish =
                    Wish.NONE.heard(turn.reading()).forService(named.getLast().slug());
            return Booking.pursue(turn.with(turn.state()
                            .moving(null)
                            .wishing(wish.at(null, turn.reading().window()))))
                    .after("First the new one; what you have stays until you tell me to cancel it.");
        });
    }

    /// Another day or time for what they hold, though they do not say so: all they say of when is the new time.
    static Step implied(Turn turn) {
        return Held.with(turn, held -> switch (held.size()) {
            case 0 ->
                Questions.service(
                        turn.with(turn.state().wishing(turn.state().wish().heard(turn.reading()))));
            case 1 -> move(turn, held.getFirst());
            default -> Held.which(remembering(turn), held, "move", Awaiting.WHICH_TO_MOVE);
        });
    }

    /// What was just booked or moved, unless another one that they hold is on the day they name.
    static Step whatWasMade(Turn turn, OfflineState.Made made) {
        var said = turn.reading();
        var moving = turn.with(turn.state().moving(made.appointment()));
        if (said.day() == null) {
            return to(moving, made.wish(), made.start());
        }
        return Held.with(turn, held -> {
            boolean another = held.stream()
                    .filter(item -> !item.appointmentId().equals(made.appointment()))
                    .anyMatch(item -> Held.isOnDaySaid(item, said));
            return another
                    ? Held.which(remembering(turn), held, "move", Awaiting.WHICH_TO_MOVE)
                    : to(moving, made.wish(), made.start());
        });
    }

    /// Back to where it was before the last move.
    static Step back(Turn turn, OfflineState.Made made, OffsetDateTime before) {
        var wish = made.wish().on(before.toLocalDate()).at(ClockTime.at(before.toLocalTime()), null);
        return Booking.pursue(
                turn.with(turn.state().moving(made.appointment()).wishing(wish).awaiting(Awaiting.TIME))
                        .with(turn.reading().saying(new When(List.of(), List.of()))));
    }

    /// "How about tomorrow at 1 instead?" when they were asked whether to cancel.
    static Step insteadOfCancelling(Turn turn, AppointmentId appointment) {
        return Held.with(
                turn,
                held -> held.stream()
                        .filter(item -> item.appointmentId().equals(appointment))
                        .findFirst()
                        .map(item -> move(turn, item))
                        .orElseGet(() -> Held.notFound(turn, held, "move", Awaiting.WHICH_TO_MOVE)));
    }

    /// They cannot come to an appointment they hold.
    static Step cannotCome(Turn turn) {
        return Held.with(turn, held -> {
            var meant = Held.meant(turn.reading(), held, turn.state());
            return switch (meant.size()) {
                case 0 -> Held.notFound(turn, held, "move", Awaiting.WHICH_TO_MOVE);
                case 1 -> anotherDay(turn, meant.getFirst());
                default ->
                    Held.which(turn, meant, "move", Awaiting.WHICH_TO_MOVE).after("Sorry to hear that.");
            };
        });
    }

    private static Step anotherDay(Turn turn, AppointmentDetails.Item item) {
        return Step.say(
                "Sorry to hear that. Which other day would suit you for your " + item.service()
                        + "? Or shall I cancel it? Then tell me: cancel my appointment.",
                turn.state()
                        .wishing(Held.wish(turn, item))
                        .moving(item.appointmentId())
                        .movingFrom(item.startTime())
                        .awaiting(Awaiting.DAY));
    }

    /// "Change it to a facial": the time of an appointment can be changed, its treatment cannot.
    private static Optional<Step> changedTreatment(Turn turn, List<AppointmentDetails.Item> held) {
        var named = turn.reading().named();
        return named.size() != 1 || held.size() != 1 || !turn.reading().says("to")
                ? Optional.empty()
                : Optional.of(instead(turn, named.getFirst(), Wording.appointment(held.getFirst())));
    }

    /// "Sorry, I meant a facial", right after a booking.
    static Optional<Step> ofTheTreatment(Turn turn) {
        var made = turn.state().made();
        var named = turn.reading().onlyService();
        boolean corrects = turn.reading()
                .says("meant", "switch that", "switch it", "change it", "change that", "should have been");
        return made == null || named == null || !corrects || made.wish().isFor(named)
                ? Optional.empty()
                : Optional.of(instead(turn, named, Wording.appointment(turn, made)));
    }

    private static Step instead(Turn turn, Service service, String held) {
        return Step.say(
                "I cannot change the treatment of an appointment, but I can book " + service.name()
                        + " for you. Which day would you like? Your " + held + " stays until you tell me to cancel it.",
                turn.state()
                        .moving(null)
                        .wishing(Wish.NONE.forService(service.slug()))
                        .awaiting(Awaiting.DAY));
    }

    /// The new day and time, while it is asked which appointment they are for.
    private static Turn remembering(Turn goal) {
        return goal.with(goal.state().wishing(Wish.NONE.heard(goal.reading())));
    }

    private static Step move(Turn turn, AppointmentDetails.Item item) {
        return to(turn.with(turn.state().moving(item.appointmentId())), Held.wish(turn, item), item.startTime());
    }

    /// Looks for the new time of the appointment that the state says is being moved.
    ///
    /// @param asItIs the wish that the appointment fulfils
    static Step to(Turn turn, Wish asItIs, OffsetDateTime start) {
        var reading = turn.reading();
        var shift = reading.shift();
        var heard = asItIs.heard(reading);
        var wish = shift == null ? heard.sameAs(start, reading) : heard.shifted(start, shift);
        var state = turn.state().wishing(wish).movingFrom(start);
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

    /// To the day and time that were said before it was asked which one.
    static Step picked(Turn turn, AppointmentDetails.Item item) {
        var said = turn.state().wish();
        var asItIs = Held.wish(turn, item);
        var moving = turn.with(turn.state().moving(item.appointmentId()).movingFrom(item.startTime()))
                .with(turn.reading().saying(new When(List.of(), List.of())));
        if (said.isOpen()) {
            return Questions.day(moving.with(moving.state().wishing(asItIs)), null);
        }
        var dated = said.day() == null ? said.on(asItIs.day()) : said;
        var wish = dated.forService(item.serviceType()).with(asItIs.provider()).in(asItIs.location());
        return Booking.pursue(moving.with(moving.state().wishing(wish)));
    }

    /// Where the new time begins: behind "to" in "move my Friday appointment to the afternoon", or else behind the
    /// appointment in "I need to move my Friday appointment, is Tuesday free?". What stands before says which
    /// appointment.
    private static int split(Reading r) {
        int to = r.words().firstIndexAfter(TO, VERBS);
        int named = r.words().firstIndexAfter(Intents.APPOINTMENT, MINE);
        boolean noTarget = r.when().between(to, Integer.MAX_VALUE).isEmpty();
        boolean sourceInName = !r.when().between(0, named).isEmpty();
        return noTarget && sourceInName ? named : to;
    }
}
