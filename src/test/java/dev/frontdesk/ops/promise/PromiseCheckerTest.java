package dev.frontdesk.ops.promise;

import static dev.frontdesk.ops.promise.OneBooking.execution;
import static dev.frontdesk.ops.promise.OneBooking.id;
import static dev.frontdesk.ops.promise.OneBooking.message;
import static dev.frontdesk.ops.promise.OneBooking.told;
import static dev.frontdesk.ops.promise.OneBooking.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every promise is broken once, by hand, in a database that is otherwise in order; guards that stand in the way are
/// dropped first, as somebody might in a real one. The checker must name that promise and the row.
class PromiseCheckerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:01:00Z");

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase none = TestDatabase.empty();

    private static final String NO_GUARDS = """
            ALTER TABLE placements DISABLE TRIGGER placements_never_move, DISABLE TRIGGER placements_kept;
            ALTER TABLE placements DROP CONSTRAINT placements_provider_free, DROP CONSTRAINT placements_customer_free,
                DROP CONSTRAINT placements_as_offered, DROP CONSTRAINT placements_offer_used_once,
                DROP CONSTRAINT placements_by_assistant_offered, DROP CONSTRAINT placements_of_appointment,
                DROP CONSTRAINT placements_in_own_conversation;
            """;

    /// A second time for `#visit2`, of Ann with Lee a day later, given by staff.
    private static final String ANOTHER_VISIT = """
            INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by, channel,
                guest_name, calendar_event_id, calendar_state, created_at)
            SELECT clinic_id, #visit2, #ann, #other_talk, service_id, status, 'staff', channel, 'Ann', 'e2', calendar_state, created_at
            FROM appointments;
            INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                location_id, starts_at, ends_at, during, placed_by, placed_at)
            SELECT clinic_id, #place2, #visit2, #ann, #other_talk, service_id, #lee, location_id, '2026-11-25T20:00Z',
                '2026-11-25T20:30Z', '[2026-11-25T20:00Z,2026-11-25T20:40Z)', 'staff', placed_at
            FROM placements;
            """
            + execution("call3", "turn2", "book_appointment", told("visit2", "2026-11-25T15:00:00-05:00"))
                    .replace("#talk", "#other_talk");

    /// Ann looks her appointments up and is told of Mia's.
    private static final String HERS_TOLD_TO_ANN = execution(
                    "call3",
                    "turn2",
                    "get_appointment_details",
                    "{\"appointments\": [" + told("visit", "2026-11-24T15:00:00-05:00") + "]}")
            .replace("#talk", "#other_talk");

    static Stream<Arguments> broken() {
        var lateText = message("late", "inbound", "received", null, "SM3", "15:00");
        var queued = message("reply", "outbound", "queued", null, null, "15:00");
        return Stream.of(
                Arguments.of("stored-once", firstOf("ask", "choose"), """
                        ALTER TABLE messages DROP CONSTRAINT messages_once_by_sid;
                        UPDATE messages SET message_sid = 'SM1' WHERE id IN (#ask, #choose);
                        """),
                Arguments.of("answered-or-queued", "late", lateText),
                Arguments.of(
                        "nobody-waits", "late", lateText.replace("15:00", "14:50") + work("turn", "late", "15:00")),
                Arguments.of("one-reply", "turn2", message("again", "outbound", "simulated", "turn2", null, "15:00")),
                Arguments.of("one-reply", "turn1", "DELETE FROM messages WHERE id = #offer_reply"),
                Arguments.of("turn-of-its-own", "turn2", "UPDATE messages SET turn_id = #turn1 WHERE id = #choose"),
                Arguments.of(
                        "turn-of-its-own", "turn1", "UPDATE turns SET conversation_id = #other_talk WHERE id = #turn1"),
                Arguments.of(
                        "one-turn-at-a-time",
                        "turn2",
                        "UPDATE turns SET completed_at = NULL WHERE id = #turn2;" + work("turn", "choose", "15:00")),
                Arguments.of(
                        "one-turn-at-a-time", "turn2", "UPDATE conversations SET turn_id = #turn2 WHERE id = #talk"),
                Arguments.of("sent-or-queued", "reply", queued),
                Arguments.of(
                        "sent-in-time", "reply", queued.replace("15:00", "14:20") + work("send", "reply", "15:00")),
                Arguments.of("provider-free", "place2", NO_GUARDS + ANOTHER_VISIT + """
                        UPDATE placements SET provider_id = #dana, starts_at = '2026-11-24T20:35Z', ends_at = '2026-11-24T21:05Z',
                            during = '[2026-11-24T20:35Z,2026-11-24T21:15Z)' WHERE id = #place2
                        """),
                Arguments.of("guest-free", "place2", NO_GUARDS + ANOTHER_VISIT + """
                        UPDATE placements SET customer_id = #mia, starts_at = '2026-11-24T20:15Z', ends_at = '2026-11-24T20:45Z',
                            during = '[2026-11-24T20:15Z,2026-11-24T20:45Z)' WHERE id = #place2
                        """),
                Arguments.of("buffers-kept", "place", NO_GUARDS + """
                        ALTER TABLE placements DROP CONSTRAINT placements_check1;
                        UPDATE placements SET during = '[2026-11-24T20:00Z,2026-11-24T20:20Z)'
                        """),
                Arguments.of("as-offered", "place", NO_GUARDS + "UPDATE placements SET offered_slot_id = NULL"),
                Arguments.of(
                        "as-offered",
                        "place",
                        NO_GUARDS + "UPDATE placements SET starts_at = starts_at - interval '1 hour', during = "
                                + "'[2026-11-24T19:00Z,2026-11-24T20:40Z)'"),
                Arguments.of("offer-in-force", "place", "UPDATE slot_offers SET expires_at = '2026-11-23T14:59Z'"),
                Arguments.of("offer-in-force", "place", """
                        ALTER TABLE slot_offers DISABLE TRIGGER ALL;
                        UPDATE slot_offers SET conversation_id = #other_talk
                        """),
                Arguments.of(
                        "offer-used-once",
                        "slot",
                        NO_GUARDS + ANOTHER_VISIT + "UPDATE placements SET offered_slot_id = #slot WHERE id = #place2"),
                Arguments.of("one-time-each", "visit", "UPDATE placements SET active = FALSE"),
                Arguments.of("one-time-each", "visit", NO_GUARDS + "DELETE FROM placements"),
                Arguments.of("one-time-each", "visit", NO_GUARDS + """
                        ALTER TABLE placements DROP CONSTRAINT placements_check;
                        UPDATE placements SET current = FALSE;
                        INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                            location_id, starts_at, ends_at, during, placed_by, placed_at, active)
                        SELECT clinic_id, #place2, appointment_id, customer_id, conversation_id, service_id, provider_id,
                            location_id, starts_at, ends_at, during, 'staff', placed_at, FALSE
                        FROM placements
                        """),
                Arguments.of(
                        "one-time-each",
                        "visit",
                        "UPDATE appointments SET status = 'cancelled', cancelled_at = '2026-11-23T15:00Z'"),
                Arguments.of(
                        "own-appointments", "place", NO_GUARDS + "UPDATE placements SET conversation_id = #other_talk"),
                Arguments.of(
                        "given-as-recorded",
                        "visit",
                        execution(
                                "call3",
                                "turn2",
                                "reschedule_appointment",
                                told("visit", "2026-11-24T15:00:00-05:00"))),
                Arguments.of(
                        "given-as-recorded",
                        "nobodys_visit",
                        execution(
                                "call3",
                                "turn2",
                                "book_appointment",
                                told("nobodys_visit", "2026-11-24T15:00:00-05:00"))),
                Arguments.of(
                        "told-as-given",
                        "call3",
                        execution(
                                "call3",
                                "turn2",
                                "reschedule_appointment",
                                told("visit", "2026-11-24T16:00:00-05:00"))),
                Arguments.of("told-own", "call2", NO_GUARDS + """
                        ALTER TABLE appointments DISABLE TRIGGER ALL;
                        UPDATE appointments SET customer_id = #ann
                        """),
                Arguments.of("told-own", "call3", HERS_TOLD_TO_ANN),
                Arguments.of("cancelled-as-recorded", "visit", """
                        UPDATE appointments SET status = 'cancelled', cancelled_at = '2026-11-23T15:00Z', cancelled_in = #talk;
                        UPDATE placements SET active = FALSE
                        """),
                Arguments.of("one-outcome", firstOf("call1", "call2"), """
                        ALTER TABLE tool_executions DROP CONSTRAINT tool_executions_once,
                            DISABLE TRIGGER tool_executions_append_only;
                        UPDATE tool_executions SET delivery_key = 'd', tool_call_id = 'c'
                        """),
                Arguments.of("adjusted-by-a-call", "adjustment", """
                        INSERT INTO argument_adjustments (clinic_id, id, conversation_id, tool, tool_call_id, kind, recorded_at)
                        VALUES (#clinic, #adjustment, #talk, 'book_appointment', 'never called', 'adjustment', '2026-11-23T15:00Z')
                        """),
                Arguments.of("work-not-overdue", "late", lateText + work("turn", "late", "14:55")),
                Arguments.of("work-not-abandoned", "late", lateText + work("turn", "late", "15:00") + """
                        UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'a node', last_heartbeat = '2026-11-23T14:58Z'
                        """),
                Arguments.of("lease-not-forgotten", "talk", """
                        UPDATE turns SET completed_at = NULL WHERE id = #turn2;
                        UPDATE conversations SET turn_id = #turn2, turn_lease_until = '2026-11-23T14:55Z' WHERE id = #talk;
                        """ + work("turn", "choose", "15:00")));
    }

    /// Of rows that are alike the first by id is named.
    private static String firstOf(String one, String other) {
        return id(one).compareTo(id(other)) < 0 ? one : other;
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource
    void broken(String promise, String row, String sql) {
        assertThat(verdicts(sql))
                .filteredOn(verdict -> !verdict.isKept())
                .filteredOn(verdict -> verdict.name().equals(promise))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.examples()).anyMatch(example -> example.contains(id(row))));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void aGuardThatIsGoneIsMissed(String name, String sql) {
        assertThat(verdicts(sql))
                .filteredOn(verdict -> !verdict.isKept())
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.name()).isEqualTo("guards-in-place");
                    assertThat(verdict.examples()).containsExactly(name);
                });
    }

    static Stream<Arguments> guards() {
        return Stream.of(
                Arguments.of(
                        "placements_provider_free", "ALTER TABLE placements DROP CONSTRAINT placements_provider_free"),
                Arguments.of("placements_never_move", "ALTER TABLE placements DISABLE TRIGGER placements_never_move"),
                Arguments.of("conversations_one_open", "DROP INDEX conversations_one_open"));
    }

    @Test
    void whatIsInOrderOrUnderWayBreaksNothing() {
        var underWay = message("late", "inbound", "received", null, "SM3", "15:00")
                + work("turn", "late", "15:00")
                + message("reply", "outbound", "queued", null, null, "15:00")
                + work("send", "reply", "15:00");

        assertThat(verdicts("")).hasSizeGreaterThan(20).allMatch(Verdict::isKept);
        assertThat(verdicts(underWay)).allMatch(Verdict::isKept);
        assertThat(verdicts(ANOTHER_VISIT)).allMatch(Verdict::isKept);
    }

    @Test
    void namesAreDifferentAndSentencesArePlain() {
        assertThat(verdicts(""))
                .extracting(Verdict::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(verdicts("")).extracting(Verdict::sentence).noneMatch(sentence -> sentence.contains("|"));
    }

    @Test
    void itWritesNothing() {
        db.database().useTransaction(tx -> {
            var dao = tx.dao(PromiseDao.class);
            dao.readOneState();

            assertThatThrownBy(() -> dao.find("DELETE FROM clinics RETURNING id", NOW))
                    .hasStackTraceContaining("read-only transaction");
            tx.rollBackWith(true);
        });
    }

    @Test
    void aDatabaseOfSomebodyElseIsNotJudged() {
        assertThatThrownBy(() -> new PromiseChecker(none.database()).check(NOW))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("db migrate");
        assertThat(new PromiseChecker(db.database()).check(NOW)).allMatch(Verdict::isKept);
    }

    private static List<Verdict> verdicts(String sql) {
        Database database = db.database();
        return database.inTransaction(tx -> {
            OneBooking.insert(tx);
            if (!sql.isEmpty()) {
                OneBooking.run(tx, sql);
            }
            throw tx.rollBackWith(PromiseChecker.check(tx, NOW));
        });
    }
}
