package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.TimeRange;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// It is Monday, 23 November 2026, 10:00 in New York.
class BookingOrchestratorIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private Desk desk;
    private Clinic clinic;
    private Desk.Guest mia;

    @BeforeEach
    void open() {
        desk = new Desk(db, clock);
        clinic = aClinic().insert(db.jdbi());
        mia = desk.guest(clinic, "Mia Lopez");
    }

    @Nested
    class CheckingAvailability {
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
                public Map<ProviderId, BusyTime> busyTime(
                        Clinic clinic, Collection<Provider> providers, TimeRange range) {
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

    @Nested
    class OpenOffers {
        @Test
        void all_stay_bookable_however_many_follow() {
            mia.offered("2026-11-24", "botox");
            for (var i = 0; i < 12; i++) {
                mia.offered("2026-11-25", "botox");
            }

            assertThat(mia.booked("2026-11-24T15:00:00-05:00", "botox")).isNotNull();
        }

        @Test
        void stay_in_the_metadata_when_a_later_day_has_nothing() {
            clinic = aClinic().closedOn(LocalDate.parse("2026-11-25")).insert(db.jdbi());
            var ann = desk.guest(clinic, "Ann");
            ann.offered("2026-11-24", "botox");
            ann.offered("2026-11-25", "botox");

            assertThat(ann.metadata().get("pending_slot_offers").get("date").asText())
                    .isEqualTo("2026-11-24");
        }

        @Test
        void have_exactly_the_keys_of_the_contract() {
            mia.offered("2026-11-24", "botox");
            var offers = mia.metadata().get("pending_slot_offers");
            assertThat(keys(offers))
                    .containsExactlyInAnyOrder(
                            "tool_call_id", "service_type", "date", "offered_at", "expires_at", "slots", "all_slots");

            mia.says("the second one");

            var chosen = mia.metadata().get("pending_slot_offers");
            assertThat(chosen.get("selected_option_index").asInt()).isEqualTo(2);
            assertThat(chosen.get("selected_slot"))
                    .isEqualTo(chosen.get("slots").get(1));
            assertThat(keys(chosen.get("selected_slot")))
                    .containsExactlyInAnyOrder(
                            "option", "start", "end", "start_time", "end_time", "provider", "location");
        }

        @Test
        void number_every_slot_and_so_a_choice_that_was_not_shown() {
            mia.offered("2026-11-24", "botox");

            mia.says("3:30 pm please");

            var chosen = mia.metadata().get("pending_slot_offers");
            assertThat(chosen.get("selected_slot").get("start_time").asText()).isEqualTo("3:30 PM");
            assertThat(chosen.get("selected_option_index").asInt()).isEqualTo(15);
            assertThat(chosen.get("slots")).hasSize(10);
        }

        @Test
        void choose_by_position_only_what_is_shown() {
            mia.offered("2026-11-24", "botox");

            assertThat(mia.says("number 14")).isNotInstanceOf(SlotChoice.Chosen.class);
            assertThat(mia.says("the 11th one")).isNotInstanceOf(SlotChoice.Chosen.class);
            assertThat(mia.says("number 10")).isInstanceOf(SlotChoice.Chosen.class);
        }

        private static List<String> keys(JsonNode object) {
            return object.properties().stream().map(Map.Entry::getKey).toList();
        }
    }

    @Nested
    class Booking {
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
        void a_time_that_clocks_show_twice_needs_its_offset() {
            clock.set(Instant.parse("2026-10-28T12:00:00Z"));
            clinic = aClinic().open(TestClinic.everyDay("00:30", "03:00")).insert(db.jdbi());
            var ann = desk.guest(clinic, "Ann");
            ann.offered("2026-11-01", "botox");

            assertThat(code(ann.book("2026-11-01T01:30:00", "botox"))).isEqualTo(RefusalCode.INVALID_START_TIME);
            assertThat(ann.booked("2026-11-01T01:30:00-05:00", "botox").startTime())
                    .hasToString("2026-11-01T01:30-05:00");
        }

        @Test
        void books_what_was_offered_and_leaves_exactly_the_appointment_in_the_metadata() {
            mia.offered("2026-11-24", "botox");

            var booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");

            assertThat(booked.startTime()).hasToString("2026-11-24T15:00-05:00");
            assertThat(booked.spokenConfirmation())
                    .isEqualTo(
                            "You're booked for Botox on Tuesday, November 24 at 3:00 PM with Dana, NP at Main Street.");
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
            assertThat(metadata.get("last_appointment").get("start_time").asText())
                    .isEqualTo("2026-11-24T15:00:00-05:00");
        }

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
        void a_start_on_a_past_day_is_told_what_today_is() {
            assertThat(code(mia.book("2026-11-20T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.INVALID_DATE);
            mia.offered("2026-11-24", "botox");

            var refusal = (Refusal) mia.book("2026-11-20T15:00:00-05:00", "botox");

            assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_DATE);
            assertThat(refusal.error()).contains("Today is 2026-11-23");
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
        void keeps_earlier_offers_bookable_beside_later_ones() {
            mia.offered("2026-11-24", "botox");
            mia.offered("2026-11-25", "botox");

            assertThat(mia.booked("2026-11-24T15:00:00-05:00", "botox").startTime())
                    .hasToString("2026-11-24T15:00-05:00");
        }

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
                    new BookAppointment(
                            "2026-11-24T15:00:00-05:00", "botox", null, "(212) 555-0123", null, null, null));

            assertThat(booked.wasAutoAdjusted()).isTrue();
            assertThat(booked.argumentAdjustments())
                    .containsExactly(
                            Map.entry("customer_phone", new ArgumentAdjustment("(212) 555-0123", "+12125550123")));
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

            assertThat(mia.booked("2026-11-25T10:00:00-05:00", "botox").startTime())
                    .hasToString("2026-11-25T10:00-05:00");
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
        void a_guest_cannot_hold_two_times_that_overlap_whichever_channel_they_use() {
            clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
            var bySms = desk.guest(clinic, "Mia Lopez");
            var byPhone = desk.guest(clinic, bySms.customer, BookingChannel.VOICE);
            bySms.offered("2026-11-24", "botox");
            byPhone.offered("2026-11-24", "facial");
            bySms.booked("2026-11-24T15:00:00-05:00", "botox");

            assertThat(code(byPhone.book("2026-11-24T14:30:00-05:00", "facial")))
                    .isEqualTo(RefusalCode.CUSTOMER_CONFLICT);
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
            assertThat(ann.booked(other.start().toString(), "botox").startTime())
                    .isEqualTo(other.start());
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
        void a_time_that_staff_blocked_after_it_was_offered_is_taken() {
            mia.offered("2026-11-24", "botox");
            block("2026-11-24T19:50:00Z", "2026-11-24T20:10:00Z");

            assertThat(code(mia.book("2026-11-24T15:00:00-05:00", "botox"))).isEqualTo(RefusalCode.SLOT_TAKEN);
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

    @Nested
    class Moving {
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
                    mia.context(),
                    new GetAppointmentDetails(hers.appointmentId().toString()));
            assertThat(code(details)).isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void outside_the_window_it_cancels_at_once() {
            mia.offered("2026-11-25", "botox");
            var booked = mia.booked("2026-11-25T15:00:00-05:00", "botox");

            assertThat(mia.cancel(booked.appointmentId())).isInstanceOf(Cancelled.class);

            var last = mia.metadata().get("last_appointment");
            assertThat(last.get("status").asText()).isEqualTo("cancelled");
            assertThat(last.get("cancellation_reason").asText()).isEqualTo("changed plans");
            assertThat(((AppointmentDetails)
                                    desk.brain.appointmentDetails(mia.context(), new GetAppointmentDetails(null)))
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

    @Nested
    class AcrossChannels {
        @Test
        void what_was_offered_follows_the_guest_with_the_same_expiry() {
            mia.offered("2026-11-24", "botox");
            clock.advance(Duration.ofMinutes(10));
            var byPhone = desk.guest(clinic, mia.customer, BookingChannel.VOICE);
            desk.guest(clinic, "Ann").offered("2026-11-24", "botox");

            desk.selection.carryOver(clinic, byPhone.conversation, mia.customer, clock.instant());

            var offers = byPhone.metadata().get("pending_slot_offers");
            assertThat(offers.get("expires_at").asText()).isEqualTo("2026-11-23T10:30:00-05:00");
            assertThat(byPhone.booked("2026-11-24T15:00:00-05:00", "botox")).isNotNull();
            assertThat(byPhone.events()).containsExactly("offer_carried_over", "booked");
        }
    }

    @Nested
    class Telling {
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
                    .containsExactly(
                            "slots_offered", "choice_captured", "booked", "slots_offered", "moved", "cancelled");
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
