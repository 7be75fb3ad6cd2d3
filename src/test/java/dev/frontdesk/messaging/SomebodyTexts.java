package dev.frontdesk.messaging;

import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A clinic for the tests of a class, and for each test somebody who has never texted it.
abstract class SomebodyTexts {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    static TextingClinic clinic;
    String guest;

    @BeforeAll
    static void start() {
        clinic = TextingClinic.start(db);
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    @BeforeEach
    void someoneNew() {
        guest = TextingClinic.newGuest();
        clinic.forgetWhatWasBefore();
    }
}
