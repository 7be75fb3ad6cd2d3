package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.TimeRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `check_availability` answers and offers.
class CheckingAvailabilityIT extends MondayMorning {
    @Test
    void offers_every_free_start_of_the_day_with_the_suggested_ones_first() {
        var day = mia.offered("2026-11-24", "botox");

        assertThat(day.allSlots()).hasSize(16);
        assertThat(day.allSlots().getFirst().start()).hasToString("2026-11-24T09:00-05:00");
        assertThat(day.availableSlots()).hasSize(10);
        assertThat(day.availableSlots()).extracting(s -> s.option()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(day.suggestedSlots())
                .extracting(s -> s.startTime())
                .containsExactly("9:00 AM", "1:00 PM", "4:30 PM");
        assertThat(day.allSlots())
                .as("by the clock; what is not shown has the numbers after what is")
                .extracting(s -> s.option())
                .containsExactly(1, 4, 5, 6, 7, 8, 9, 10, 2, 11, 12, 13, 14, 15, 16, 3);
        assertThat(day.availabilityWindows()).singleElement().satisfies(w -> {
            assertThat(w.label()).isEqualTo("9:00 AM to 5:00 PM");
            assertThat(w.spokenLabel()).isEqualTo("from 9 in the morning to 5 in the evening");
        });
        assertThat(day.offerExpiresAt()).hasToString("2026-11-23T10:30-05:00");
    }

    @Test
    void shows_the_offer_in_the_metadata() {
        mia.offered("2026-11-24", "botox");

        var offers = mia.metadata().get("pending_slot_offers");
        assertThat(mia.metadata().get("pending_booking_intent").asBoolean()).isTrue();
        assertThat(offers.get("service_type").asText()).isEqualTo("botox");
        assertThat(offers.get("date").asText()).isEqualTo("2026-11-24");
        assertThat(offers.get("slots")).hasSize(10);
        assertThat(offers.get("all_slots")).hasSize(16);
        assertThat(offers.get("tool_call_id").asText()).isEqualTo("call");
    }

    @Test
    void takes_only_the_part_of_the_day_that_is_asked_for() {
        var result = desk.brain.checkAvailability(
                mia.context(), new CheckAvailability("2026-11-24", "botox", null, null, PartOfDay.AFTERNOON));

        assertThat(((Availability) result).allSlots())
                .extracting(s -> s.startTime())
                .startsWith("12:00 PM")
                .endsWith("4:30 PM");
    }

    @Test
    void answers_a_full_day_with_success_and_empty_lists() {
        clinic = aClinic().closedOn(LocalDate.parse("2026-11-24")).insert(db.jdbi());
        var day = desk.guest(clinic, "Ann").offered("2026-11-24", "botox");

        assertThat(day.allSlots()).isEmpty();
        assertThat(day.suggestedSlots()).isEmpty();
        assertThat(day.availabilitySummary()).isEqualTo("Nothing is free for Botox on Tuesday, November 24.");
    }

    @Test
    void says_when_nobody_performs_the_service_at_all() {
        clinic = aClinic().withProviderOfNoFacials("dana").insert(db.jdbi());
        var staff = desk.guest(clinic, "Ann", BookingChannel.STAFF_CONSOLE);

        var day = staff.offered("2026-11-24", "facial");

        assertThat(day.allSlots()).isEmpty();
        assertThat(day.availabilitySummary())
                .isEqualTo("Nobody performs Facial at the moment, so there are no times for it.");
        assertThat(staff.metadata().has("pending_slot_offers")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "2026-1-1", "", "99999-01-01", "2026-11-24T10:00"})
    void refuses_what_is_no_date(String date) {
        assertThat(code(mia.check(date, "botox"))).isEqualTo(RefusalCode.INVALID_DATE);
    }

    @Test
    void never_moves_a_past_date_but_says_what_today_is() {
        var refusal = (Refusal) mia.check("2026-11-22", "botox");

        assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_DATE);
        assertThat(refusal.userMessage()).contains("Monday, November 23");
        assertThat(refusal.error()).contains("2026-11-23");
        assertThat(mia.count("slot_offers")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-22, OUTSIDE_POLICY, botox", "2026-11-24, UNKNOWN_SERVICE, fillr"})
    void names_what_stands_in_the_way(String date, RefusalCode code, String service) {
        assertThat(code(mia.check(date, service))).isEqualTo(code);
    }

    @Test
    void takes_a_service_by_alias_and_notes_the_slug() {
        var day = mia.offered("2026-11-24", "Tox");

        assertThat(day.serviceType()).isEqualTo("botox");
        assertThat(day.argumentAdjustments()).containsEntry("service_type", new ArgumentAdjustment("Tox", "botox"));
    }

    @Test
    void does_not_take_an_unreadable_calendar_for_a_full_day() {
        CalendarGateway blind = new CalendarGateway() {
            @Override
            public Map<ProviderId, BusyTime> busyTime(Clinic clinic, Collection<Provider> providers, TimeRange range) {
                return Map.of();
            }

            @Override
            public CalendarState initialState(Clinic clinic, Provider provider) {
                return CalendarState.PENDING;
            }
        };
        var blindDesk = new Desk(db, clock, blind);

        assertThat(code(blindDesk.guest(clinic, "Ann").check("2026-11-24", "botox")))
                .isEqualTo(RefusalCode.CALENDAR_UNAVAILABLE);
    }
}
