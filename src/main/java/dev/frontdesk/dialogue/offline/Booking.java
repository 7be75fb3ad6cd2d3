package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.BookingResult;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.booking.RescheduleAppointment;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Position;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// From a wish to an appointment: asks for what is missing, offers times, takes the one that is chosen. Moving an
/// appointment goes the same way, to another tool.
final class Booking {
    private Booking() {}

    /// Does as much as the wish allows.
    static Step pursue(Turn turn) {
        var wish = turn.state().wish();
        if (wish.service() == null) {
            return withoutService(turn, wish);
        }
        var service = turn.clinic().findService(wish.service());
        if (service.isPresent() && !service.get().bookable()) {
            return Staff.books(turn, service.get());
        }
        var unusable = turn.reading().unusableDay();
        if (wish.day() == null || unusable != null) {
            return Questions.day(turn, unusable == null ? wish.span() : unusable);
        }
        return forgettingImpossible(turn, alsoSaid(turn, Looking.look(turn, wish.service(), wish.day())));
    }

    /// On a day on which nobody is there, another one is needed besides.
    private static Step withoutService(Turn turn, Wish wish) {
        return wish.day() == null || !Hours.isClosed(turn.clinic(), wish.day())
                ? Questions.service(turn)
                : Questions.service(turn.with(turn.state().wishing(wish.on(null))))
                        .after("We are closed on " + InWords.shortDay(wish.day())
                                + ", so another day it would have to be.");
    }

    /// A time at which nobody is ever there is answered once, and wanted no longer on another day.
    private static Step forgettingImpossible(Turn turn, Step step) {
        var wish = step.state().wish();
        return wish.clock() == null || Hours.isEverOpenAt(turn.clinic(), wish.clock())
                ? step
                : new Step(step.text(), step.state().wishing(wish.at(null, null)), step.handOver(), step.informed());
    }

    /// Of two treatments in one text the first comes first, and the other is not forgotten. Of two people only the one
    /// who writes can be booked.
    private static Step alsoSaid(Turn turn, Step step) {
        var also = turn.reading().secondService();
        if (also != null) {
            return step.after("One after the other: " + also.name() + " comes next.");
        }
        return Intents.isForSeveral(turn.reading())
                ? step.after("I book for one person at a time, so please let the other one text us too.")
                : step;
    }

    /// What the words chose among the offered times.
    static Step choose(Turn turn, SlotChoice.Chosen choice) {
        if (choice.slot().provider().equals(turn.state().wish().notProvider())) {
            return pursue(turn.with(turn.state().wishing(turn.state().wish().heard(turn.reading()))));
        }
        if (isElsewhere(turn, choice.slot())) {
            return Offering.elsewhere(turn, choice.slot());
        }
        if (mayMeanAsItIs(turn, choice.slot())) {
            return Proposal.ask(turn, choice.slot().start());
        }
        return take(
                pointedAt(turn, choice.slot(), choice.serviceType()),
                choice.slot().start());
    }

    /// "2 is fine", where the second option is another time and the appointment is at 2 o'clock now.
    private static boolean mayMeanAsItIs(Turn turn, OfferedSlotView slot) {
        var from = turn.state().from();
        return turn.state().moving() != null
                && from != null
                && Position.bareNumber(turn.reading().words())
                        .filter(number -> number.number() % 12 == from.getHour() % 12)
                        .filter(_ -> slot.start().getHour() % 12 != from.getHour() % 12)
                        .isPresent();
    }

    /// Whether the slot is with somebody else or elsewhere than the guest wanted, who was not just asked about that.
    static boolean isElsewhere(Turn turn, OfferedSlotView slot) {
        var wish = turn.state().wish();
        boolean other = (wish.provider() != null && !wish.provider().equals(slot.provider()))
                || (wish.location() != null && !wish.location().equals(slot.location()));
        boolean asked = turn.state().shown().equals(List.of(slot.start()));
        return other && !asked && !turn.reading().saysWhoOrWhere();
    }

    /// The turn with the wish that an offered slot fulfils. What was wanted of provider and place stays wanted where
    /// the
    /// slot agrees with it. An appointment of another service is not being moved.
    static Turn pointedAt(Turn turn, OfferedSlotView slot, String service) {
        var wish = turn.state().wish();
        boolean own = service.equals(wish.service());
        var state = own ? turn.state() : turn.state().moving(null);
        return turn.with(state.wishing(wish.forService(service)
                        .on(slot.start().toLocalDate())
                        .with(slot.provider().equals(wish.provider()) ? slot.provider() : null)
                        .in(slot.location().equals(wish.location()) ? slot.location() : null))
                .mixed(turn.state().mixed() || (!own && wish.service() != null)));
    }

    /// Books the start, or moves there; asks the name first when nobody knows it.
    static Step take(Turn turn, OffsetDateTime start) {
        var made = turn.state().made();
        if (made != null && turn.state().isAlready(start)) {
            return Step.say(
                    "Your " + Wording.appointment(turn, made)
                            + ", as it is. Just tell me if you would like another time.",
                    turn.state().leaving());
        }
        var question = Proposal.due(turn, start);
        if (question.isPresent()) {
            return question.get();
        }
        var moving = turn.state().moving();
        if (moving != null) {
            return move(turn, moving, start);
        }
        if (turn.name() == null) {
            return Questions.name(turn.with(turn.state().chose(start)), start);
        }
        return book(turn, start, turn.name());
    }

    static Step book(Turn turn, OffsetDateTime start, String name) {
        var wish = turn.state().wish();
        var known = turn.input().customer().name();
        return finished(
                turn,
                start,
                turn.tools()
                        .bookAppointment(new BookAppointment(
                                iso(start),
                                wish.service() == null ? "" : wish.service(),
                                known == null ? name : null,
                                null,
                                turn.state().guest().email(),
                                wish.provider(),
                                null)));
    }

    private static Step move(Turn turn, AppointmentId moving, OffsetDateTime start) {
        var provider = turn.state().wish().provider();
        return finished(
                turn,
                start,
                turn.tools().rescheduleAppointment(new RescheduleAppointment(moving.toString(), iso(start), provider)));
    }

    private static Step finished(Turn turn, OffsetDateTime start, BookingResult result) {
        return switch (result) {
            case Booked booked -> fulfilled(turn, booked);
            case Refusal refusal -> refused(turn, refusal, start);
        };
    }

    private static Step fulfilled(Turn turn, Booked booked) {
        var state = turn.state().fulfilled(booked);
        var also = state.also() == null
                ? null
                : turn.clinic().findService(state.also()).orElse(null);
        if (also == null) {
            return Step.say(booked.spokenConfirmation(), state);
        }
        // The other one on the same day, most likely; its times are only offered
        var day = booked.startTime().toLocalDate();
        var next = state.wishingAlso(null)
                .wishing(Wish.NONE.forService(also.slug()).on(day));
        return Looking.look(turn.with(next), also.slug(), day).after(booked.spokenConfirmation());
    }

    /// An offer that is gone is made again, once; the time the guest chose is taken if it is still free.
    private static Step refused(Turn turn, Refusal refusal, OffsetDateTime start) {
        var service = turn.state().wish().service();
        boolean gone =
                refusal.code() == RefusalCode.NO_SLOT_OFFERED || refusal.code() == RefusalCode.SLOT_OFFER_EXPIRED;
        return gone && service != null
                ? Looking.lookAgain(turn, service, start.toLocalDate(), "That offer has expired, so I looked again.")
                : Refusals.ofBooking(turn, refusal, start);
    }

    static List<OffsetDateTime> starts(List<OfferedSlotView> slots) {
        return slots.stream().map(OfferedSlotView::start).toList();
    }

    private static String iso(OffsetDateTime start) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
    }
}
