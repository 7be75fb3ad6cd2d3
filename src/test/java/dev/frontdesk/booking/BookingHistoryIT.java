package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a conversation's history tells of bookings.
class BookingHistoryIT extends MondayMorning {
    @Test
    void the_history_of_a_conversation_says_what_was_done_once_each() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        mia.says("yes, 3 pm");
        var booked = mia.booked("2026-11-24T14:00:00-05:00", "botox");
        mia.booked("2026-11-24T14:00:00-05:00", "botox");
        mia.offered("2026-11-25", "botox");
        mia.move(booked.appointmentId(), "2026-11-25T10:30:00-05:00");
        mia.cancel(booked.appointmentId());
        mia.cancel(booked.appointmentId());

        assertThat(mia.events())
                .containsExactly("slots_offered", "choice_captured", "booked", "slots_offered", "moved", "cancelled");
        assertThat(mia.eventDetail("choice_captured"))
                .containsEntry("start_time", "2026-11-24T15:00:00-05:00")
                .containsEntry("provider", "dana")
                .containsKeys("offer_id", "location");
        assertThat(mia.eventDetail("moved"))
                .containsEntry("appointment_id", booked.appointmentId().toString())
                .containsEntry("original_start_time", "2026-11-24T15:00:00-05:00")
                .containsEntry("start_time", "2026-11-25T10:30:00-05:00");
    }

    @Test
    void what_came_to_nothing_is_not_told() {
        mia.book("2026-11-24T15:00:00-05:00", "botox");
        mia.check("2026-11-22", "botox");
        clinic = aClinic().closedOn(java.time.LocalDate.parse("2026-11-24")).insert(db.jdbi());
        var ann = desk.guest(clinic, "Ann");
        ann.offered("2026-11-24", "botox");

        assertThat(mia.events()).isEmpty();
        assertThat(ann.events()).isEmpty();
    }

    @Test
    void nobody_is_named() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        var booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");
        mia.cancel(booked.appointmentId());

        assertThat(mia.history().toString()).doesNotContain("Mia", "Lopez", "+1212", "works", "changed plans");
    }
}
