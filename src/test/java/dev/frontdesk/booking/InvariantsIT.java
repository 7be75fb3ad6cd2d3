package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the schema refuses, whoever writes: a hand with a SQL prompt meets the same walls as the code.
class InvariantsIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String COPY = """
            INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id, location_id,
                starts_at, ends_at, during, offered_slot_id, placed_by, placed_at, current)
            SELECT clinic_id, gen_random_uuid(), appointment_id, %s, conversation_id, service_id, provider_id, location_id,
                starts_at + interval '%s', ends_at + interval '%s',
                tstzrange(lower(during) + interval '%s', upper(during) + interval '%s'), %s, '%s', placed_at, FALSE
            FROM placements WHERE appointment_id = ?
            """;

    private final Desk desk = new Desk(db, TestClock.at("2026-11-23T15:00:00Z"));
    private Desk.Guest mia;
    private Booked booked;

    @BeforeEach
    void book() {
        mia = desk.guest(aClinic().insert(db.jdbi()), "Mia");
        mia.offered("2026-11-24", "botox");
        booked = mia.booked("2026-11-24T15:00:00-05:00", "botox");
    }

    private void execute(String sql) {
        desk.jdbi.useHandle(h -> h.execute(sql, booked.appointmentId().value()));
    }

    private String copy(String shift, String offeredSlot, String placedBy) {
        return COPY.formatted("customer_id", shift, shift, shift, shift, offeredSlot, placedBy)
                .replace("placed_at, FALSE", "placed_at, TRUE");
    }

    @Test
    void I1_a_provider_is_not_in_two_places_buffers_included() {
        var ann = desk.guest(mia.clinic, "Ann");
        ann.offered("2026-11-25", "botox");
        var hers = ann.booked("2026-11-25T15:00:00-05:00", "botox");

        assertThatThrownBy(() -> desk.jdbi.useHandle(h -> {
                    h.execute(
                            "UPDATE placements SET current = FALSE, active = FALSE WHERE appointment_id = ?",
                            hers.appointmentId().value());
                    h.execute(
                            COPY.formatted(
                                            "customer_id",
                                            "-23 hours -25 minutes",
                                            "-23 hours -25 minutes",
                                            "-23 hours -25 minutes",
                                            "-23 hours -25 minutes",
                                            "NULL",
                                            "staff")
                                    .replace("placed_at, FALSE", "placed_at, TRUE"),
                            hers.appointmentId().value());
                }))
                .hasMessageContaining("placements_provider_free");
    }

    @Test
    void I2_the_assistant_cannot_place_without_an_offer_nor_beside_it() {
        execute("UPDATE placements SET current = FALSE, active = FALSE WHERE appointment_id = ?");

        assertThatThrownBy(() -> execute(copy("0 minutes", "NULL", "assistant")))
                .hasMessageContaining("placements_by_assistant_offered");
        assertThatThrownBy(() -> execute(copy(
                        "30 minutes",
                        "(SELECT id FROM offered_slots o WHERE o.clinic_id = placements.clinic_id AND o.starts_at = placements.starts_at"
                                + " + interval '1 hour' LIMIT 1)",
                        "assistant")))
                .hasMessageContaining("placements_as_offered");
    }

    @Test
    void I2_a_placement_stays_with_its_guest_conversation_and_service() {
        var ann = desk.guest(mia.clinic, "Ann");
        execute("UPDATE placements SET current = FALSE, active = FALSE WHERE appointment_id = ?");
        var copy = copy("0 minutes", "NULL", "staff");

        assertThatThrownBy(() -> execute(copy.replaceFirst(
                        "SELECT clinic_id, gen_random_uuid\\(\\), appointment_id, customer_id, conversation_id",
                        "SELECT clinic_id, gen_random_uuid(), appointment_id, customer_id, '" + ann.conversation
                                + "'::uuid")))
                .hasMessageContaining("placements_in_own_conversation");
        assertThatThrownBy(() -> execute(copy.replaceFirst(
                        "conversation_id, service_id, provider_id, location_id,\\s+starts_at \\+",
                        "conversation_id, (SELECT id FROM services s WHERE s.clinic_id = placements.clinic_id AND s.slug = 'facial'),"
                                + " provider_id, location_id, starts_at +")))
                .hasMessageContaining("placements_of_appointment");
    }

    @Test
    void I3_an_offered_slot_is_used_once() {
        execute("UPDATE placements SET current = FALSE, active = FALSE WHERE appointment_id = ?");

        assertThatThrownBy(() -> execute(copy("0 minutes", "offered_slot_id", "assistant")))
                .hasMessageContaining("placements_offer_used_once");
    }

    @Test
    void I4_a_guest_does_not_hold_two_times_at_once() {
        var lee = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        var guest = desk.guest(lee, "Ann");
        guest.offered("2026-11-24", "botox");
        var hers = guest.booked("2026-11-24T15:00:00-05:00", "botox");

        assertThatThrownBy(() -> desk.jdbi.useHandle(
                        h -> h.execute("""
                        INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                            location_id, starts_at, ends_at, during, placed_by, placed_at, current)
                        SELECT p.clinic_id, gen_random_uuid(), p.appointment_id, p.customer_id, p.conversation_id, p.service_id,
                            other.id, p.location_id, p.starts_at, p.ends_at, p.during, 'staff', p.placed_at, TRUE
                        FROM placements p JOIN providers other ON other.clinic_id = p.clinic_id AND other.id <> p.provider_id
                        WHERE p.appointment_id = ?
                        """, hers.appointmentId().value())))
                .hasMessageContaining("placements_customer_free");
    }

    @Test
    void a_placement_never_changes_its_time_nor_comes_back_nor_goes_away() {
        assertThatThrownBy(() -> execute(
                        "UPDATE placements SET starts_at = starts_at - interval '5 minutes' WHERE appointment_id = ?"))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> execute("DELETE FROM placements WHERE appointment_id = ?"))
                .hasMessageContaining("never changes");
        execute("UPDATE placements SET active = FALSE WHERE appointment_id = ?");
        assertThatThrownBy(() -> execute("UPDATE placements SET active = TRUE WHERE appointment_id = ?"))
                .hasMessageContaining("never changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool_executions", "argument_adjustments", "staff_access", "consent_events"})
    void I8_audits_are_append_only(String table) {
        mia.booked("2026-11-24T15:00:00-05:00", "botox");
        desk.jdbi.useHandle(h -> {
            h.execute("INSERT INTO staff_access (id, token_id, method, route, status, accessed_at) "
                    + "VALUES (gen_random_uuid(), gen_random_uuid(), 'GET', '/', 200, now())");
            h.execute(
                    "INSERT INTO consent_events (clinic_id, id, customer_id, channel, kind, source, occurred_at) "
                            + "VALUES (?, gen_random_uuid(), ?, 'sms', 'stop', 'keyword', now())",
                    mia.clinic.id().value(),
                    mia.customer.value());
        });
        long before = rows(table);
        assertThat(before).isPositive();

        assertThatThrownBy(() -> desk.jdbi.useHandle(h -> h.execute("DELETE FROM " + table)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> desk.jdbi.useHandle(h -> h.execute("UPDATE " + table + " SET clinic_id = clinic_id")))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> desk.jdbi.useHandle(h -> h.execute("TRUNCATE " + table + " CASCADE")))
                .hasMessageContaining("append-only");
        assertThat(rows(table)).isEqualTo(before);
    }

    private long rows(String table) {
        return desk.jdbi.withHandle(h ->
                h.createQuery("SELECT count(*) FROM " + table).mapTo(long.class).one());
    }
}
