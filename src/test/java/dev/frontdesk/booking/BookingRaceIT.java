package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who comes first gets it, the others get something else, and nothing is there twice.
class BookingRaceIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String THREE = "2026-11-24T15:00:00-05:00";

    private final Desk desk = new Desk(db, TestClock.at("2026-11-23T15:00:00Z"));

    @RepeatedTest(5)
    void of_32_conversations_that_book_the_same_offered_slot_one_wins() throws Exception {
        var clinic = aClinic().insert(db.jdbi());
        var guests = IntStream.range(0, 32)
                .mapToObj(_ -> desk.guest(clinic, "Guest"))
                .toList();
        guests.forEach(guest -> guest.offered("2026-11-24", "botox"));

        var results = AtOnce.run(guests.stream()
                .<Callable<BookingResult>>map(guest -> () -> guest.book(THREE, "botox"))
                .toList());

        assertThat(results).filteredOn(r -> r instanceof Booked).hasSize(1);
        assertThat(results).filteredOn(r -> r instanceof Refusal).hasSize(31).allSatisfy(r -> {
            assertThat(((Refusal) r).code()).isEqualTo(RefusalCode.SLOT_TAKEN);
            assertThat(((Refusal) r).pendingSlotOptions())
                    .isNotEmpty()
                    .noneMatch(slot -> slot.start().isEqual(OffsetDateTime.parse(THREE)));
        });
        assertThat(activePlacements(clinic)).isEqualTo(1);
        var loser = guests.get(results.indexOf(
                results.stream().filter(r -> r instanceof Refusal).findFirst().orElseThrow()));
        assertThat(loser.booked("2026-11-24T11:00:00-05:00", "botox")).isNotNull();
    }

    @RepeatedTest(5)
    void one_customer_on_many_channels_gets_one_appointment() throws Exception {
        var clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        var bySms = desk.guest(clinic, "Mia");
        var guests = List.of(
                bySms,
                desk.guest(clinic, bySms.customer, BookingChannel.VOICE),
                desk.guest(clinic, bySms.customer, BookingChannel.STAFF_CONSOLE));
        guests.forEach(guest -> guest.offered("2026-11-24", "botox"));

        var results = AtOnce.run(guests.stream()
                .<Callable<BookingResult>>map(guest -> () -> guest.book(THREE, "botox"))
                .toList());

        assertThat(results).filteredOn(r -> r instanceof Booked).hasSize(1);
        assertThat(results)
                .filteredOn(r -> r instanceof Refusal)
                .extracting(r -> ((Refusal) r).code())
                .containsOnly(RefusalCode.CUSTOMER_CONFLICT);
    }

    @RepeatedTest(5)
    void the_same_call_delivered_many_times_at_once_has_one_outcome() throws Exception {
        var clinic = aClinic().insert(db.jdbi());
        var guest = desk.guest(clinic, "Mia");
        guest.offered("2026-11-24", "botox");
        var arguments = new BookAppointment(THREE, "botox", null, null, null, null, null);

        var results = AtOnce.run(IntStream.range(0, 16)
                .<Callable<BookingResult>>mapToObj(
                        _ -> () -> desk.brain.bookAppointment(guest.context("SM1", "call_1"), arguments))
                .toList());

        assertThat(results).allSatisfy(r -> assertThat(r).isInstanceOf(Booked.class));
        assertThat(results)
                .extracting(r -> ((Booked) r).appointmentId())
                .containsOnly(((Booked) results.getFirst()).appointmentId());
        assertThat(guest.count("appointments")).isEqualTo(1);
        assertThat(guest.count("tool_executions")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void two_guests_who_swap_providers_at_once_do_not_deadlock() throws Exception {
        var clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        var swaps = new ArrayList<Callable<BookingResult>>();
        var taken = List.of("dana", "lee");
        for (var i = 0; i < 2; i++) {
            var guest = desk.guest(clinic, "Guest");
            var from = taken.get(i);
            var to = taken.get(1 - i);
            guest.offered("2026-11-24", "botox");
            desk.brain.checkAvailability(
                    guest.context(), new CheckAvailability("2026-11-24", "botox", from, null, null));
            var booked = (Booked) desk.brain.bookAppointment(
                    guest.context(), new BookAppointment(THREE, "botox", null, null, null, from, null));
            desk.brain.checkAvailability(guest.context(), new CheckAvailability("2026-11-24", "botox", to, null, null));
            var later = i == 0 ? "2026-11-24T10:00:00-05:00" : "2026-11-24T11:00:00-05:00";
            swaps.add(() -> desk.brain.rescheduleAppointment(
                    guest.context(),
                    new RescheduleAppointment(booked.appointmentId().toString(), later, to)));
        }

        assertThat(AtOnce.run(swaps)).allSatisfy(r -> assertThat(r).isInstanceOf(Booked.class));
    }

    private long activePlacements(Clinic clinic) {
        return desk.jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM placements WHERE clinic_id = ? AND active")
                .bind(0, clinic.id().value())
                .mapTo(long.class)
                .one());
    }
}
