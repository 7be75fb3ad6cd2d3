package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.BookingChannel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is passed to `book_appointment`: set right, refused, recorded, and the same twice.
class BookingArgumentsIT extends MondayMorning {
    @Test
    void takes_the_guests_choice_over_what_is_passed_and_records_the_difference() {
        mia.offered("2026-11-24", "botox");
        assertThat(mia.says("3 pm works")).isInstanceOf(SlotChoice.Chosen.class);
        assertThat(mia.metadata()
                        .get("pending_slot_offers")
                        .get("selected_slot")
                        .get("start_time")
                        .asText())
                .isEqualTo("3:00 PM");

        var booked = mia.booked("2026-11-24T14:00:00-05:00", "botox");

        assertThat(booked.startTime()).hasToString("2026-11-24T15:00-05:00");
        assertThat(booked.wasAutoAdjusted()).isTrue();
        assertThat(booked.argumentAdjustments()).containsOnlyKeys("start_time");
        assertThat(mia.count("argument_adjustments")).isEqualTo(1);
    }

    @Test
    void brings_a_phone_number_into_form_and_records_the_difference() {
        mia.offered("2026-11-24", "botox");

        var booked = (Booked) desk.brain.bookAppointment(
                mia.context(),
                new BookAppointment("2026-11-24T15:00:00-05:00", "botox", null, "(212) 555-0123", null, null, null));

        assertThat(booked.wasAutoAdjusted()).isTrue();
        assertThat(booked.argumentAdjustments())
                .containsExactly(Map.entry("customer_phone", new ArgumentAdjustment("(212) 555-0123", "+12125550123")));
        assertThat(mia.count("argument_adjustments")).isEqualTo(1);
        assertThat(mia.history().toString()).as("no number in the events").doesNotContain("555");
    }

    @Test
    void words_about_another_service_choose_nothing_of_what_was_offered() {
        mia.offered("2026-11-24", "botox");

        assertThat(mia.says("facial at 3 pm")).isInstanceOf(SlotChoice.None.class);
        assertThat(mia.says("the botox at 3 pm")).isInstanceOf(SlotChoice.Chosen.class);
    }

    @Test
    void lets_go_of_a_choice_when_the_guest_turns_to_another_day() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        mia.offered("2026-11-25", "botox");

        assertThat(mia.booked("2026-11-25T10:00:00-05:00", "botox").startTime()).hasToString("2026-11-25T10:00-05:00");
    }

    @Test
    void asked_again_returns_the_same_appointment_and_records_the_replay() {
        mia.offered("2026-11-24", "botox");
        var first = mia.booked("2026-11-24T15:00:00-05:00", "botox");

        var again = mia.booked("2026-11-24T15:00", "botox");

        assertThat(again.appointmentId()).isEqualTo(first.appointmentId());
        assertThat(again.idempotentReplay()).isTrue();
        assertThat(mia.count("appointments")).isEqualTo(1);
        assertThat(mia.count("argument_adjustments")).isEqualTo(1);
    }

    @Test
    void asked_again_in_the_words_that_were_adjusted_is_a_replay_too() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        var first = mia.booked("2026-11-24T14:00:00-05:00", "botox");

        var again = mia.booked("2026-11-24T14:00:00-05:00", "botox");

        assertThat(again.appointmentId()).isEqualTo(first.appointmentId());
        assertThat(again.idempotentReplay()).isTrue();
    }

    @Test
    void the_same_tool_call_has_one_outcome_for_ever() {
        mia.offered("2026-11-24", "botox");
        var context = mia.context("SM1", "call_1");
        var arguments = new BookAppointment("2026-11-24T15:00:00-05:00", "botox", null, null, null, null, null);

        var first = desk.brain.bookAppointment(context, arguments);
        mia.cancel(((Booked) first).appointmentId());
        var again = desk.brain.bookAppointment(context, arguments);

        assertThat(again).isEqualTo(first);
        assertThat(mia.count("appointments")).isEqualTo(1);
    }

    @Test
    void asks_for_a_name_only_when_none_is_known_and_then_remembers_it() {
        var stranger = desk.guest(clinic, (String) null);
        stranger.offered("2026-11-24", "botox");

        assertThat(code(stranger.book("2026-11-24T15:00:00-05:00", "botox")))
                .isEqualTo(RefusalCode.MISSING_CUSTOMER_DETAILS);
        var booked = desk.brain.bookAppointment(
                stranger.context(),
                new BookAppointment("2026-11-24T15:00:00-05:00", "botox", " Zoe  Park ", null, null, null, null));
        assertThat(booked).isInstanceOf(Booked.class);
        stranger.offered("2026-11-25", "botox");
        assertThat(stranger.booked("2026-11-25T15:00:00-05:00", "botox")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Z\u0000oe, , ",
        "Zoe, 123, ",
        "Zoe, , not an address",
    })
    void refuses_details_that_cannot_be_right(String name, String phone, String email) {
        mia.offered("2026-11-24", "botox");
        var result = desk.brain.bookAppointment(
                mia.context(),
                new BookAppointment("2026-11-24T15:00:00-05:00", "botox", name, phone, email, null, null));

        assertThat(code(result)).isEqualTo(RefusalCode.INVALID_ARGUMENTS);
        assertThat(mia.count("appointments")).isZero();
    }

    @Test
    void the_assistant_does_not_book_where_it_is_switched_off_but_staff_do() {
        clinic = aClinic().withoutAiBooking().insert(db.jdbi());
        var guest = desk.guest(clinic, "Ann");
        var staff = desk.guest(clinic, guest.customer, BookingChannel.STAFF_CONSOLE);

        assertThat(code(guest.check("2026-11-24", "botox"))).isEqualTo(RefusalCode.AI_BOOKING_DISABLED);
        staff.offered("2026-11-24", "botox");
        assertThat(staff.booked("2026-11-24T15:00:00-05:00", "botox")).isNotNull();
    }

    @Test
    void every_call_leaves_one_row_with_its_outcome() {
        mia.offered("2026-11-24", "botox");
        mia.book("never", "botox");
        mia.booked("2026-11-24T15:00:00-05:00", "botox");

        var rows = desk.jdbi.withHandle(h -> h.createQuery(
                        "SELECT tool || ' ' || success || ' ' || coalesce(error_code, '-') FROM tool_executions "
                                + "WHERE conversation_id = ? ORDER BY executed_at, success, error_code")
                .bind(0, mia.conversation.value())
                .mapTo(String.class)
                .list());
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "check_availability true -",
                        "book_appointment false invalid_start_time",
                        "book_appointment true -");
    }
}
