package dev.frontdesk.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/// Puts rows into the database that the service would have put there in days: through the same tables, with every
/// constraint on them.
final class Seed {
    /// Of one provider on one day: every half of an hour that the clinic is open is taken, the other is free.
    static final int APPOINTMENTS_A_DAY = BenchClinic.OPEN_HOURS;

    private static final int GUESTS = 5_000;
    private static final int QUARTERS_A_DAY = BenchClinic.OPEN_HOURS * 4;

    private static final String GUESTS_SQL = """
            WITH clinic AS (SELECT id FROM clinics WHERE slug = ?),
            planned AS MATERIALIZED (
                SELECT clinic.id AS clinic_id, gen_random_uuid() AS customer, gen_random_uuid() AS conversation,
                       '+1646' || lpad(n::text, 7, '0') AS phone
                FROM clinic, generate_series(0, ? - 1) AS n
            ), guests AS (
                INSERT INTO customers (clinic_id, id, phone, name, created_at)
                SELECT clinic_id, customer, phone, 'Dana Smith', ? FROM planned
            )
            INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata,
                                       dialogue_state, started_at, last_activity_at)
            SELECT clinic_id, conversation, customer, 'staff_console', 'closed', 'booked',
                   '{"pending_booking_intent": false}', '{}', ?, ?
            FROM planned
            """;

    /// At one time each provider has another guest.
    private static final String APPOINTMENTS_SQL = """
            WITH clinic AS (SELECT id FROM clinics WHERE slug = ?),
            guests AS MATERIALIZED (
                SELECT customer_id, c.id AS conversation_id,
                       row_number() OVER (ORDER BY customer_id) - 1 AS nr, count(*) OVER () AS how_many
                FROM conversations c JOIN clinic ON c.clinic_id = clinic.id
            ), team AS MATERIALIZED (
                SELECT p.id, row_number() OVER (ORDER BY slug) - 1 AS nr, count(*) OVER () AS how_many
                FROM providers p JOIN clinic ON p.clinic_id = clinic.id
            ), planned AS MATERIALIZED (
                SELECT clinic.id AS clinic_id, gen_random_uuid() AS appointment, guests.customer_id,
                       guests.conversation_id, team.id AS provider, s.id AS service, l.id AS location,
                       (?::date + day + time '09:00' + hour * interval '1 hour') AT TIME ZONE '%s' AS starts_at
                FROM clinic
                JOIN services s ON s.clinic_id = clinic.id AND s.slug = 'botox'
                JOIN locations l ON l.clinic_id = clinic.id
                CROSS JOIN generate_series(?::int, ?::int - 1) AS day
                CROSS JOIN generate_series(0, ? - 1) AS hour
                CROSS JOIN team
                JOIN guests ON guests.nr = ((day * 24 + hour) * team.how_many + team.nr) %% guests.how_many
            ), made AS (
                INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by,
                    channel, guest_name, calendar_event_id, calendar_state, created_at)
                SELECT clinic_id, appointment, customer_id, conversation_id, service, 'scheduled', 'staff',
                       'staff_console', 'Dana Smith', replace(appointment::text, '-', ''), 'none', ?
                FROM planned
            )
            INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                location_id, starts_at, ends_at, during, placed_by, placed_at)
            SELECT clinic_id, gen_random_uuid(), appointment, customer_id, conversation_id, service, provider, location,
                   starts_at, starts_at + interval '30 min', tstzrange(starts_at, starts_at + interval '30 min'),
                   'staff', ?
            FROM planned
            """.formatted(BenchClinic.ZONE);

    private static final String OFFERS_SQL = """
            WITH clinic AS (SELECT id FROM clinics WHERE slug = ?),
            team AS MATERIALIZED (
                SELECT p.id, row_number() OVER (ORDER BY slug) - 1 AS nr, count(*) OVER () AS how_many
                FROM providers p JOIN clinic ON p.clinic_id = clinic.id
            ), planned AS MATERIALIZED (
                SELECT clinic.id AS clinic_id, n, gen_random_uuid() AS customer, gen_random_uuid() AS conversation,
                       gen_random_uuid() AS offer, gen_random_uuid() AS slot, team.id AS provider, s.id AS service,
                       l.id AS location, ?::date + (n / team.how_many / %1$d)::int AS day,
                       (?::date + (n / team.how_many / %1$d)::int + time '09:00'
                           + (n / team.how_many %% %1$d) * interval '15 min') AT TIME ZONE '%2$s' AS starts_at
                FROM clinic
                JOIN services s ON s.clinic_id = clinic.id AND s.slug = 'consult'
                JOIN locations l ON l.clinic_id = clinic.id
                CROSS JOIN generate_series(?::int, ?::int - 1) AS n
                JOIN team ON team.nr = n %% team.how_many
            ), guests AS (
                INSERT INTO customers (clinic_id, id, phone, name, created_at)
                SELECT clinic_id, customer, '+1917' || lpad(n::text, 7, '0'), 'Dana Smith', ? FROM planned
            ), talks AS (
                INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata,
                                           dialogue_state, started_at, last_activity_at)
                SELECT clinic_id, conversation, customer, 'staff_console', 'open', 'none',
                       '{"pending_booking_intent": true}', '{}', ?, ?
                FROM planned
            ), offers AS (
                INSERT INTO slot_offers (clinic_id, id, conversation_id, service_id, tool_call_id, day, offered_at,
                                         expires_at)
                SELECT clinic_id, offer, conversation, service, 'seed', day, ?, ?::timestamptz + interval '1 day'
                FROM planned
            ), slots AS (
                INSERT INTO offered_slots (clinic_id, id, offer_id, conversation_id, service_id, provider_id,
                                           location_id, starts_at, ends_at, position, option)
                SELECT clinic_id, slot, offer, conversation, service, provider, location, starts_at,
                       starts_at + interval '15 min', 0, 1
                FROM planned
            )
            SELECT clinic_id, conversation, slot, service, provider, location, starts_at, customer FROM planned
            """.formatted(QUARTERS_A_DAY, BenchClinic.ZONE);

    private final Connection connection;
    private final Instant now;
    private final LocalDate tomorrow;

    Seed(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
        this.tomorrow = now.atZone(BenchClinic.ZONE).toLocalDate().plusDays(1);
    }

    /// A time that was offered to somebody, in a conversation that staff hold for them.
    record Held(
            UUID clinic,
            UUID conversation,
            UUID slot,
            UUID service,
            UUID provider,
            UUID location,
            Instant startsAt,
            UUID customer) {}

    void guests(BenchClinic clinic) throws SQLException {
        update(GUESTS_SQL, clinic.slug(), GUESTS, now, now, now);
    }

    /// Appointments of all providers on days counted from tomorrow.
    int appointments(BenchClinic clinic, int fromDay, int toDay) throws SQLException {
        return update(APPOINTMENTS_SQL, clinic.slug(), tomorrow, fromDay, toDay, APPOINTMENTS_A_DAY, now, now);
    }

    /// Times that can be booked, each offered to a guest of its own; `from` goes on where the last call ended.
    Queue<Held> offers(BenchClinic clinic, int from, int to) throws SQLException {
        var most = clinic.providers() * QUARTERS_A_DAY * (BenchClinic.HORIZON_DAYS - 1);
        if (to > most) {
            throw new SQLException("the clinic has no more than " + most + " times to offer");
        }
        var offers = new ArrayDeque<Held>();
        try (var statement = connection.prepareStatement(OFFERS_SQL)) {
            bind(statement, clinic.slug(), tomorrow, tomorrow, from, to, now, now, now, now, now);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    offers.add(new Held(
                            row.getObject("clinic_id", UUID.class),
                            row.getObject("conversation", UUID.class),
                            row.getObject("slot", UUID.class),
                            row.getObject("service", UUID.class),
                            row.getObject("provider", UUID.class),
                            row.getObject("location", UUID.class),
                            row.getTimestamp("starts_at").toInstant(),
                            row.getObject("customer", UUID.class)));
                }
            }
        }
        return offers;
    }

    /// What the database would do by itself in a while.
    void settle() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private int update(String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            var value = arguments[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : arguments[i];
            statement.setObject(i + 1, value);
        }
    }
}
