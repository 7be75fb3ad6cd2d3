package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.JdbiFactory;
import dev.frontdesk.platform.database.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsServiceTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private final ClinicFeature otherNode = ClinicFeature.over(db.database(), clock);
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean away;
    private final SettingsService settings =
            new SettingsService(new Database(JdbiFactory.over(counted(db.dataSource()))), clock);

    @BeforeEach
    void oneClinic() {
        db.jdbi().useHandle(handle -> handle.execute(Documents.DELETE_CLINICS));
        otherNode.registry().put(Documents.glow());
    }

    @Test
    void findsAClinicBySlugNumberAndId() {
        var glow = settings.bySlug("glow").orElseThrow();

        assertThat(settings.byPhoneNumber("+12125550100")).contains(glow);
        assertThat(settings.clinic(glow.id())).contains(glow);
        assertThat(settings.all()).containsExactly(glow);
    }

    @Test
    void theUnknownIsEmpty() {
        assertThat(settings.bySlug("nobody")).isEmpty();
        assertThat(settings.byPhoneNumber("+12125550101")).isEmpty();
        assertThat(settings.clinic(ClinicId.create())).isEmpty();
    }

    @Test
    void asksTheDatabaseOnceASecond() {
        settings.all();
        var first = connections.get();

        for (int i = 0; i < 100; i++) {
            settings.bySlug("glow");
        }
        assertThat(connections).hasValue(first);

        clock.advance(A_SECOND);
        settings.all();
        settings.all();
        assertThat(connections).hasValue(first + 1);
    }

    @Test
    void followsAnotherNodeAfterASecond() {
        var before = settings.bySlug("glow").orElseThrow();
        otherNode.registry().overrideAiBooking(before.id(), false);
        assertThat(settings.bySlug("glow").orElseThrow().aiBooking()).isTrue();

        clock.advance(A_SECOND);

        assertThat(settings.bySlug("glow").orElseThrow().aiBooking()).isFalse();
    }

    @Test
    void keepsTheClinicsThatDidNotChange() {
        var glow = settings.bySlug("glow").orElseThrow();
        otherNode.registry().put(Documents.read(Documents.SMALL));
        clock.advance(A_SECOND);

        assertThat(settings.all()).extracting(Clinic::slug).containsExactly("glow", "small");
        assertThat(settings.bySlug("glow").orElseThrow()).isSameAs(glow);
    }

    @Test
    void givesWhatWasKnownWhileTheDatabaseIsAway() {
        settings.all();
        away = true;
        clock.advance(A_SECOND);

        assertThat(settings.bySlug("glow")).isPresent();
    }

    @Test
    void doesNotTakeADatabaseThatIsAwayForOneWithoutClinics() {
        away = true;

        assertThatThrownBy(() -> settings.bySlug("glow")).hasMessageContaining("away");
    }

    /// The same database, but it counts the connections it gives, or gives none.
    private DataSource counted(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (away) {
                        throw new SQLException("away");
                    }
                    connections.incrementAndGet();
                    return method.invoke(real, arguments);
                });
    }
}
