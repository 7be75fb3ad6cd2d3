package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a guest is told who cancels an appointment of tomorrow. It is Monday, 23 November 2026, 10:00.
class LateCancellationIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final Desk desk = new Desk(db, TestClock.at("2026-11-23T15:00:00Z"));

    @Test
    void the_fee_is_named_where_the_clinic_takes_one() {
        var refusal = cancelledLate(aClinic().insert(db.jdbi()));

        assertThat(refusal.error()).contains("Tell the guest the fee");
        assertThat(refusal.userMessage()).contains("less than 24 hours away, so a fee of $50 applies.");
    }

    @Test
    void no_fee_is_threatened_with_where_the_clinic_names_none() {
        var refusal = cancelledLate(aClinic().withoutFee().insert(db.jdbi()));

        assertThat(refusal.error()).contains("There is no fee.");
        assertThat(refusal.userMessage()).contains("less than 24 hours away, but no fee applies.");
    }

    private Refusal cancelledLate(Clinic clinic) {
        var mia = desk.guest(clinic, "Mia Lopez");
        mia.offered("2026-11-24", "botox");
        var appointment = mia.booked("2026-11-24T09:30:00-05:00", "botox").appointmentId();
        return (Refusal) mia.cancel(appointment);
    }
}
