package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.work.ManualWork;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppointmentCompleterTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Instant END = Instant.parse("2026-11-24T20:30:00Z");

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private final Desk desk = new Desk(db, clock);
    private final ManualWork work = new ManualWork(db.database(), clock);
    private Desk.Guest mia;
    private Booked booked;

    @BeforeEach
    void book() {
        AppointmentCompleter.register(db.database(), work, clock);
        mia = desk.guest(aClinic().insert(db.jdbi()), "Mia");
        mia.offered("2026-11-24", "botox");
        booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");
    }

    @Test
    void whatIsOverIsCompletedAndHoldsNoTime() {
        clock.set(END.plus(Duration.ofHours(1)));
        run();

        assertThat(status(booked)).isEqualTo("completed");
        assertThat(heldTimes()).isZero();
    }

    @Test
    void whatIsComingOrGoingOnStaysScheduled() {
        run();
        assertThat(status(booked)).isEqualTo("scheduled");

        clock.set(END.minusSeconds(1));
        run();
        assertThat(status(booked)).isEqualTo("scheduled");
        assertThat(heldTimes()).isOne();
    }

    @Test
    void whatStaffSaidAboutItStays() {
        desk.jdbi.useHandle(h -> h.execute(
                "UPDATE appointments SET status = 'no_show' WHERE id = ?",
                booked.appointmentId().value()));
        clock.advance(Duration.ofDays(3));
        run();

        assertThat(status(booked)).isEqualTo("no_show");
        assertThat(heldTimes()).isZero();
    }

    @Test
    void aCancelledOneStaysCancelled() {
        mia.cancel(booked.appointmentId());
        mia.cancel(booked.appointmentId());
        clock.advance(Duration.ofDays(3));
        run();

        assertThat(status(booked)).isEqualTo("cancelled");
    }

    @Test
    void aMovedOneIsCompletedAtItsNewTime() {
        mia.offered("2026-11-25", "botox");
        assertThat(mia.move(booked.appointmentId(), "2026-11-25T15:00:00-05:00"))
                .isInstanceOf(Booked.class);
        clock.set(END.plus(Duration.ofHours(2)));
        run();
        assertThat(status(booked)).isEqualTo("scheduled");

        clock.advance(Duration.ofDays(1));
        run();
        assertThat(status(booked)).isEqualTo("completed");
    }

    @Test
    void oneThatSomebodyHoldsIsLeftForTheNextRound() {
        clock.advance(Duration.ofDays(3));
        desk.jdbi.useTransaction(tx -> {
            tx.execute(
                    "SELECT FROM appointments WHERE id = ? FOR UPDATE",
                    booked.appointmentId().value());
            run();
        });
        assertThat(status(booked)).isEqualTo("scheduled");

        run();
        assertThat(status(booked)).isEqualTo("completed");
    }

    private void run() {
        work.runRecurring(AppointmentCompleter.JOB);
    }

    private String status(Booked appointment) {
        return desk.jdbi.withHandle(h -> h.createQuery("SELECT status FROM appointments WHERE id = ?")
                .bind(0, appointment.appointmentId().value())
                .mapTo(String.class)
                .one());
    }

    private int heldTimes() {
        return desk.jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM placements WHERE clinic_id = ? AND active")
                .bind(0, mia.clinic.id().value())
                .mapTo(int.class)
                .one());
    }
}
