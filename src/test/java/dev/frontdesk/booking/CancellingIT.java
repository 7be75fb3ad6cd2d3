package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.BookingChannel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Cancelling an appointment, and the fee for doing so late.
class CancellingIT extends MondayMorning {
    @Test
    void outside_the_window_it_cancels_at_once() {
        mia.offered("2026-11-25", "botox");
        var booked = mia.booked("2026-11-25T15:00:00-05:00", "botox");

        assertThat(mia.cancel(booked.appointmentId())).isInstanceOf(Cancelled.class);

        var last = mia.metadata().get("last_appointment");
        assertThat(last.get("status").asText()).isEqualTo("cancelled");
        assertThat(last.get("cancellation_reason").asText()).isEqualTo("changed plans");
        assertThat(((AppointmentDetails) desk.brain.appointmentDetails(mia.context(), new GetAppointmentDetails(null)))
                        .appointments())
                .isEmpty();
    }

    @Test
    void inside_the_window_it_names_the_fee_and_cancels_only_in_a_later_turn() {
        mia.offered("2026-11-24", "botox");
        var booked = mia.booked("2026-11-24T09:30:00-05:00", "botox");
        var arguments = new CancelAppointment(booked.appointmentId().toString(), null);

        var first = desk.brain.cancelAppointment(mia.context("turn-1", "a"), arguments);
        var sameTurn = desk.brain.cancelAppointment(mia.context("turn-1", "b"), arguments);
        var afterYes = desk.brain.cancelAppointment(mia.context("turn-2", "a"), arguments);

        assertThat(((Refusal) first).userMessage()).contains("$50").contains("24 hours");
        assertThat(code(first)).isEqualTo(RefusalCode.OUTSIDE_POLICY);
        assertThat(code(sameTurn)).isEqualTo(RefusalCode.OUTSIDE_POLICY);
        assertThat(afterYes).isInstanceOf(Cancelled.class);
    }

    @Test
    void the_news_of_the_fee_is_about_the_time_the_appointment_had() {
        mia.offered("2026-11-24", "botox");
        var booked = mia.booked("2026-11-24T09:30:00-05:00", "botox");
        assertThat(code(mia.cancel(booked.appointmentId()))).isEqualTo(RefusalCode.OUTSIDE_POLICY);
        clock.advance(Duration.ofMinutes(1));
        mia.offered("2026-11-23", "botox");
        mia.move(booked.appointmentId(), "2026-11-23T16:00:00-05:00");

        assertThat(code(mia.cancel(booked.appointmentId()))).isEqualTo(RefusalCode.OUTSIDE_POLICY);
    }

    @Test
    void what_has_begun_or_is_cancelled_elsewhere_stays_as_it_is() {
        mia.offered("2026-11-25", "botox");
        var booked = mia.booked("2026-11-25T15:00:00-05:00", "botox");
        var elsewhere = desk.guest(clinic, mia.customer, BookingChannel.VOICE);
        elsewhere.cancel(booked.appointmentId());

        assertThat(code(mia.cancel(booked.appointmentId()))).isEqualTo(RefusalCode.APPOINTMENT_NOT_CHANGEABLE);
        assertThat(elsewhere.cancel(booked.appointmentId())).isInstanceOf(Cancelled.class);

        mia.offered("2026-11-24", "botox");
        var begun = mia.booked("2026-11-24T15:00:00-05:00", "botox");
        clock.set(Instant.parse("2026-11-24T20:05:00Z"));
        assertThat(code(mia.cancel(begun.appointmentId()))).isEqualTo(RefusalCode.APPOINTMENT_NOT_CHANGEABLE);
    }
}
