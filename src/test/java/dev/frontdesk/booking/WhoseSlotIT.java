package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A slot is a time with somebody: Bex works from 9, Cleo from noon. It is Monday, 23 November 2026, 10:00.
class WhoseSlotIT {
    private static final String NINE = "2026-11-24T09:00:00-05:00";
    private static final String ONE = "2026-11-24T13:00:00-05:00";
    private static final String DAY = "2026-11-24";

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private Desk.Guest mia;

    @BeforeEach
    void open() {
        var desk = new Desk(db, TestClock.at("2026-11-23T15:00:00Z"));
        Clinic clinic = aClinic()
                .withProvider("bex", WeeklyHours.NONE, List.of())
                .withProvider("cleo", TestClinic.everyDay("12:00", "17:00"), List.of())
                .insert(db.jdbi());
        mia = desk.guest(clinic, "Mia Lopez");
    }

    @Nested
    class OnceItIsBooked {
        private Booked booked;

        @BeforeEach
        void withBex() {
            mia.offeredWith("bex", DAY, "botox");
            booked = mia.booked(ONE, "botox");
        }

        @Test
        void the_same_time_with_somebody_else_is_a_move() {
            mia.offeredWith("cleo", DAY, "botox");

            var moved = (Booked) mia.moveTo(booked.appointmentId(), ONE, "cleo");

            assertThat(moved.idempotentReplay()).isFalse();
            assertThat(moved.provider()).isEqualTo("cleo");
            assertThat(moved.appointmentId()).isEqualTo(booked.appointmentId());
            assertThat(mia.count("placements")).isEqualTo(2);
            assertThat(((Booked) mia.moveTo(booked.appointmentId(), ONE, "cleo")).idempotentReplay())
                    .isTrue();
        }

        @Test
        void the_provider_that_was_offered_decides_where_none_is_named() {
            mia.offeredWith("cleo", DAY, "botox");

            assertThat(((Booked) mia.move(booked.appointmentId(), ONE)).provider())
                    .isEqualTo("cleo");
        }

        @Test
        void nobody_is_offered_at_that_time_for_another_service_but_for_the_same_it_may_be_moved() {
            assertThat(mia.offered(DAY, "facial").allSlots())
                    .extracting(slot -> slot.startTime())
                    .contains("12:00 PM", "1:30 PM")
                    .doesNotContain("12:30 PM", "1:00 PM");
            assertThat(mia.offered(DAY, "botox").allSlots())
                    .extracting(slot -> slot.startTime())
                    .contains("1:00 PM");
        }

        @Test
        void a_provider_who_was_not_offered_gets_nothing() {
            assertThat(code(mia.moveTo(booked.appointmentId(), ONE, "cleo"))).isEqualTo(RefusalCode.NO_SLOT_OFFERED);
        }

        @Test
        void booking_the_same_time_with_somebody_else_is_a_conflict_and_no_replay() {
            mia.offeredWith("cleo", DAY, "botox");

            assertThat(code(mia.bookWith("cleo", ONE, "botox"))).isEqualTo(RefusalCode.CUSTOMER_CONFLICT);
            assertThat(code(mia.book(ONE, "botox"))).isEqualTo(RefusalCode.CUSTOMER_CONFLICT);
            assertThat(((Booked) mia.bookWith("bex", ONE, "botox")).idempotentReplay())
                    .isTrue();
        }

        @Test
        void the_guests_own_choice_of_somebody_else_is_no_replay() {
            mia.offeredWith("cleo", DAY, "botox");
            assertThat(mia.says("1 pm works")).isInstanceOf(SlotChoice.Chosen.class);

            assertThat(((Booked) mia.move(booked.appointmentId(), ONE)).provider())
                    .isEqualTo("cleo");
        }
    }

    @Nested
    class AfterARefusal {
        @Test
        void the_times_keep_the_provider_that_was_offered() {
            mia.offeredWith("cleo", DAY, "botox");

            var refusal = (Refusal) mia.book(NINE, "botox");

            assertThat(refusal.code()).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
            assertThat(Objects.requireNonNull(refusal.pendingSlotOptions()))
                    .isNotEmpty()
                    .allMatch(slot -> slot.provider().equals("cleo"));
            assertThat(mia.booked(ONE, "botox").provider()).isEqualTo("cleo");
        }

        @Test
        void anybody_is_offered_when_that_provider_has_nothing() {
            mia.offeredWith("cleo", DAY, "botox");
            db.jdbi().useHandle(h -> h.execute("""
                    INSERT INTO busy_blocks (clinic_id, id, provider_id, during, created_at)
                    SELECT clinic_id, gen_random_uuid(), id, tstzrange('2026-11-23', '2026-12-23'), now()
                    FROM providers WHERE clinic_id = ? AND slug = 'cleo'
                    """, mia.clinic.id().value()));

            var refusal = (Refusal) mia.book(ONE, "botox");

            assertThat(refusal.code()).isEqualTo(RefusalCode.SLOT_TAKEN);
            assertThat(Objects.requireNonNull(refusal.pendingSlotOptions()))
                    .isNotEmpty()
                    .allMatch(slot -> slot.provider().equals("bex"));
        }

        @Test
        void a_time_that_is_free_but_was_not_offered_is_said_to_be_free() {
            mia.offeredWith("cleo", DAY, "botox");

            var refusal = (Refusal) mia.bookWith("bex", NINE, "botox");

            assertThat(refusal.code()).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
            assertThat(refusal.error()).contains("is free and is offered now");
            assertThat(refusal.userMessage())
                    .isEqualTo("I do have Tuesday, November 24 at 9:00 AM with Bex, NP. Shall I book it?");
            assertThat(mia.booked(NINE, "botox").provider()).isEqualTo("bex");
        }

        @Test
        void a_time_that_is_not_free_is_said_not_to_be() {
            mia.offeredWith("cleo", DAY, "botox");

            assertThat(((Refusal) mia.book(NINE, "botox")).userMessage()).startsWith("That time isn't one I can give");
        }
    }
}
