package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Moving an appointment.
class MovingIT extends MondayMorning {
    @Test
    void moves_to_an_offered_time_and_keeps_the_old_one_on_record() {
        mia.offered("2026-11-24", "botox");
        var booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");
        mia.offered("2026-11-25", "botox");

        var moved = (Booked) mia.move(booked.appointmentId(), "2026-11-25T10:00:00-05:00");

        assertThat(moved.appointmentId()).isEqualTo(booked.appointmentId());
        assertThat(moved.originalStartTime()).hasToString("2026-11-24T15:00-05:00");
        assertThat(moved.startTime()).hasToString("2026-11-25T10:00-05:00");
        assertThat(mia.count("placements")).isEqualTo(2);
        assertThat(desk.guest(clinic, "Ann").offered("2026-11-24", "botox").allSlots())
                .extracting(s -> s.startTime())
                .contains("3:00 PM");
    }

    @Test
    void can_move_by_less_than_the_appointments_own_length() {
        mia.offered("2026-11-24", "facial");
        var booked = mia.booked("2026-11-24T10:00:00-05:00", "facial");
        mia.offered("2026-11-24", "facial");

        assertThat(mia.move(booked.appointmentId(), "2026-11-24T10:30:00-05:00"))
                .isInstanceOf(Booked.class);
    }

    @Test
    void asked_again_is_a_replay() {
        mia.offered("2026-11-24", "botox");
        var booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");
        mia.offered("2026-11-25", "botox");
        mia.move(booked.appointmentId(), "2026-11-25T10:00:00-05:00");

        var again = (Booked) mia.move(booked.appointmentId(), "2026-11-25T10:00:00-05:00");

        assertThat(again.idempotentReplay()).isTrue();
        assertThat(mia.count("placements")).isEqualTo(2);
    }

    @Test
    void needs_an_offer_like_a_booking_does() {
        mia.offered("2026-11-24", "botox");
        var booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");

        assertThat(code(mia.move(booked.appointmentId(), "2026-11-25T10:00:00-05:00")))
                .isEqualTo(RefusalCode.NO_SLOT_OFFERED);
    }

    @Test
    void an_appointment_of_somebody_else_is_not_there() {
        var ann = desk.guest(clinic, "Ann");
        ann.offered("2026-11-24", "botox");
        var hers = ann.booked("2026-11-24T15:00:00-05:00", "botox");
        mia.offered("2026-11-25", "botox");

        assertThat(code(mia.move(hers.appointmentId(), "2026-11-25T10:00:00-05:00")))
                .isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
        assertThat(code(mia.cancel(hers.appointmentId()))).isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
        var details = desk.brain.appointmentDetails(
                mia.context(), new GetAppointmentDetails(hers.appointmentId().toString()));
        assertThat(code(details)).isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
    }
}
