package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.BookingChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which times can be booked: those that were offered and are still free.
class BookingOfferedTimesIT extends MondayMorning {
    @Test
    void never_books_what_was_not_offered() {
        assertThat(code(mia.book("2026-11-24T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.NO_SLOT_OFFERED);

        mia.offered("2026-11-24", "botox");
        var refusal = (Refusal) mia.book("2026-11-24T15:07:00-05:00", "botox");

        assertThat(refusal.code()).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
        assertThat(refusal.pendingSlotOptions()).hasSize(10);
        assertThat(mia.count("appointments")).isZero();
    }

    @Test
    void books_what_was_offered_and_leaves_exactly_the_appointment_in_the_metadata() {
        mia.offered("2026-11-24", "botox");

        var booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");

        assertThat(booked.startTime()).hasToString("2026-11-24T15:00-05:00");
        assertThat(booked.spokenConfirmation())
                .isEqualTo("You're booked for Botox on Tuesday, November 24 at 3:00 PM with Dana, NP at Main Street.");
        assertThat(booked.calendarState()).isEqualTo(CalendarState.NONE);
        assertThat(booked.idempotentReplay()).isFalse();
        var metadata = mia.metadata();
        assertThat(metadata.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("last_appointment", "pending_booking_intent");
        assertThat(metadata.get("pending_booking_intent").asBoolean()).isFalse();
        assertThat(metadata.get("last_appointment").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "appointment_id", "calendar_event_id", "service_type", "provider", "start_time", "status");
        assertThat(metadata.get("last_appointment").get("start_time").asText()).isEqualTo("2026-11-24T15:00:00-05:00");
    }

    @Test
    void does_not_book_what_was_offered_for_another_service_or_to_somebody_else() {
        mia.offered("2026-11-24", "facial");
        desk.guest(clinic, "Ann").offered("2026-11-24", "botox");

        assertThat(code(mia.book("2026-11-24T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.NO_SLOT_OFFERED);
    }

    @Test
    void refuses_an_offer_once_it_has_expired() {
        mia.offered("2026-11-24", "botox");
        clock.advance(Duration.ofMinutes(30));

        assertThat(code(mia.book("2026-11-24T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.SLOT_OFFER_EXPIRED);
    }

    @Test
    void an_offer_keeps_the_notice_it_was_made_with() {
        clinic = aClinic().withNotice(Duration.ofHours(1)).insert(db.jdbi());
        var ann = desk.guest(clinic, "Ann");
        var today = ann.offered("2026-11-23", "botox");
        assertThat(today.allSlots().getFirst().startTime()).isEqualTo("11:00 AM");
        clock.advance(Duration.ofMinutes(20));

        assertThat(ann.booked("2026-11-23T11:00:00-05:00", "botox")).isNotNull();
    }

    @Test
    void keeps_earlier_offers_bookable_beside_later_ones() {
        mia.offered("2026-11-24", "botox");
        mia.offered("2026-11-25", "botox");

        assertThat(mia.booked("2026-11-24T15:00:00-05:00", "botox").startTime()).hasToString("2026-11-24T15:00-05:00");
    }

    @Test
    void after_a_cancellation_the_slot_has_to_be_offered_anew() {
        mia.offered("2026-11-25", "botox");
        var booked = mia.booked("2026-11-25T15:00:00-05:00", "botox");
        assertThat(mia.cancel(booked.appointmentId())).isInstanceOf(Cancelled.class);

        assertThat(code(mia.book("2026-11-25T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.NO_SLOT_OFFERED);
        mia.offered("2026-11-25", "botox");
        assertThat(mia.booked("2026-11-25T15:00:00-05:00", "botox").appointmentId())
                .isNotEqualTo(booked.appointmentId());
    }

    @Test
    void a_start_on_a_past_day_is_told_what_today_is() {
        assertThat(code(mia.book("2026-11-20T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.INVALID_DATE);
        mia.offered("2026-11-24", "botox");

        var refusal = (Refusal) mia.book("2026-11-20T15:00:00-05:00", "botox");

        assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_DATE);
        assertThat(refusal.error()).contains("Today is 2026-11-23");
    }

    @Test
    void a_time_that_clocks_show_twice_needs_its_offset() {
        clock.set(Instant.parse("2026-10-28T12:00:00Z"));
        clinic = aClinic().open(TestClinic.everyDay("00:30", "03:00")).insert(db.jdbi());
        var ann = desk.guest(clinic, "Ann");
        ann.offered("2026-11-01", "botox");

        assertThat(code(ann.book("2026-11-01T01:30:00", "botox"))).isEqualTo(RefusalCode.INVALID_START_TIME);
        assertThat(ann.booked("2026-11-01T01:30:00-05:00", "botox").startTime()).hasToString("2026-11-01T01:30-05:00");
    }

    @Test
    void a_time_that_staff_blocked_after_it_was_offered_is_taken() {
        mia.offered("2026-11-24", "botox");
        block("2026-11-24T19:50:00Z", "2026-11-24T20:10:00Z");

        assertThat(code(mia.book("2026-11-24T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.SLOT_TAKEN);
    }

    @Test
    void somebody_who_was_slower_gets_fresh_options_that_can_be_booked() {
        var ann = desk.guest(clinic, "Ann");
        mia.offered("2026-11-24", "botox");
        ann.offered("2026-11-24", "botox");
        mia.booked("2026-11-24T15:00:00-05:00", "botox");

        var refusal = (Refusal) ann.book("2026-11-24T15:00:00-05:00", "botox");

        assertThat(refusal.code()).isEqualTo(RefusalCode.SLOT_TAKEN);
        assertThat(refusal.pendingSlotOptions()).isNotEmpty();
        var other = Objects.requireNonNull(refusal.pendingSlotOptions()).getFirst();
        assertThat(ann.booked(other.start().toString(), "botox").startTime()).isEqualTo(other.start());
    }

    @Test
    void the_guests_own_visit_and_its_buffer_are_not_somebody_elses() {
        mia.offered("2026-11-24", "botox");
        mia.booked("2026-11-24T11:00:00-05:00", "botox");
        mia.offered("2026-11-24", "botox");

        var next = (Refusal) mia.book("2026-11-24T11:30:00-05:00", "botox");

        assertThat(next.code()).isEqualTo(RefusalCode.CUSTOMER_CONFLICT);
        assertThat(next.userMessage()).contains("You already have Botox on Tuesday, November 24 at 11:00 AM");
    }

    @Test
    void another_service_is_not_offered_over_the_guests_own_visit() {
        mia.offered("2026-11-24", "botox");
        mia.booked("2026-11-24T11:00:00-05:00", "botox");

        assertThat(mia.offered("2026-11-24", "facial").allSlots())
                .extracting(s -> s.startTime())
                .contains("9:30 AM", "12:00 PM")
                .doesNotContain("10:30 AM", "11:00 AM", "11:30 AM");
    }

    @Test
    void a_guest_cannot_hold_two_times_that_overlap_whichever_channel_they_use() {
        clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        var bySms = desk.guest(clinic, "Mia Lopez");
        var byPhone = desk.guest(clinic, bySms.customer, BookingChannel.VOICE);
        bySms.offered("2026-11-24", "botox");
        byPhone.offered("2026-11-24", "facial");
        bySms.booked("2026-11-24T15:00:00-05:00", "botox");

        assertThat(code(byPhone.book("2026-11-24T14:30:00-05:00", "facial"))).isEqualTo(RefusalCode.CUSTOMER_CONFLICT);
    }

    private void block(String from, String to) {
        desk.jdbi.useHandle(h -> h.execute(
                "INSERT INTO busy_blocks (clinic_id, id, provider_id, during, created_at) "
                        + "VALUES (?, gen_random_uuid(), ?, tstzrange(?::timestamptz, ?::timestamptz), now())",
                clinic.id().value(),
                clinic.providers().getFirst().id().value(),
                from,
                to));
    }
}
