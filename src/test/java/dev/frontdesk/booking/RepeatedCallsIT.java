package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// The same request once more, one after another and at once: what was done is told again, and nothing is done twice.
class RepeatedCallsIT extends MondayMorning {
    private static final String TWO = "2026-11-24T14:00:00-05:00";
    private static final String THREE = "2026-11-24T15:00:00-05:00";
    private static final String WEDNESDAY_TEN = "2026-11-25T10:00:00-05:00";

    @Test
    void another_slot_that_is_offered_anew_is_booked_whatever_the_same_words_once_booked() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        mia.booked(TWO, "botox");
        mia.offered("2026-11-24", "botox");

        var other = mia.booked(TWO, "botox");

        assertThat(other.idempotentReplay()).isFalse();
        assertThat(other.startTime()).hasToString("2026-11-24T14:00-05:00");
    }

    @Test
    void the_same_words_are_no_replay_where_other_times_were_offered_since() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        mia.booked(TWO, "botox");
        mia.offered("2026-11-25", "botox");

        assertThat(code(mia.book(TWO, "botox"))).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
    }

    @Test
    void a_start_that_only_the_guests_choice_made_readable_is_a_replay_too() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        var booked = mia.booked("3 PM", "botox");

        var again = mia.booked("3 PM", "botox");

        assertThat(again.idempotentReplay()).isTrue();
        assertThat(again.appointmentId()).isEqualTo(booked.appointmentId());
    }

    @Test
    void a_replay_tells_and_records_what_it_set_right() {
        mia.offered("2026-11-24", "botox");
        mia.says("3 pm works");
        mia.booked(TWO, "botox");

        var again = mia.booked(TWO, "botox");

        assertThat(again.wasAutoAdjusted()).isTrue();
        assertThat(again.argumentAdjustments()).containsOnlyKeys("start_time");
        assertThat(mia.count("argument_adjustments"))
                .as("one of the booking, one of the replay, and the replay itself")
                .isEqualTo(3);
    }

    @Test
    void a_move_in_the_words_that_were_adjusted_is_a_replay() {
        var booked = bookedAtThree();
        mia.offered("2026-11-25", "botox");
        mia.says("10 am works");
        mia.move(booked.appointmentId(), "2026-11-25T11:00:00-05:00");

        var again = (Booked) mia.move(booked.appointmentId(), "2026-11-25T11:00:00-05:00");

        assertThat(again.idempotentReplay()).isTrue();
        assertThat(again.startTime()).hasToString("2026-11-25T10:00-05:00");
        assertThat(again.argumentAdjustments()).containsOnlyKeys("new_start_time");
    }

    @RepeatedTest(5)
    void identical_bookings_at_once_have_one_appointment() throws Exception {
        mia.offered("2026-11-24", "botox");

        var results = atOnce(6, () -> mia.book(THREE, "botox"));

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Booked.class));
        assertThat(results)
                .filteredOn(result -> !((Booked) result).idempotentReplay())
                .hasSize(1);
        assertThat(mia.count("appointments")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void identical_moves_at_once_are_one_move_and_leave_no_offer_open() throws Exception {
        var booked = bookedAtThree();
        mia.offered("2026-11-25", "botox");

        var results = atOnce(6, () -> mia.move(booked.appointmentId(), WEDNESDAY_TEN));

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Booked.class));
        assertThat(results)
                .filteredOn(result -> !((Booked) result).idempotentReplay())
                .hasSize(1);
        assertThat(mia.count("placements")).isEqualTo(2);
        assertThat(mia.metadata().get("pending_booking_intent").asBoolean()).isFalse();
        assertThat(mia.metadata().has("pending_slot_offers")).isFalse();
    }

    @RepeatedTest(5)
    void a_move_that_loses_to_a_cancellation_is_not_told_that_its_time_is_taken() throws Exception {
        var booked = bookedAtThree();
        mia.offered("2026-11-25", "botox");
        var calls = List.<Callable<Object>>of(
                () -> mia.cancel(booked.appointmentId()), () -> mia.move(booked.appointmentId(), WEDNESDAY_TEN));

        var results = AtOnce.<Object>run(calls);

        assertThat(results)
                .as("whoever comes second finds it changed, or cancels what was moved")
                .allSatisfy(result -> assertThat(result instanceof Refusal ? code(result) : null)
                        .isIn(null, RefusalCode.APPOINTMENT_NOT_CHANGEABLE));
        assertThat(results).anySatisfy(result -> assertThat(result).isNotInstanceOf(Refusal.class));
    }

    private Booked bookedAtThree() {
        mia.offered("2026-11-24", "botox");
        return mia.booked(THREE, "botox");
    }

    private static List<BookingResult> atOnce(int times, Callable<BookingResult> call) throws Exception {
        return AtOnce.run(IntStream.range(0, times).mapToObj(_ -> call).toList());
    }
}
