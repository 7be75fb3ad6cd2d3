package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.ops.drive.Spread;
import dev.frontdesk.ops.promise.PromiseChecker;
import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.DataSources;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.DatabaseConfiguration;
import dev.frontdesk.platform.database.JdbiFactory;
import dev.frontdesk.platform.database.TestDatabase;
import io.dropwizard.db.ManagedDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same race over and over, on a pool as the server's. The figures are those of `-Drace.rounds=200`; without it as
/// many rounds are run as fit a test.
class RaceRoundsIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final int ALL_ROUNDS = Integer.getInteger("race.rounds", 0);
    /// As many as requests have of those in `config.yml`.
    private static final int CONNECTIONS = 12;

    private static final Duration NOBODY_WAITS_LONGER = Duration.ofSeconds(1);

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private ManagedDataSource pool;
    private Desk desk;

    @BeforeEach
    void open() {
        var configuration = new DatabaseConfiguration(db.url(), db.user(), null, Path.of("unused"), CONNECTIONS);
        pool = DataSources.forCommand(configuration, CONNECTIONS);
        desk = new Desk(new Database(JdbiFactory.over(pool)), JdbiFactory.over(pool), clock);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(new PromiseChecker(db.database()).check(clock.instant())).allMatch(Verdict::isKept);
        pool.stop();
    }

    @Test
    void of_64_conversations_that_hold_the_same_slot_one_gets_it_and_the_rest_get_others() throws Exception {
        var clinic = aClinic().withProvider("dana").insert(db.jdbi());
        var guests = IntStream.range(0, 64)
                .mapToObj(_ -> desk.guest(clinic, "Guest"))
                .toList();
        var rounds = new Rounds("64 at one slot", 20, Duration.ofSeconds(18));

        while (rounds.goOn()) {
            var day = nextDay();
            var offers = AtOnce.<Availability>run(guests.stream()
                    .map(guest -> (Callable<Availability>) () -> guest.offered(day, "botox"))
                    .toList());
            var start = offers.getFirst().allSlots().get(rounds.count() % 16).start();

            var results = rounds.time(guests.stream()
                    .map(guest -> (Callable<BookingResult>) () -> guest.book(start.toString(), "botox"))
                    .toList());

            assertThat(results).filteredOn(r -> r instanceof Booked).hasSize(1);
            assertThat(results)
                    .filteredOn(r -> r instanceof Refusal)
                    .hasSize(63)
                    .allSatisfy(r ->
                            assertThat(isTakenWithOthers((Refusal) r, start)).isTrue());
            assertThat(takes(guests, results)).isInstanceOf(Booked.class);
        }
        rounds.report();
    }

    private static boolean isTakenWithOthers(Refusal refusal, OffsetDateTime start) {
        var options = refusal.pendingSlotOptions();
        return refusal.code() == RefusalCode.SLOT_TAKEN
                && options != null
                && !options.isEmpty()
                && options.stream().noneMatch(slot -> slot.start().isEqual(start));
    }

    /// One who came too late takes the first of the fresh options.
    private static BookingResult takes(List<Desk.Guest> guests, List<BookingResult> results) {
        int loser = results.getFirst() instanceof Refusal ? 0 : 1;
        var options = requireNonNull(((Refusal) results.get(loser)).pendingSlotOptions());
        return guests.get(loser).book(options.getFirst().start().toString(), "botox");
    }

    @Test
    void a_guest_who_is_booked_by_text_and_by_staff_at_once_has_one_appointment() throws Exception {
        var clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        var bySms = desk.guest(clinic, "Mia");
        var byStaff = desk.guest(clinic, bySms.customer, BookingChannel.STAFF_CONSOLE);
        var rounds = new Rounds("text and staff", 60, Duration.ofSeconds(4));

        while (rounds.goOn()) {
            var day = nextDay();
            var start =
                    bySms.offered(day, "botox").allSlots().getFirst().start().toString();
            byStaff.offered(day, "botox");

            var results = rounds.time(List.of(() -> bySms.book(start, "botox"), () -> byStaff.book(start, "botox")));

            assertThat(results).filteredOn(r -> r instanceof Booked).hasSize(1);
            assertThat(results)
                    .filteredOn(r -> r instanceof Refusal)
                    .singleElement()
                    .extracting(Desk::code)
                    .isEqualTo(RefusalCode.CUSTOMER_CONFLICT);
            assertThat(activeOn(clinic, day)).isEqualTo(1);
        }
        rounds.report();
    }

    /// Each moves to where the other is, or to the other's provider, and a third one takes what the first may leave:
    /// each
    /// gets it or is told that it is taken, and nobody waits in a circle.
    @Test
    void guests_who_swap_slots_at_once_each_get_an_answer_and_nobody_a_deadlock() throws Exception {
        var clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        var ann = new Mover(desk.guest(clinic, "Ann"), "dana", "lee");
        var ben = new Mover(desk.guest(clinic, "Ben"), "lee", "dana");
        var cam = desk.guest(clinic, "Cam");
        var rounds = new Rounds("swaps", 60, Duration.ofSeconds(6));

        while (rounds.goOn()) {
            var day = nextDay();
            int hour = 9 + rounds.count() % 4;
            cam.offeredWith("dana", day, "botox");
            ann.isOffered(day);
            ben.isOffered(day);
            ann.books(day, hour);
            ben.books(day, hour);
            int later = rounds.count() % 2 == 0 ? hour : hour + 2;

            var results = rounds.time(List.of(
                    () -> ann.moves(day, later),
                    () -> ben.moves(day, later),
                    () -> cam.bookWith("dana", day + "T%02d:00".formatted(hour), "botox")));

            assertThat(results).allMatch(r -> r instanceof Booked || Desk.code(r) == RefusalCode.SLOT_TAKEN);
            if (later > hour) {
                assertThat(results.subList(0, 2)).allMatch(r -> r instanceof Booked);
            }
            assertThat(activeOn(clinic, day)).isEqualTo(results.get(2) instanceof Booked ? 3 : 2);
        }
        rounds.report();
    }

    /// Books from one conversation, and moves from another that was offered the other's slot while it was free.
    private final class Mover {
        private final Desk.Guest first;
        private final Desk.Guest second;
        private final String from;
        private final String to;
        private AppointmentId appointment = AppointmentId.create();

        Mover(Desk.Guest guest, String from, String to) {
            this.first = guest;
            this.second = desk.guest(guest.clinic, guest.customer, BookingChannel.VOICE);
            this.from = from;
            this.to = to;
        }

        void isOffered(String day) {
            second.offeredWith(to, day, "botox");
            first.offeredWith(from, day, "botox");
        }

        void books(String day, int hour) {
            var booked = first.bookWith(from, day + "T%02d:00".formatted(hour), "botox");
            assertThat(booked).isInstanceOf(Booked.class);
            appointment = ((Booked) booked).appointmentId();
        }

        BookingResult moves(String day, int hour) {
            return second.moveTo(appointment, day + "T%02d:00".formatted(hour), to);
        }
    }

    private String nextDay() {
        clock.advance(Duration.ofDays(1));
        return LocalDate.ofInstant(clock.instant(), TestClinic.NEW_YORK)
                .plusDays(1)
                .toString();
    }

    private long activeOn(Clinic clinic, String day) {
        return db.jdbi()
                .withHandle(h -> h.createQuery("""
                        SELECT count(*) FROM placements
                        WHERE clinic_id = ? AND active AND (starts_at AT TIME ZONE 'America/New_York')::date = ?::date
                        """)
                        .bind(0, clinic.id().value())
                        .bind(1, day)
                        .mapTo(long.class)
                        .one());
    }

    /// Counts rounds and keeps how long each caller waited.
    private static final class Rounds {
        private final String name;
        private final int least;
        private final Duration time;
        private final long begin = System.nanoTime();
        private final List<Duration> waits = new ArrayList<>();
        private int count;
        private Duration racing = Duration.ZERO;

        Rounds(String name, int least, Duration time) {
            this.name = name;
            this.least = least;
            this.time = time;
        }

        boolean goOn() {
            boolean more = ALL_ROUNDS > 0 ? count < ALL_ROUNDS : count < least || hasTime();
            count += more ? 1 : 0;
            return more;
        }

        private boolean hasTime() {
            return Duration.ofNanos(System.nanoTime() - begin).compareTo(time) < 0 && count < 200;
        }

        int count() {
            return count;
        }

        <T> List<T> time(List<? extends Callable<? extends T>> calls) throws Exception {
            long from = System.nanoTime();
            var timed = AtOnce.<T>timed(calls);
            racing = racing.plusNanos(System.nanoTime() - from);
            timed.forEach(t -> waits.add(t.waited()));
            return timed.stream().map(AtOnce.Timed::result).toList();
        }

        /// How fast this machine is decides nothing in an ordinary build.
        void report() {
            if (ALL_ROUNDS > 0) {
                System.out.printf(
                        "%s: %d rounds, %.1f a second; waited %s%n",
                        name, count, count * 1e9 / racing.toNanos(), Spread.of(waits));
                assertThat(waits).allMatch(wait -> wait.compareTo(NOBODY_WAITS_LONGER) < 0);
            }
        }
    }
}
