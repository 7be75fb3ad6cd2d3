package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/// It is Monday, 23 November 2026, 10:00 in New York, and Mia texts with a clinic.
abstract class MondayMorning {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    Desk desk;
    Clinic clinic;
    Desk.Guest mia;

    @BeforeEach
    void open() {
        desk = new Desk(db, clock);
        clinic = aClinic().insert(db.jdbi());
        mia = desk.guest(clinic, "Mia Lopez");
    }
}
