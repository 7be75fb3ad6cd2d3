package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Availability;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.booking.RescheduleAppointment;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.DayMention;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From a wish to an appointment: asks for what is missing, offers times, takes the one that is chosen. Moving an
/// appointment goes the same way, to another tool.
final class Booking {
    /// How many following days are looked at when a day is full.
    private static final int DAYS_AHEAD = 3;

    private Booking() {}

    /// Does as much as the wish allows.
    static Step pursue(Turn turn) {
        var wish = turn.state().wish();
        if (wish.service() == null) {
            return Questions.service(turn);
        }
        var service = turn.clinic().findService(wish.service());
        if (service.isPresent() && !service.get().bookable()) {
            return Staff.books(turn, service.get());
        }
        var unusable = turn.reading().unusableDay();
        if (wish.day() == null || (unusable != null && !(unusable instanceof DayMention.Soonest))) {
            return Questions.day(turn, unusable);
        }
        return look(turn, wish.service(), wish.day());
    }

    private static Step look(Turn turn, String service, LocalDate day) {
        var part = turn.state().wish().part();
        return switch (check(turn, service, day, part)) {
            case Refusal refusal -> Refusals.ofCheck(turn, refusal);
            case Availability free when !free.allSlots().isEmpty() -> Offering.offer(turn, free);
            case Availability _ when part != null -> lookAtTheWholeDay(turn, service, day, part);
            case Availability _ -> lookFurther(turn, service, day);
        };
    }

    private static Step lookAtTheWholeDay(Turn turn, String service, LocalDate day, PartOfDay part) {
        return switch (check(turn, service, day, null)) {
            case Refusal refusal -> Refusals.ofCheck(turn, refusal);
            case Availability free
            when !free.allSlots().isEmpty() ->
                Offering.instead(
                        turn,
                        free,
                        "There is nothing left in the " + part.name().toLowerCase(Locale.ROOT) + " of "
                                + Wording.day(day) + ".");
            case Availability _ -> lookFurther(turn, service, day);
        };
    }

    /// A day with nothing free is said, and the next days are looked at.
    private static Step lookFurther(Turn turn, String service, LocalDate day) {
        var full = Hours.isClosed(turn.clinic(), day)
                ? "We are closed on " + Wording.day(day) + "."
                : Wording.day(day) + " is fully booked for " + turn.serviceName(service) + ".";
        for (int i = 1; i <= DAYS_AHEAD; i++) {
            var next = day.plusDays(i);
            if (Hours.isClosed(turn.clinic(), next)) {
                continue;
            }
            switch (check(turn, service, next, null)) {
                case Refusal _ -> {
                    return Step.say(full + " Which other day would work for you?", askingForADay(turn));
                }
                case Availability free
                when !free.allSlots().isEmpty() -> {
                    return Offering.nextDay(turn, free, full);
                }
                case Availability _ -> {}
            }
        }
        return Step.say(
                full + " The days right after are full too. Shall I look at another day? Which one suits you?",
                askingForADay(turn));
    }

    private static OfflineState askingForADay(Turn turn) {
        return turn.state().awaiting(Awaiting.DAY);
    }

    private static CheckAvailabilityResult check(Turn turn, String service, LocalDate day, @Nullable PartOfDay part) {
        var wish = turn.state().wish();
        return turn.tools()
                .checkAvailability(
                        new CheckAvailability(day.toString(), service, wish.provider(), wish.location(), part));
    }

    /// What the words chose among the offered times.
    static Step choose(Turn turn, SlotChoice.Chosen choice) {
        var wish = turn.state()
                .wish()
                .forService(choice.serviceType())
                .on(choice.slot().start().toLocalDate());
        boolean own = choice.serviceType().equals(turn.state().wish().service());
        var state = own ? turn.state() : turn.state().moving(null);
        return take(turn.with(state.wishing(wish)), choice.slot().start());
    }

    /// Books the start, or moves there; asks the name first when nobody knows it.
    static Step take(Turn turn, OffsetDateTime start) {
        if (turn.state().moving() != null) {
            return move(turn, start);
        }
        if (turn.name() == null) {
            return Questions.name(turn.with(turn.state().chose(start)), start);
        }
        return book(turn, start, turn.name());
    }

    static Step book(Turn turn, OffsetDateTime start, String name) {
        var wish = turn.state().wish();
        var service = wish.service() == null ? "" : wish.service();
        var known = turn.input().customer().name();
        var result = turn.tools()
                .bookAppointment(new BookAppointment(
                        iso(start),
                        service,
                        known == null ? name : null,
                        null,
                        turn.state().email(),
                        wish.provider(),
                        null));
        return switch (result) {
            case Booked booked -> done(turn, booked);
            case Refusal refusal -> refused(turn, refusal, start);
        };
    }

    private static Step move(Turn turn, OffsetDateTime start) {
        var moving = turn.state().moving();
        if (moving == null) {
            return Questions.helpful(turn);
        }
        var result = turn.tools()
                .rescheduleAppointment(new RescheduleAppointment(
                        moving.toString(), iso(start), turn.state().wish().provider()));
        return switch (result) {
            case Booked booked -> done(turn, booked);
            case Refusal refusal -> refused(turn, refusal, start);
        };
    }

    private static Step done(Turn turn, Booked booked) {
        return Step.say(
                booked.spokenConfirmation(),
                turn.state().done(booked.appointmentId(), booked.serviceType(), booked.startTime()));
    }

    /// An offer that is gone is made again, once; the time the guest chose is taken if it is still free.
    private static Step refused(Turn turn, Refusal refusal, OffsetDateTime start) {
        var wish = turn.state().wish();
        boolean gone =
                refusal.code() == RefusalCode.NO_SLOT_OFFERED || refusal.code() == RefusalCode.SLOT_OFFER_EXPIRED;
        if (!gone || wish.service() == null) {
            return Refusals.ofBooking(turn, refusal, start);
        }
        return switch (check(turn, wish.service(), start.toLocalDate(), null)) {
            case Refusal again -> Refusals.ofCheck(turn, again);
            case Availability free
            when !free.allSlots().isEmpty() ->
                Offering.instead(turn, free, "That offer has expired, so I looked again.");
            case Availability _ -> lookFurther(turn, wish.service(), start.toLocalDate());
        };
    }

    static List<OffsetDateTime> starts(List<OfferedSlotView> slots) {
        return slots.stream().map(OfferedSlotView::start).toList();
    }

    private static String iso(OffsetDateTime start) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
    }
}
