package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.TimeRange;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A calendar that was read when times were offered cannot be read any more. It is Monday, 23 November 2026, 10:00 in
/// New York.
class CalendarAwayIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String DAY = "2026-11-24";
    private static final String THREE = "2026-11-24T15:00:00-05:00";
    private static final String FOUR = "2026-11-24T16:00:00-05:00";

    private final OutsideCalendar calendar = new OutsideCalendar();
    private final Desk desk = new Desk(db, TestClock.at("2026-11-23T15:00:00Z"), calendar);
    private Desk.Guest mia;
    private Desk.Guest ann;

    @BeforeEach
    void everybodyIsOfferedTuesday() {
        var clinic = aClinic().insert(db.jdbi());
        mia = desk.guest(clinic, "Mia Lopez");
        ann = desk.guest(clinic, "Ann Cole");
        mia.offered(DAY, "botox");
        ann.offered(DAY, "botox");
    }

    @Test
    void what_was_offered_is_booked_and_written_to_it_later() {
        calendar.away = true;

        assertThat(mia.booked(THREE, "botox").calendarState()).isEqualTo(CalendarState.PENDING);
    }

    @Test
    void and_an_appointment_moves_to_it() {
        var booked = mia.booked(THREE, "botox");
        mia.offered(DAY, "botox");
        calendar.away = true;

        assertThat(mia.move(booked.appointmentId(), FOUR)).isInstanceOf(Booked.class);
    }

    @Test
    void who_comes_too_late_hears_that_it_is_taken_only_with_something_else() {
        ann.booked(THREE, "botox");
        calendar.away = true;

        assertThat(code(mia.book(THREE, "botox"))).isEqualTo(RefusalCode.CALENDAR_UNAVAILABLE);
        assertThat(mia.booked(FOUR, "botox").calendarState()).isEqualTo(CalendarState.PENDING);
    }

    @Test
    void a_time_that_was_not_offered_is_not_called_full() {
        calendar.away = true;

        assertThat(code(mia.book("2026-11-24T15:10:00-05:00", "botox"))).isEqualTo(RefusalCode.CALENDAR_UNAVAILABLE);
    }

    @Test
    void nothing_new_is_offered() {
        calendar.away = true;

        assertThat(code(mia.check(DAY, "botox"))).isEqualTo(RefusalCode.CALENDAR_UNAVAILABLE);
    }

    @Test
    void what_it_says_while_it_can_be_read_counts() {
        calendar.busy =
                List.of(new TimeRange(Instant.parse("2026-11-24T20:00:00Z"), Instant.parse("2026-11-24T20:30:00Z")));

        assertThat(code(mia.book(THREE, "botox"))).isEqualTo(RefusalCode.SLOT_TAKEN);
    }

    /// Everybody's, and none of ours.
    private static final class OutsideCalendar implements CalendarGateway {
        private boolean away;
        private List<TimeRange> busy = List.of();

        @Override
        public Map<ProviderId, BusyTime> busyTime(Clinic clinic, Collection<Provider> providers, TimeRange range) {
            BusyTime answer = away ? new BusyTime.Unknown("away") : new BusyTime.Known(busy);
            return providers.stream().map(Provider::id).collect(Collectors.toMap(Function.identity(), _ -> answer));
        }

        @Override
        public CalendarState initialState(Clinic clinic, Provider provider) {
            return CalendarState.PENDING;
        }
    }
}
