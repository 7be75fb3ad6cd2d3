package dev.frontdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Migration 010 on a database in use: offers of before it, of whose slots only those that were shown had an option.
class NumberedSlotsMigrationTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String FIRST = "010-every-offered-slot-has-an-option";
    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID OTHER_CLINIC = UUID.randomUUID();
    private static final UUID OFFER = UUID.randomUUID();
    private static final UUID NEVER_SHOWN = UUID.randomUUID();
    private static final UUID WITH_OFFER = UUID.randomUUID();
    private static final UUID WITHOUT_OFFER = UUID.randomUUID();

    @BeforeAll
    static void migrateWhatWasThere() {
        var migrations = new Migrations(db.dataSource());
        migrations.rollBack(changeSetsSince(db.jdbi(), FIRST));
        db.jdbi().useHandle(h -> {
            // the rows stand for themselves: nothing they refer to is there
            h.execute("SET session_replication_role = replica");
            // by the clock 0 to 4; shown were the third and the first
            slots(h, CLINIC, OFFER, null, null, 1, null, 2);
            slots(h, CLINIC, NEVER_SHOWN, null, null);
            slots(h, OTHER_CLINIC, OFFER, null, 1);
            conversation(h, WITH_OFFER, """
                    {"pending_booking_intent": true, "last_appointment": {"appointment_id": "a"},
                     "pending_slot_offers": {"slots": [{"start": "x"}]}}""");
            conversation(h, WITHOUT_OFFER, """
                    {"pending_booking_intent": false}""");
            h.execute("SET session_replication_role = DEFAULT");
        });

        migrations.apply();
    }

    @Test
    void numbersWhatWasNotShownAfterWhatWasByTheClock() {
        assertThat(options(CLINIC, OFFER)).containsExactly(3, 4, 1, 5, 2);
        assertThat(options(CLINIC, NEVER_SHOWN)).containsExactly(1, 2);
    }

    @Test
    void countsEachClinicsOffersForThemselves() {
        assertThat(options(OTHER_CLINIC, OFFER)).containsExactly(2, 1);
    }

    @Test
    void forgetsOffersThatWereShownWithoutOptionsAndNothingElse() {
        assertThat(metadata(WITH_OFFER))
                .isEqualTo("{\"last_appointment\": {\"appointment_id\": \"a\"}, \"pending_booking_intent\": true}");
        assertThat(metadata(WITHOUT_OFFER)).isEqualTo("{\"pending_booking_intent\": false}");
    }

    private static int changeSetsSince(Jdbi jdbi, String id) {
        return jdbi.withHandle(h -> h.select("""
                        SELECT count(*) FROM databasechangelog
                        WHERE orderexecuted >= (SELECT orderexecuted FROM databasechangelog WHERE id = ?)
                        """, id).mapTo(int.class).one());
    }

    private static void slots(Handle h, UUID clinic, UUID offer, @Nullable Integer... options) {
        for (var position = 0; position < options.length; position++) {
            h.execute("""
                    INSERT INTO offered_slots (clinic_id, id, offer_id, conversation_id, service_id, provider_id, location_id,
                        starts_at, ends_at, position, option)
                    SELECT ?, gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                        t, t + interval '30 min', ?, ?
                    FROM (SELECT timestamptz '2026-11-24 15:00Z' + ? * interval '30 min' AS t) start
                    """, clinic, offer, position, options[position], position);
        }
    }

    private static void conversation(Handle h, UUID id, String metadata) {
        h.execute("""
                INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state,
                    started_at, last_activity_at)
                VALUES (?, ?, gen_random_uuid(), 'sms', 'open', 'none', ?::jsonb, '{}', now(), now())
                """, CLINIC, id, metadata);
    }

    private static List<Integer> options(UUID clinic, UUID offer) {
        return db.jdbi()
                .withHandle(h -> h.select(
                                "SELECT option FROM offered_slots WHERE clinic_id = ? AND offer_id = ? ORDER BY position",
                                clinic,
                                offer)
                        .mapTo(Integer.class)
                        .list());
    }

    private static String metadata(UUID conversation) {
        return db.jdbi()
                .withHandle(h -> h.select(
                                "SELECT custom_metadata::text FROM conversations WHERE clinic_id = ? AND id = ?",
                                CLINIC,
                                conversation)
                        .mapTo(String.class)
                        .one());
    }
}
