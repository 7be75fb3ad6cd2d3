package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.TimeRange;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a day costs where one provider and one guest have 5,000 appointments and busy blocks on other days, one after
/// another. The cost is that of the plan: which index is read, how much of it, and how many rows are thrown away.
class BusyDaoTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final TimeRange DAY = new TimeRange(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)));
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by .*: (\\d+)");

    private Clinic clinic;
    private Desk.Guest guest;

    @BeforeEach
    void fillOtherDays() {
        clinic = aClinic().insert(db.jdbi());
        guest = new Desk(db, new TestClock(NOW)).guest(clinic, "Ann");
        var provider = clinic.providers().getFirst().id().value();
        db.jdbi().useHandle(h -> {
            h.execute("""
                    INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by, channel,
                        guest_name, calendar_event_id, calendar_state, created_at)
                    SELECT c.clinic_id, gen_random_uuid(), c.customer_id, c.id, ?, 'scheduled', 'staff', 'sms', 'Ann', 'x', 'none', now()
                    FROM conversations c, generate_series(1, 5000) WHERE c.id = ?
                    """, service("botox").value(), guest.conversation.value());
            h.execute("""
                    INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id,
                        location_id, starts_at, ends_at, during, placed_by, placed_at)
                    SELECT a.clinic_id, gen_random_uuid(), a.id, a.customer_id, a.conversation_id, a.service_id, ?, ?, t, t + interval '30 min',
                        tstzrange(t, t + interval '40 min'), 'staff', now()
                    FROM (SELECT *, timestamptz '2027-01-01 00:00Z' + row_number() OVER () * interval '1 hour' AS t
                          FROM appointments WHERE conversation_id = ?) a
                    """, provider, clinic.locations().getFirst().id().value(), guest.conversation.value());
            h.execute("""
                    INSERT INTO busy_blocks (clinic_id, id, provider_id, during, created_at)
                    SELECT ?, gen_random_uuid(), ?, tstzrange(t, t + interval '30 min'), now()
                    FROM generate_series(timestamptz '2027-01-01 00:00Z', '2027-07-28 07:00Z', '1 hour') t
                    """, clinic.id().value(), provider);
            h.execute("ANALYZE placements");
            h.execute("ANALYZE busy_blocks");
        });
    }

    @Test
    void when_providers_are_kept_costs_a_day() {
        costsADay(
                "placements_provider_free",
                plan(
                        "placements",
                        query -> query.bindByType("ignoring", null, CustomerId.class)
                                .bind("serviceId", service("botox"))));
    }

    @Test
    void when_they_are_busy_costs_a_day() {
        costsADay("busy_blocks_of_provider", plan("blocks", query -> query));
    }

    @Test
    void when_the_guest_is_here_for_something_else_costs_a_day() {
        costsADay(
                "placements_customer_free",
                plan(
                        "guestsOthers",
                        query -> query.bind("guest", guest.customer).bind("serviceId", service("facial"))));
    }

    private static void costsADay(String index, String plan) {
        assertThat(plan).contains(index).doesNotContain("Seq Scan on placements", "Seq Scan on busy_blocks");
        assertThat(BUFFERS.matcher(plan).results().findFirst())
                .as(plan)
                .hasValueSatisfying(read -> assertThat(number(read.group(1)) + number(read.group(2)))
                        .as(plan)
                        .isLessThan(40));
        assertThat(REMOVED.matcher(plan).results().mapToInt(rows -> number(rows.group(1))))
                .as(plan)
                .allMatch(rows -> rows < 10);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private interface Arguments {
        Query of(Query query);
    }

    /// The plan of the very statement, and what it read.
    private String plan(String method, Arguments arguments) {
        return db.jdbi()
                .withHandle(h -> String.join(
                        "\n",
                        arguments
                                .of(h.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + sql(method))
                                        .bind("clinicId", clinic.id())
                                        .bind("range", DAY)
                                        .bindArray("providers", ProviderId.class, providers()))
                                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                                .mapTo(String.class)
                                .list()));
    }

    private List<ProviderId> providers() {
        return clinic.providers().stream().map(Provider::id).toList();
    }

    private ServiceId service(String slug) {
        return clinic.findService(slug).orElseThrow().id();
    }

    private static String sql(String method) {
        return Stream.of(BusyDao.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .map(candidate -> candidate.getAnnotation(SqlQuery.class).value())
                .findFirst()
                .orElseThrow();
    }
}
