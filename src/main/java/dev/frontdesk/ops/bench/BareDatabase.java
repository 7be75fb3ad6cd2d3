package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.Seed.Held;
import dev.frontdesk.platform.database.DataSources;
import dev.frontdesk.platform.database.DatabaseConfiguration;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// The least the database has to do for what the service does: the rows themselves, in the service's own tables with
/// every constraint on them, written by JDBC over a pool like the service's, with no service in between.
final class BareDatabase implements AutoCloseable {
    /// As many as requests have of the twenty that `config.yml` gives a node.
    static final int CONNECTIONS = 10;

    /// Work that is never due.
    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    private static final String APPOINTMENT = """
            INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by, channel,
                guest_name, calendar_event_id, calendar_state, created_at)
            VALUES (?, ?, ?, ?, ?, 'scheduled', 'staff', 'staff_console', 'Dana Smith', ?, 'none', ?)
            """;
    private static final String PLACEMENT = """
            INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                location_id, starts_at, ends_at, during, offered_slot_id, placed_by, placed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz + interval '15 min',
                tstzrange(?, ?::timestamptz + interval '15 min'), ?, 'staff', ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String EXECUTION = """
            INSERT INTO tool_executions (clinic_id, id, conversation_id, delivery_key, tool_call_id, tool, channel, actor,
                arguments, result, success, latency_ms, executed_at)
            VALUES (?, ?, ?, 'bare', 'bare', 'book_appointment', 'staff_console', 'staff', '{}', '{}', TRUE, 0, ?)
            """;
    private static final String EVENT = """
            INSERT INTO conversation_events (clinic_id, conversation_id, kind, detail, occurred_at)
            VALUES (?, ?, 'booked', '{}', ?)
            """;
    private static final String MESSAGE = """
            INSERT INTO messages (clinic_id, id, conversation_id, direction, author, body, status, message_sid, created_at,
                status_at)
            VALUES (?, ?, ?, 'inbound', 'guest', 'Do you have parking?', 'received', ?, ?, ?)
            """;
    private static final String WORK = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            VALUES ('bare', ?, ?, FALSE, 1)
            """;

    private final ManagedDataSource pool;

    BareDatabase(Stage stage) throws Exception {
        var database = stage.database();
        this.pool = DataSources.forCommand(
                new DatabaseConfiguration(
                        database.url(), database.user(), database.password(), Path.of(""), CONNECTIONS),
                CONNECTIONS);
        pool.start();
    }

    @FunctionalInterface
    private interface Inserts {
        void into(Connection connection) throws SQLException;
    }

    /// What a booking leaves, in one transaction: the appointment, its time, the record of the tool call, the event.
    void fourInserts(Held held, Instant now) throws SQLException {
        var appointment = UUID.randomUUID();
        inTransaction(connection -> {
            insert(
                    connection,
                    APPOINTMENT,
                    held.clinic(),
                    appointment,
                    held.customer(),
                    held.conversation(),
                    held.service(),
                    appointment.toString(),
                    now);
            insert(
                    connection,
                    PLACEMENT,
                    held.clinic(),
                    UUID.randomUUID(),
                    appointment,
                    held.customer(),
                    held.conversation(),
                    held.service(),
                    held.provider(),
                    held.location(),
                    held.startsAt(),
                    held.startsAt(),
                    held.startsAt(),
                    held.startsAt(),
                    held.slot(),
                    now);
            insert(connection, EXECUTION, held.clinic(), UUID.randomUUID(), held.conversation(), now);
            insert(connection, EVENT, held.clinic(), held.conversation(), now);
        });
    }

    /// What an inbound text leaves, in one transaction: the message, and the work it asks for.
    void twoInserts(Held held, Instant now) throws SQLException {
        var message = UUID.randomUUID();
        inTransaction(connection -> {
            insert(connection, MESSAGE, held.clinic(), message, held.conversation(), "SM" + message, now, now);
            insert(connection, WORK, message.toString(), NEVER);
        });
    }

    /// The least a turn needs: the text comes, the turn begins, the turn ends, the reply is sent.
    void fourCommits(Held held, Instant now) throws SQLException {
        twoInserts(held, now);
        for (var i = 0; i < 3; i++) {
            inTransaction(connection -> insert(connection, EVENT, held.clinic(), held.conversation(), now));
        }
    }

    /// How many connections the service holds.
    int otherConnections() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                        """);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private void inTransaction(Inserts inserts) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            inserts.into(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void insert(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) {
                var value = arguments[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : arguments[i];
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            pool.stop();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
