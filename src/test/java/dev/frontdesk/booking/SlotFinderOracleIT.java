package dev.frontdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.SlotOracle.FreeSlot;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// What is offered from the database is what trying every minute finds, and it is what can be booked: no more, no less.
class SlotFinderOracleIT {
    private static final TestDatabase db = TestDatabase.migrated();

    @BeforeContainer
    static void open() {
        db.open();
    }

    @AfterContainer
    static void close() {
        db.close();
    }

    @Provide
    Arbitrary<RandomDay> days() {
        return RandomDays.all();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theQueriesFindWhatTryingEveryMinuteFinds(@ForAll("days") RandomDay day) {
        var stored = new Stored(day);

        assertThat(stored.find(null)).isEqualTo(stored.oracle(null));
        assertThat(stored.find(day.guest())).isEqualTo(stored.oracle(day.guest()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsOfferedCanBeBookedAndNothingElse(
            @ForAll("days") RandomDay day,
            @ForAll @IntRange(max = 1_000) int n,
            @ForAll @IntRange(max = 1_439) int at) {
        var stored = new Stored(day);
        var guest = stored.newGuest();
        var free = stored.oracle(null);
        var asked = new CheckAvailability(
                day.day().toString(),
                day.service().slug(),
                day.provider() == null ? null : day.provider().slug(),
                day.location() == null ? null : day.location().slug(),
                null);
        if (!(stored.desk.brain.checkAvailability(guest.context(), asked) instanceof Availability offer)) {
            assertThat(free).isEmpty();
            return;
        }
        assertThat(offer.allSlots()).map(slot -> slot.start().toInstant()).containsExactlyElementsOf(starts(free));

        var other = day.day().atStartOfDay(day.clinic().timeZone()).toInstant().plusSeconds(at * 60L);
        if (!starts(free).contains(other)) {
            assertThat(guest.book(other.toString(), day.service().slug())).isInstanceOf(Refusal.class);
            assertThat(guest.count("placements")).isZero();
        }
        if (!free.isEmpty()) {
            OfferedSlotView slot = offer.allSlots().get(n % offer.allSlots().size());
            var booked = guest.booked(slot.start().toString(), day.service().slug());
            assertThat(booked.startTime()).isEqualTo(slot.start());
            assertThat(free)
                    .contains(new FreeSlot(
                            booked.provider(),
                            booked.location(),
                            booked.startTime().toInstant()));
        }
    }

    private static List<Instant> starts(Set<FreeSlot> free) {
        return free.stream().map(FreeSlot::start).distinct().toList();
    }

    /// The day in the database, and its guests at a desk.
    private static final class Stored {
        private final RandomDay day;
        final Desk desk;
        private final SlotFinder finder = new SlotFinder(db.database(), new BuiltInCalendar(db.database()));
        private final Map<CustomerId, Desk.Guest> guests = new HashMap<>();
        private final List<RandomDay.Visit> placed = new ArrayList<>();

        Stored(RandomDay day) {
            this.day = day;
            desk = new Desk(db, new TestClock(day.asOf()));
            TestClinic.insert(day.clinic(), db.jdbi());
            day.visits().stream().filter(this::place).forEach(placed::add);
            var blocks = db.database().dao(BusyBlockDao.class);
            for (var busy : day.busy()) {
                var end = busy.start().plusSeconds(busy.minutes() * 60L);
                blocks.insert(new BusyBlockDao.BusyBlock(
                        day.clinic().id(),
                        UUID.randomUUID(),
                        busy.provider().id(),
                        busy.start(),
                        end,
                        null,
                        day.asOf()));
            }
        }

        /// Whether it stands in anybody's way: it was placed, and is not cancelled.
        private boolean place(RandomDay.Visit visit) {
            var guest = guests.computeIfAbsent(visit.customer(), this::known);
            var id = AppointmentId.create();
            return db.database().inTransaction(tx -> {
                var appointments = tx.dao(AppointmentDao.class);
                appointments.insert(appointment(guest, id, visit.service()));
                var placement = placement(guest, id, visit.slot());
                if (appointments.place(placement) == 0) {
                    throw tx.rollBackWith(false);
                }
                return !visit.cancelled()
                        || appointments.release(placement.clinicId(), guest.customer, placement.id()) == 0;
            });
        }

        private AppointmentDao.NewAppointment appointment(Desk.Guest guest, AppointmentId id, Service service) {
            return new AppointmentDao.NewAppointment(
                    day.clinic().id(),
                    id,
                    guest.customer,
                    guest.conversation,
                    service.id(),
                    "staff",
                    "staff_console",
                    "Guest",
                    null,
                    null,
                    null,
                    Confirmation.eventId(id),
                    CalendarState.NONE,
                    day.asOf());
        }

        private Placement placement(Desk.Guest guest, AppointmentId id, Slot slot) {
            return new Placement(
                    day.clinic().id(),
                    UUID.randomUUID(),
                    id,
                    guest.customer,
                    guest.conversation,
                    slot.service().id(),
                    slot.provider().id(),
                    slot.location().id(),
                    slot.guestTime().start(),
                    slot.guestTime().end(),
                    slot.during(),
                    null,
                    "staff",
                    day.asOf());
        }

        private Desk.Guest known(CustomerId customer) {
            return desk.guest(day.clinic(), customer, "Guest", BookingChannel.STAFF_CONSOLE);
        }

        Desk.Guest newGuest() {
            return desk.guest(day.clinic(), "Mia");
        }

        Set<FreeSlot> find(@Nullable CustomerId guest) {
            var found = new TreeSet<FreeSlot>();
            finder.find(day.query(guest)).slots().forEach(slot -> found.add(FreeSlot.of(slot)));
            return found;
        }

        Set<FreeSlot> oracle(@Nullable CustomerId guest) {
            return new SlotOracle(day, day.query(guest), placed).free();
        }
    }
}
