package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The time an appointment had before it moved, asked for again. It is Monday, 23 November 2026, 10:00 in New York.
class MovedAwayIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String THREE = "2026-11-25T15:00:00-05:00";
    private static final String FOUR = "2026-11-25T16:00:00-05:00";

    private final Desk desk = new Desk(db, TestClock.at("2026-11-23T15:00:00Z"));
    private Desk.Guest mia;
    private AppointmentId appointment;

    @BeforeEach
    void moveFromThreeToFour() {
        mia = desk.guest(aClinic().insert(db.jdbi()), "Mia Lopez");
        mia.offered("2026-11-25", "botox");
        appointment = mia.booked(THREE, "botox").appointmentId();
        mia.offered("2026-11-25", "botox");
        assertThat(mia.move(appointment, FOUR)).isInstanceOf(Booked.class);
    }

    @Test
    void is_neither_booked_nor_taken_for_the_booking_that_left_it() {
        assertThat(code(mia.book(THREE, "botox"))).isEqualTo(RefusalCode.NO_SLOT_OFFERED);
        assertThat(mia.count("appointments")).isEqualTo(1);
    }

    @Test
    void nor_is_the_appointment_moved_back() {
        assertThat(code(mia.move(appointment, THREE))).isEqualTo(RefusalCode.NO_SLOT_OFFERED);
    }

    @Test
    void is_had_once_it_is_offered_anew() {
        mia.offered("2026-11-25", "botox");

        assertThat(mia.booked(THREE, "botox").appointmentId()).isNotEqualTo(appointment);
    }
}
