package dev.frontdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFactoryTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    public record ThingId(UUID value) implements Identifier {}

    public enum Mood {
        @JsonProperty("very_glad")
        GLAD
    }

    public record Detail(String someText) {}

    public record Thing(
            ThingId id,
            Mood mood,
            Instant createdAt,
            LocalDate day,
            ZoneId timeZone,
            TimeRange during,
            @Json Detail detail,
            @Json ObjectNode tree,
            List<ThingId> others,
            @Nullable ThingId parent,
            @Nullable Mood lastMood,
            @Nullable TimeRange gone,
            @Nullable Instant closedAt) {}

    interface ThingDao {
        @SqlQuery("""
                SELECT :id::uuid AS id, :mood AS mood, :createdAt::timestamptz AS created_at, :day::date AS day,
                       :timeZone AS time_zone, :during::tstzrange AS during, :detail::jsonb AS detail,
                       '{"a": 1}'::jsonb AS tree, :others::uuid[] AS others, :parent::uuid AS parent,
                       :lastMood::text AS last_mood, :gone::tstzrange AS gone, NULL::timestamptz AS closed_at
                """)
        Thing echo(
                ThingId id,
                Mood mood,
                Instant createdAt,
                LocalDate day,
                ZoneId timeZone,
                TimeRange during,
                @Json Detail detail,
                List<ThingId> others,
                @Nullable ThingId parent,
                @Nullable Mood lastMood,
                @Nullable TimeRange gone);

        @SqlQuery("SELECT id FROM clinics WHERE id = :id")
        Optional<ThingId> find(ThingId id);

        @SqlQuery("SELECT unnest(:ids::uuid[])")
        List<ThingId> each(List<ThingId> ids);

        @SqlQuery("SHOW TIME ZONE")
        String zone();
    }

    private final ThingDao dao = db.database().dao(ThingDao.class);

    @Test
    void aRowBecomesARecordAndBack() {
        var id = new ThingId(UUID.randomUUID());
        var start = Instant.parse("2026-03-08T06:59:59.123456Z");
        var during = new TimeRange(start, start.plusSeconds(3600));

        var thing = dao.echo(
                id,
                Mood.GLAD,
                start,
                LocalDate.parse("2026-03-08"),
                ZoneId.of("America/New_York"),
                during,
                new Detail("x"),
                List.of(id),
                null,
                null,
                null);

        assertThat(thing.id()).isEqualTo(id);
        assertThat(thing.mood()).isEqualTo(Mood.GLAD);
        assertThat(thing.createdAt()).isEqualTo(start);
        assertThat(thing.day()).isEqualTo("2026-03-08");
        assertThat(thing.timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(thing.during()).isEqualTo(during);
        assertThat(thing.detail()).isEqualTo(new Detail("x"));
        assertThat(thing.tree().get("a").intValue()).isEqualTo(1);
        assertThat(thing.others()).containsExactly(id);
        assertThat(thing.parent()).isNull();
        assertThat(thing.lastMood()).isNull();
        assertThat(thing.gone()).isNull();
        assertThat(thing.closedAt()).isNull();
    }

    @Test
    void anEnumGoesOutUnderItsJsonName() {
        var name = db.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT :mood")
                        .bind("mood", Mood.GLAD)
                        .mapTo(String.class)
                        .one());

        assertThat(name).isEqualTo("very_glad");
    }

    @Test
    void idsAloneAreRead() {
        var id = new ThingId(UUID.randomUUID());

        assertThat(dao.find(id)).isEmpty();
        assertThat(dao.each(List.of(id))).containsExactly(id);
    }

    @Test
    void theSessionsZoneIsNobodys() {
        assertThat(dao.zone()).isEqualTo("Asia/Kolkata");
    }
}
