package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static dev.frontdesk.booking.TestClinic.everyDay;
import static dev.frontdesk.booking.TestClinic.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// It is Monday, 23 November 2026, 10:00 in New York, unless a test says otherwise.
class SlotFinderIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    private final SlotFinder finder = new SlotFinder(db.database(), new BuiltInCalendar(db.database()));

    private List<String> starts(Clinic clinic, LocalDate day, Instant asOf) {
        return find(clinic, day, asOf).leastLoaded().stream()
                .map(slot -> SlotWords.time(slot.start(), clinic.timeZone()))
                .toList();
    }

    private SlotFinder.Day find(Clinic clinic, LocalDate day, Instant asOf) {
        var botox = clinic.findService("botox").orElseThrow();
        return finder.find(new SlotFinder.Query(clinic, botox, day, null, null, asOf, null));
    }

    @Nested
    class Hours {
        @Test
        void a_guest_is_seen_within_opening_hours_while_buffers_may_overhang() {
            var clinic = aClinic().withBotoxBufferBefore(20).insert(db.jdbi());

            assertThat(starts(clinic, TUESDAY, NOW)).startsWith("9:00 AM").endsWith("4:30 PM");
        }

        @Test
        void a_provider_with_hours_of_their_own_is_off_on_the_days_they_leave_out() {
            var tuesdays = only(DayOfWeek.TUESDAY, "13:15", "15:00");
            var clinic = aClinic().withProvider("dana", tuesdays, List.of()).insert(db.jdbi());

            assertThat(starts(clinic, TUESDAY, NOW)).containsExactly("1:30 PM", "2:00 PM", "2:30 PM");
            assertThat(starts(clinic, TUESDAY.plusDays(1), NOW)).isEmpty();
        }

        @Test
        void closures_and_time_off_include_both_ends() {
            var off = new Provider.TimeOff(TUESDAY, TUESDAY.plusDays(1));
            var clinic = aClinic()
                    .withProvider("dana", WeeklyHours.NONE, List.of(off))
                    .closedOn(TUESDAY.plusDays(2))
                    .insert(db.jdbi());

            assertThat(starts(clinic, TUESDAY, NOW)).isEmpty();
            assertThat(starts(clinic, TUESDAY.plusDays(1), NOW)).isEmpty();
            assertThat(starts(clinic, TUESDAY.plusDays(2), NOW)).isEmpty();
            assertThat(starts(clinic, TUESDAY.plusDays(3), NOW)).isNotEmpty();
        }

        @Test
        void notice_and_horizon_bound_what_is_offered() {
            var clinic = aClinic().withNotice(Duration.ofMinutes(61)).insert(db.jdbi());

            assertThat(starts(clinic, LocalDate.parse("2026-11-23"), NOW)).startsWith("11:30 AM");
            assertThat(starts(clinic, LocalDate.parse("2026-11-22"), NOW)).isEmpty();
            assertThat(starts(clinic, LocalDate.parse("2026-11-23").plusDays(90), NOW))
                    .isNotEmpty();
            assertThat(starts(clinic, LocalDate.parse("2026-11-23").plusDays(91), NOW))
                    .isEmpty();
        }
    }

    @Nested
    class Taken {
        private final TestClock clock = new TestClock(NOW);
        private final Desk desk = new Desk(db, clock);

        @Test
        void buffers_keep_appointments_of_one_provider_apart() {
            var clinic = aClinic().withStep(10).insert(db.jdbi());
            var guest = desk.guest(clinic, "Ann");
            guest.offered("2026-11-24", "botox");
            guest.booked("2026-11-24T12:00", "botox");

            // 30 minutes and 10 after: the one before must end by 11:50 to leave its own 10, the next may start at
            // 12:40
            assertThat(starts(clinic, TUESDAY, NOW))
                    .contains("11:20 AM", "12:40 PM")
                    .doesNotContain("11:30 AM", "11:50 AM", "12:00 PM", "12:30 PM");
        }

        @Test
        void any_provider_merges_and_prefers_the_least_loaded() {
            var clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
            var first = desk.guest(clinic, "Ann");
            first.offered("2026-11-24", "botox");
            assertThat(first.booked("2026-11-24T12:00", "botox").provider()).isEqualTo("dana");

            var day = find(clinic, TUESDAY, NOW);

            assertThat(day.leastLoaded())
                    .hasSize(16)
                    .allSatisfy(slot -> assertThat(slot.provider().slug()).isEqualTo("lee"));
        }
    }

    @Nested
    class ClockChanges {
        /// Clocks in New York go from 2:00 to 3:00 on 14 March 2027.
        @Test
        void a_time_that_is_skipped_is_never_offered() {
            var clinic = aClinic().open(everyDay("00:30", "04:00")).insert(db.jdbi());

            assertThat(starts(clinic, LocalDate.parse("2027-03-14"), Instant.parse("2027-03-10T12:00:00Z")))
                    .containsExactly("12:30 AM", "1:00 AM", "1:30 AM", "3:00 AM", "3:30 AM");
        }

        @Test
        void hours_that_begin_in_the_skipped_hour_begin_right_after_it() {
            var clinic = aClinic().open(everyDay("02:30", "04:30")).insert(db.jdbi());

            assertThat(starts(clinic, LocalDate.parse("2027-03-14"), Instant.parse("2027-03-10T12:00:00Z")))
                    .containsExactly("3:00 AM", "3:30 AM", "4:00 AM");
        }

        /// Clocks in New York go from 2:00 back to 1:00 on 1 November 2026.
        @Test
        void a_time_that_comes_twice_is_two_slots_with_their_own_offsets() {
            var clinic = aClinic().open(everyDay("00:30", "03:00")).insert(db.jdbi());
            var asOf = Instant.parse("2026-10-28T12:00:00Z");
            var day = LocalDate.parse("2026-11-01");

            assertThat(starts(clinic, day, asOf))
                    .containsExactly(
                            "12:30 AM",
                            "1:00 AM EDT",
                            "1:30 AM EDT",
                            "1:00 AM EST",
                            "1:30 AM EST",
                            "2:00 AM",
                            "2:30 AM");
            assertThat(find(clinic, day, asOf).slots())
                    .extracting(slot ->
                            SlotWords.iso(slot.start(), clinic.timeZone()).toString())
                    .contains("2026-11-01T01:30-04:00", "2026-11-01T01:30-05:00");
        }

        @Test
        void midnight_may_not_exist() {
            // Clocks in Beirut went from 0:00 to 1:00 on 29 March 2026.
            var clinic =
                    aClinic().in("Asia/Beirut").open(everyDay("00:00", "02:00")).insert(db.jdbi());

            assertThat(starts(clinic, LocalDate.parse("2026-03-29"), Instant.parse("2026-03-25T12:00:00Z")))
                    .containsExactly("1:00 AM", "1:30 AM");
        }
    }
}
