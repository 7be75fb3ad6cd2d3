package dev.frontdesk.ops.promise;

import dev.frontdesk.platform.database.Tx;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// What a database holds after one guest has booked one time by text, on November 23, 2026 at three: two texts, two
/// turns, two replies, an offer, an appointment, two tool calls. Each row has a name, written `#name` in SQL.
public final class OneBooking {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    interface SqlDao {
        @SqlUpdate("<sql>")
        void run(@Define String sql);
    }

    private OneBooking() {}

    public static void run(Tx tx, String sql) {
        tx.dao(SqlDao.class).run(NAME.matcher(sql).replaceAll(name -> "'" + id(name.group(1)) + "'"));
    }

    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static void insert(Tx tx) {
        run(
                tx,
                """
                INSERT INTO clinics (id, slug, document, created_at, updated_at) VALUES (#clinic, 'glow', '{}', '2026-11-01', '2026-11-01');
                INSERT INTO locations (clinic_id, id, slug, name, active) VALUES (#clinic, #main, 'main', 'Main Street', TRUE);
                INSERT INTO services (clinic_id, id, slug, name, active) VALUES (#clinic, #botox, 'botox', 'Botox', TRUE);
                INSERT INTO providers (clinic_id, id, slug, name, active)
                    VALUES (#clinic, #dana, 'dana', 'Dana', TRUE), (#clinic, #lee, 'lee', 'Lee', TRUE);
                INSERT INTO customers (clinic_id, id, phone, name, created_at)
                    VALUES (#clinic, #mia, '+14155550123', 'Mia Hill', '2026-11-23T14:58Z'),
                           (#clinic, #ann, '+14155550124', 'Ann Park', '2026-11-23T14:58Z');
                INSERT INTO conversations (clinic_id, id, customer_id, channel, status, outcome, custom_metadata, dialogue_state,
                    started_at, last_activity_at)
                    VALUES (#clinic, #talk, #mia, 'sms', 'open', 'booked', '{}', '{}', '2026-11-23T14:58Z', '2026-11-23T15:00Z'),
                           (#clinic, #other_talk, #ann, 'sms', 'open', 'none', '{}', '{}', '2026-11-23T14:58Z', '2026-11-23T15:00Z');
                INSERT INTO turns (clinic_id, id, conversation_id, answered_by, started_at, completed_at)
                    VALUES (#clinic, #turn1, #talk, 'offline', '2026-11-23T14:58Z', '2026-11-23T14:58Z'),
                           (#clinic, #turn2, #talk, 'offline', '2026-11-23T15:00Z', '2026-11-23T15:00Z');
                """ + message("ask", "inbound", "received", "turn1", "SM1", "14:58")
                        + message("offer_reply", "outbound", "simulated", "turn1", null, "14:58")
                        + message("choose", "inbound", "received", "turn2", "SM2", "15:00")
                        + message("booked_reply", "outbound", "simulated", "turn2", null, "15:00") + """
                INSERT INTO slot_offers (clinic_id, id, conversation_id, service_id, tool_call_id, day, offered_at, expires_at)
                    VALUES (#clinic, #offer, #talk, #botox, 'c1', '2026-11-24', '2026-11-23T14:58Z', '2026-11-23T15:28Z');
                INSERT INTO offered_slots (clinic_id, id, offer_id, conversation_id, service_id, provider_id, location_id,
                    starts_at, ends_at, position, option)
                    VALUES (#clinic, #slot, #offer, #talk, #botox, #dana, #main,
                            '2026-11-24T20:00Z', '2026-11-24T20:30Z', 1, 1);
                INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by, channel,
                    guest_name, calendar_event_id, calendar_state, created_at)
                    VALUES (#clinic, #visit, #mia, #talk, #botox, 'scheduled', 'ai', 'sms', 'Mia Hill', 'e1', 'none', '2026-11-23T15:00Z');
                INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                    location_id, starts_at, ends_at, during, offered_slot_id, placed_by, placed_at)
                    VALUES (#clinic, #place, #visit, #mia, #talk, #botox, #dana, #main, '2026-11-24T20:00Z', '2026-11-24T20:30Z',
                            '[2026-11-24T20:00Z,2026-11-24T20:40Z)', #slot, 'assistant', '2026-11-23T15:00Z');
                """
                        + execution("call1", "turn1", "check_availability", "{}")
                        + execution("call2", "turn2", "book_appointment", told("visit", "2026-11-24T15:00:00-05:00")));
    }

    /// @param turn its name
    public static String message(
            String name, String direction, String status, @Nullable String turn, @Nullable String sid, String at) {
        return """
                INSERT INTO messages (clinic_id, id, conversation_id, direction, author, body, status, message_sid, turn_id,
                    created_at, status_at)
                VALUES (#clinic, #%s, #talk, '%s', '%s', 'text', '%s', %s, %s, '2026-11-23T%sZ', '2026-11-23T%sZ');
                """.formatted(
                        name,
                        direction,
                        direction.equals("inbound") ? "guest" : "assistant",
                        status,
                        sid == null ? "NULL" : "'" + sid + "'",
                        turn == null ? "NULL" : "#" + turn,
                        at,
                        at);
    }

    /// What `book_appointment` answers.
    ///
    /// @param visit the appointment's name
    static String told(String visit, String start) {
        return "{\"appointment_id\": \"%s\", \"start_time\": \"%s\", \"idempotent_replay\": false}"
                .formatted(id(visit), start);
    }

    static String execution(String name, String turn, String tool, String result) {
        return """
                INSERT INTO tool_executions (clinic_id, id, conversation_id, delivery_key, tool_call_id, tool, channel, actor,
                    arguments, result, success, latency_ms, executed_at)
                VALUES (#clinic, #%1$s, #talk, #%2$s, '%1$s', '%3$s', 'sms', 'assistant', '{}', '%4$s', TRUE, 5, '2026-11-23T15:00Z');
                """.formatted(name, turn, tool, result);
    }

    public static String work(String task, String message, String at) {
        return """
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES ('%s', '%s/%s', '2026-11-23T%sZ', FALSE, 1);
                """.formatted(task, id("clinic"), id(message), at);
    }
}
