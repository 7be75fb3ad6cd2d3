package dev.frontdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.ops.promise.PromiseChecker;
import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// Whatever guests and staff of two clinics do, one after the other or at once, after every step every promise is kept
/// by the data, the records of the steps before are as they were, and every answer is one that the rules allow.
class BookingSequencesIT {
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
    Arbitrary<List<Act>> acts() {
        return Act.any().list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void noSequenceBreaksAnInvariant(@ForAll("acts") List<Act> acts) throws Exception {
        var story = new Story();
        story.everybodyIsOfferedTomorrow();
        for (var act : acts) {
            story.happens(act);
            story.isSound();
        }
    }

    /// What happens, told to the model.
    private static final class Story {
        private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
        private final Desk desk = new Desk(db, clock);
        private final Cast cast = new Cast(db, desk);
        private final BookingModel model = new BookingModel();
        private final PromiseChecker promises = new PromiseChecker(db.database());
        private Set<String> recorded = Set.of();
        /// Those there were when the act began: what it may be about.
        private List<AppointmentId> known = List.of();

        /// So that there is something to book from the first act on.
        void everybodyIsOfferedTomorrow() throws Exception {
            for (int who = 0; who < cast.guests.size(); who++) {
                happens(new Act.Check(who, 0, 0, -1));
            }
        }

        void happens(Act act) throws Exception {
            known = model.appointments();
            switch (act) {
                case Act.Call call -> answered(call, cast.does(call, known), true);
                case Act.Say say -> says(say);
                case Act.Wait wait -> clock.advance(Duration.ofMinutes(wait.minutes()));
                case Act.Block block -> model.blocked(cast.blocks(block));
                case Act.AtOnce all -> atOnce(all.calls());
            }
        }

        private void says(Act.Say say) {
            var guest = cast.guests.get(say.who());
            var offered = model.lastOffered(guest);
            var words = say.slot() < offered.size()
                    ? offered.get(say.slot()).startTime() + " please"
                    : "do you have parking?";
            model.heard(guest, guest.says(words));
        }

        /// Who came first the answers do not tell: the data does.
        private void atOnce(List<Act.Call> calls) throws Exception {
            var results = AtOnce.<Object>run(calls.stream()
                    .map(call -> (Callable<Object>) () -> cast.does(call, known))
                    .toList());
            var before = Map.copyOf(model.held);
            for (int i = 0; i < calls.size(); i++) {
                model.held.putAll(before);
                answered(calls.get(i), results.get(i), false);
            }
            reload();
        }

        /// @param alone whether nothing else happened meanwhile, so that the model knows what was right
        private void answered(Act.Call call, Object result, boolean alone) {
            var guest = cast.guests.get(call.who());
            switch (call) {
                case Act.Check _ -> model.checked(guest, result, clock.instant());
                case Act.Book book -> given(guest, Objects.requireNonNull(cast.lastBooking(book.who())), result, alone);
                case Act.BookAgain again -> repeated(guest, again, result, alone);
                case Act.Move move -> moved(guest, move, result, alone);
                case Act.Cancel cancel -> cancelled(guest, cancel, result);
                case Act.Look look -> looked(guest, look, result);
            }
        }

        private void given(Desk.Guest guest, BookAppointment asked, Object result, boolean alone) {
            switch (result) {
                case Booked booked -> booked(guest, booked, null);
                case Refusal refusal ->
                    refused(guest, asked.serviceType(), asked.startTime(), asked.provider(), refusal, null, alone);
                default -> throw new AssertionError(result);
            }
        }

        /// A delivery that comes twice is answered as the first time, whatever happened since.
        private void repeated(Desk.Guest guest, Act.BookAgain again, Object result, boolean alone) {
            var asked = cast.lastBooking(again.who());
            if (asked == null) {
                return;
            }
            if (again.sameDelivery()) {
                assertThat(result).isEqualTo(cast.lastAnswer(again.who()));
            } else {
                given(guest, asked, result, alone);
            }
        }

        private void moved(Desk.Guest guest, Act.Move move, Object result, boolean alone) {
            var id = asked(move.appointment());
            var appointment = theirs(guest, id);
            if (appointment == null) {
                assertThat(Desk.code(result)).isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
            } else if (result instanceof Booked booked) {
                booked(guest, booked, id);
            } else if (Desk.code(result) == RefusalCode.APPOINTMENT_NOT_CHANGEABLE) {
                assertThat(!alone || isFixed(appointment)).isTrue();
            } else {
                var service = appointment.slot().service().slug();
                var provider = Cast.provider(guest, move.provider());
                refused(guest, service, Cast.start(move.time()), provider, (Refusal) result, id, alone);
            }
        }

        private void booked(Desk.Guest guest, Booked booked, @Nullable AppointmentId moved) {
            model.booked(guest, booked, moved, clock.instant());
            var last = guest.metadata().path("last_appointment");
            if (!booked.idempotentReplay()) {
                assertThat(last.path("appointment_id").asText())
                        .isEqualTo(booked.appointmentId().toString());
                assertThat(guest.metadata().has("pending_slot_offers")).isFalse();
            }
        }

        private void refused(
                Desk.Guest guest,
                String service,
                String start,
                @Nullable String provider,
                Refusal refusal,
                @Nullable AppointmentId moving,
                boolean alone) {
            if (alone) {
                model.refused(guest, service, start, provider, refusal.code(), moving, clock.instant());
            }
            model.offeredInstead(guest, service, refusal, clock.instant());
        }

        private void cancelled(Desk.Guest guest, Act.Cancel cancel, Object result) {
            var id = asked(cancel.appointment());
            var appointment = theirs(guest, id);
            if (appointment == null) {
                assertThat(Desk.code(result)).isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
            } else if (result instanceof Cancelled cancelled) {
                model.cancelled(guest, cancelled, clock.instant());
            } else if (Desk.code(result) == RefusalCode.OUTSIDE_POLICY) {
                model.warned(guest, Cast.pick(known, cancel.appointment()));
            } else {
                assertThat(Desk.code(result)).isEqualTo(RefusalCode.APPOINTMENT_NOT_CHANGEABLE);
            }
        }

        private void looked(Desk.Guest guest, Act.Look look, Object result) {
            if (result instanceof AppointmentDetails details) {
                assertThat(details.appointments())
                        .allSatisfy(item -> assertThat(model.held.get(item.appointmentId()))
                                .extracting(BookingModel.Held::customer)
                                .isEqualTo(guest.customer));
            } else {
                assertThat(Desk.code(result)).isEqualTo(RefusalCode.APPOINTMENT_NOT_FOUND);
                assertThat(look.appointment()).isPositive();
            }
        }

        private boolean isFixed(BookingModel.Held appointment) {
            return !appointment.active() || !appointment.slot().start().isAfter(clock.instant());
        }

        private BookingModel.@Nullable Held theirs(Desk.Guest guest, @Nullable AppointmentId id) {
            var appointment = id == null ? null : model.held.get(id);
            return appointment == null || !appointment.customer().equals(guest.customer) ? null : appointment;
        }

        private @Nullable AppointmentId asked(int index) {
            return known.isEmpty() ? null : known.get(index % known.size());
        }

        /// After what happened at once the model learns from the data who was first.
        private void reload() {
            model.held.putAll(ledger().appointments());
        }

        void isSound() {
            assertThat(promises.check(clock.instant())).allMatch(Verdict::isKept);
            var ledger = ledger();
            assertThat(ledger.audits()).as("I8: what was recorded stays").containsAll(recorded);
            assertThat(ledger.appointments()).as("as everybody was told").isEqualTo(model.held);
            recorded = ledger.audits();
        }

        private Ledger ledger() {
            return Ledger.of(db.jdbi(), clinics());
        }

        private List<Clinic> clinics() {
            return List.of(cast.clinic, cast.other);
        }
    }
}
