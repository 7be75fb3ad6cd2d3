package dev.frontdesk.ops.torture;

import static dev.frontdesk.ops.promise.OneBooking.id;
import static dev.frontdesk.ops.promise.OneBooking.message;
import static dev.frontdesk.ops.promise.OneBooking.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.ops.promise.OneBooking;
import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.platform.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A guest's journal that fits what one booking left in the database, and then no longer does.
class JournalCheckTest {
    private static final String MIA = "+14155550123";
    private static final Optional<String> HER_TIME = Optional.of("November 24 at 3:00 PM");

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    static Stream<Arguments> broken() {
        return Stream.of(
                differently("texts-let-in", "SM3", journal -> journal.refused("SM3", 403)),
                differently("texts-taken-again", "before kill 3", journal -> journal.stalled("before kill 3")),
                differently("texts-kept", "SM3", journal -> journal.acknowledged("SM3")),
                differently("told-is-so", "guest 2", journal -> journal.left(walk(2, "+14155550124", HER_TIME, true))),
                differently("told-is-so", "guest 3", journal -> journal.left(walk(3, MIA, Optional.empty(), true))),
                differently(
                        "told-is-so",
                        "guest 3",
                        journal -> journal.left(walk(3, MIA, Optional.of("November 24 at 3:30 PM"), true))),
                differently("nobody-left-alone", "guest 2", journal -> journal.left(walk(2, "+1", HER_TIME, false))),
                whileDataIs("texts-answered", "SM2", "UPDATE turns SET completed_at = NULL WHERE id = #turn2"),
                whileDataIs("texts-replied", "SM1", "DELETE FROM messages WHERE id = #offer_reply"),
                whileDataIs("texts-replied", "SM2", message("again", "outbound", "simulated", "turn2", null, "15:00")),
                whileDataIs(
                        "texts-kept", "SM2", """
                        ALTER TABLE messages DROP CONSTRAINT messages_once_by_sid;
                        """ + message("twice", "inbound", "received", "turn2", "SM2", "15:00")),
                whileDataIs("never-twice", "guest 1", """
                        INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by,
                            channel, guest_name, calendar_event_id, calendar_state, created_at)
                        SELECT clinic_id, #visit2, customer_id, conversation_id, service_id, status, booked_by, channel,
                            guest_name, 'e2', calendar_state, created_at FROM appointments;
                        INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id,
                            provider_id, location_id, starts_at, ends_at, during, placed_by, placed_at)
                        SELECT clinic_id, #place2, #visit2, customer_id, conversation_id, service_id, provider_id, location_id,
                            '2026-11-25T20:00Z', '2026-11-25T20:30Z', '[2026-11-25T20:00Z,2026-11-25T20:40Z)', 'staff',
                            placed_at FROM placements
                        """),
                whileDataIs(
                        "nothing-unfinished",
                        "turn " + id("clinic") + "/" + id("choose"),
                        work("turn", "choose", "15:00")),
                whileDataIs(
                        "nothing-unfinished",
                        "queued " + id("reply"),
                        message("reply", "outbound", "failed", null, null, "15:00")));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource
    void broken(String promise, String example, Consumer<Journal> journal, String sql) {
        assertThat(verdicts(journal, sql))
                .filteredOn(verdict -> !verdict.isKept())
                .filteredOn(verdict -> verdict.name().equals(promise))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.examples()).containsExactly(example));
    }

    @Test
    void whatFitsBreaksNothing() {
        assertThat(verdicts(_ -> {}, "")).hasSize(9).allMatch(Verdict::isKept);
    }

    @Test
    void whoLeftBeforeTheLastAnswerMayBeWrongAboutTheirTime() {
        assertThat(verdicts(journal -> journal.left(walk(2, "+14155550124", HER_TIME, false)), ""))
                .filteredOn(verdict -> verdict.name().equals("told-is-so"))
                .allMatch(Verdict::isKept);
    }

    private static Arguments differently(String promise, String example, Consumer<Journal> journal) {
        return Arguments.of(promise, example, journal, "");
    }

    private static Arguments whileDataIs(String promise, String example, String sql) {
        return Arguments.of(promise, example, (Consumer<Journal>) _ -> {}, sql);
    }

    private static Journal.Walk walk(int guest, String phone, Optional<String> holds, boolean heardAll) {
        return new Journal.Walk(guest, phone, holds, heardAll);
    }

    private static List<Verdict> verdicts(Consumer<Journal> differently, String sql) {
        return db.database().inTransaction(tx -> {
            OneBooking.insert(tx);
            if (!sql.isEmpty()) {
                OneBooking.run(tx, sql);
            }
            var journal = new Journal();
            journal.acknowledged("SM1");
            journal.acknowledged("SM2");
            journal.left(walk(1, MIA, HER_TIME, true));
            differently.accept(journal);
            var clinicId = new ClinicId(UUID.fromString(id("clinic")));
            throw tx.rollBackWith(new JournalCheck(journal, tx.dao(JournalDao.class), clinicId).verdicts());
        });
    }
}
