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
    private static final Set<String> IT = Set.of("it", "that");
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
            var which = byName ? source : source.nowhere();
            if (Held.pointsToIt(which)) {
                return it(goal, which, held);
            }
            var meant = Held.meant(which, held);
            return switch (meant.size()) {
                case 0 ->
                    It.goneByName(turn, which)
                            .map(item -> again(goal, item))
                            .or(() -> changedTreatment(turn, held))
                            .orElseGet(() -> Held.notFound(remembering(goal), held, "move", Awaiting.WHICH_TO_MOVE));
                case 1 -> move(goal, meant.getFirst());
                default -> which(goal, meant);
            };
        });
    }

    /// "Move it to Friday".
    private static Step it(Turn goal, Reading said, List<AppointmentDetails.Item> held) {
        return switch (It.of(goal, said, held)) {
            case It.One(var item) -> move(goal, item);
            case It.Unclear _
            when held.size() == 1 -> move(goal.with(goal.reading().inDoubt()), held.getFirst());
            case It.Unclear _ -> which(goal, held);
            case It.Gone(var item)
            when Held.saysAppointment(said) && !held.isEmpty() ->
                which(goal, held).after(Cancelling.saysGone(item)).ofSeveral();
            case It.Gone(var item) -> again(goal, item);
        };
    }

    static Step which(Turn goal, List<AppointmentDetails.Item> among) {
        return among.isEmpty()
                ? Held.notFound(remembering(goal), among, "move", Awaiting.WHICH_TO_MOVE)
                : Held.which(remembering(goal), among, "move", Awaiting.WHICH_TO_MOVE);
    }

    /// What is cancelled cannot be moved: it is offered at the new time, and booked only after a yes.
    private static Step again(Turn turn, AppointmentDetails.Item item) {
        var reading = turn.reading();
        var shift = reading.shift();
        var asItWas = Held.wish(turn, item).on(null);
        var heard = asItWas.heard(reading);
        var wish = shift == null ? heard.sameAs(item.startTime(), reading) : heard.shifted(item.startTime(), shift);
        boolean sameDay = wish.day() == null && reading.saysTime();
        var dated = sameDay ? wish.on(item.startTime().toLocalDate()) : wish;
        var state = turn.state().leaving().speakingOf(Topic.of(item)).wishing(dated);
        return Booking.pursue(turn.with(state).with(reading.inDoubt()))
                .after(Cancelling.saysGone(item) + " I can book it again.");
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
            default -> it(turn, turn.reading(), held);
        });
    }

    /// What was spoken of last, unless another one that they hold is on the day they name.
    static Step whatWasSpokenOf(Turn turn) {
        var said = turn.reading();
        return Held.with(turn, held -> {
            boolean another = said.day() != null
                    && held.stream().anyMatch(item -> turn.state().isAbout(item.appointmentId()))
                    && held.stream()
                            .filter(item -> !turn.state().isAbout(item.appointmentId()))
                            .anyMatch(item -> Held.isOnDaySaid(item, said));
            return another ? which(turn, held) : it(turn, said, held);
        });
    }

    /// Back to where it was before the last move.
    static Step back(Turn turn, Made made, OffsetDateTime before) {
        var wish = made.wish().on(before.toLocalDate()).at(ClockTime.at(before.toLocalTime()), null);
        return Booking.pursue(
                turn.with(turn.state().moving(made.appointment()).wishing(wish).awaiting(Awaiting.TIME))
                        .with(turn.reading().saying(new When(List.of(), List.of()))));
    }

    /// "How about tomorrow at 1 instead?" when they were asked whether to cancel.
    static Step insteadOfCancelling(Turn turn, AppointmentId appointment) {
        return Cancelling.ifHeld(turn, appointment, item -> move(turn, item));
    }

    /// They cannot come to an appointment they hold.
    static Step cannotCome(Turn turn) {
        return Held.with(turn, held -> {
            var said = turn.reading();
            return switch (Held.pointsToIt(said) ? It.of(turn, said, held) : new It.Unclear()) {
                case It.One(var item) -> anotherDay(turn, item);
                case It.Gone(var item) -> Cancelling.isGone(turn, item, held);
                case It.Unclear _ -> cannotCome(turn, held, Held.meant(said, held));
            };
        });
    }

    private static Step cannotCome(Turn turn, List<AppointmentDetails.Item> held, List<AppointmentDetails.Item> meant) {
        return switch (meant.size()) {
            case 0 -> Held.notFound(turn, held, "move", Awaiting.WHICH_TO_MOVE);
            case 1 -> anotherDay(turn, meant.getFirst());
            default -> Held.which(turn, meant, "move", Awaiting.WHICH_TO_MOVE).after("Sorry to hear that.");
        };
    }

    private static Step anotherDay(Turn turn, AppointmentDetails.Item item) {
        return Step.say(
                "Sorry to hear that. Which other day would suit you for your " + item.service()
                        + "? Or shall I cancel it? Then tell me: cancel my appointment.",
                turn.state()
                        .wishing(Held.wish(turn, item))
                        .moving(item.appointmentId())
                        .movingFrom(item.startTime())
                        .speakingOf(Topic.of(item))
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

    static Step move(Turn turn, AppointmentDetails.Item item) {
        var asItIs = Held.wish(turn, item);
        // "Just reschedule to 10:30", while a booking is being made, may be about either
        boolean either = turn.state().isUnderway()
                && turn.state().moving() == null
                && turn.reading().mentioned().meant().isEmpty()
                && !Held.saysAppointment(turn.reading());
        var state = turn.state()
                .moving(item.appointmentId())
                .speakingOf(Topic.of(item))
                .wishing(asItIs);
        return to(turn.with(state.mixed(either)), asItIs, item.startTime());
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
        if (shift == null && (wish.span() != null || reading.unusableDay() != null)) {
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
        var moving = turn.with(turn.state()
                        .moving(item.appointmentId())
                        .movingFrom(item.startTime())
                        .speakingOf(Topic.of(item)))
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
        int it = r.words().firstIndexAfter(IT, VERBS);
        boolean noTarget = r.when().between(to, Integer.MAX_VALUE).isEmpty();
        boolean sourceInName = !r.when().between(0, named).isEmpty();
        if (noTarget && !r.when().between(it, Integer.MAX_VALUE).isEmpty()) {
            return it;
        }
        return noTarget && sourceInName ? named : to;
    }
}
