package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails.Item;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.InWords;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One time that is put to the guest as a question.
///
/// With a second treatment or a second appointment in play, a "2" or a "3 pm" may be meant for the other one. Then a
/// time is taken only after a question that names all of it: what is booked beside what, or moved from when to when.
///
/// @param service the treatment it is for
/// @param moving the appointment that would be moved there; nothing for a new one
record Proposal(
        @Nullable String service,
        OffsetDateTime start,
        @Nullable AppointmentId moving) {

    private static Proposal of(Turn turn, OffsetDateTime start) {
        return new Proposal(turn.state().wish().service(), start, turn.state().moving());
    }

    /// Asks whether it shall be the time that `lead` names.
    static Step there(Turn turn, String lead, OffsetDateTime start) {
        return Step.say(
                lead + " " + (turn.state().moving() == null ? booking(turn, null) : moving(turn, "there")),
                turn.state().proposing(of(turn, start)));
    }

    /// Asks whether it shall be that time.
    static Step ask(Turn turn, OffsetDateTime start) {
        var when = InWords.time(start) + " on " + InWords.shortDay(start);
        return Step.say(
                turn.state().moving() == null ? booking(turn, when) : moving(turn, "to " + when),
                turn.state().proposing(of(turn, start)));
    }

    /// The question that has to be asked before this time is taken; nothing where it was asked, or needs none.
    static Optional<Step> due(Turn turn, OffsetDateTime start) {
        boolean asked = of(turn, start).equals(turn.state().proposed())
                && turn.reading().answer() == Answer.YES;
        return asked || !isInDoubt(turn) ? Optional.empty() : Optional.of(ask(turn, start));
    }

    private static boolean isInDoubt(Turn turn) {
        var moving = turn.state().moving();
        return turn.state().mixed()
                || turn.reading().mentioned().spokenOf().distinct().count() > 1
                || (moving == null ? another(turn).isPresent() : !Held.isBeyondDoubt(turn, moving));
    }

    /// Whether more than one treatment is spoken of.
    private static boolean isMixed(Turn turn) {
        return turn.state().mixed()
                || turn.state().also() != null
                || turn.reading().mentioned().spokenOf().distinct().count() > 1;
    }

    /// "No, just move it", where one more of what they hold was proposed.
    static Optional<Step> movedInstead(Turn turn) {
        var proposed = turn.state().proposed();
        if (proposed == null || proposed.moving() != null) {
            return Optional.empty();
        }
        var reading = turn.reading();
        boolean ofIt = reading.mentioned().meant().stream()
                .allMatch(treatment -> treatment.slug().equals(proposed.service()));
        return Intents.wantsMove(reading) && reading.when().isEmpty() && ofIt
                ? another(turn)
                        .map(item -> ask(
                                turn.with(turn.state()
                                        .moving(item.appointmentId())
                                        .movingFrom(item.startTime())
                                        .speakingOf(Topic.of(item))),
                                proposed.start()))
                : Optional.empty();
    }

    /// Whether a booking is being made of a treatment that they hold, or that is named and held.
    static boolean isForWhatTheyHold(Turn turn) {
        var service = turn.state().wish().service();
        var named = turn.reading().mentioned().meant();
        return turn.state().moving() == null
                && turn.input().customer().name() != null
                && Held.theirs(turn).stream()
                        .anyMatch(item -> named.isEmpty()
                                ? item.serviceType().equals(service)
                                : named.stream()
                                        .anyMatch(treatment -> treatment.slug().equals(item.serviceType())));
    }

    /// One they hold of the same treatment. Without a name nobody holds any.
    private static Optional<Item> another(Turn turn) {
        var service = turn.state().wish().service();
        return turn.input().customer().name() == null
                ? Optional.empty()
                : Held.theirs(turn).stream()
                        .filter(item -> item.serviceType().equals(service))
                        .findFirst();
    }

    private static String booking(Turn turn, @Nullable String when) {
        var service = turn.state().wish().service();
        var name = service == null ? "it" : turn.serviceName(service);
        var then = Objects.requireNonNullElse(when, "that time");
        return another(turn)
                .map(item -> "Shall I book another " + name + " for " + then + "? Your " + Wording.isOn(item) + ".")
                .orElseGet(() -> isMixed(turn)
                        ? "Shall I book " + name + " for " + then + "?"
                        : "Shall I book " + Objects.requireNonNullElse(when, "it") + "?");
    }

    private static String moving(Turn turn, String there) {
        var from = turn.state().from();
        var now = from == null ? "" : " It is on " + InWords.shortDay(from) + " at " + InWords.time(from) + " now.";
        return "Shall I move " + Wording.moved(turn) + " " + there + "?" + now;
    }
}
