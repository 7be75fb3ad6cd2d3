package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.platform.Database;
import dev.frontdesk.platform.JdbiFactory;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.TestDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
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
    private final Counted connections = new Counted(db.dataSource());
    private final SettingsService settings = new SettingsService(new Database(JdbiFactory.over(connections)), clock);

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
        var first = connections.taken.get();

        for (int i = 0; i < 100; i++) {
            settings.bySlug("glow");
        }
        assertThat(connections.taken).hasValue(first);

        clock.advance(A_SECOND);
        settings.all();
        settings.all();
        assertThat(connections.taken).hasValue(first + 1);
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
        connections.away = true;
        clock.advance(A_SECOND);

        assertThat(settings.bySlug("glow")).isPresent();
    }

    @Test
    void doesNotTakeADatabaseThatIsAwayForOneWithoutClinics() {
        connections.away = true;

        assertThatThrownBy(() -> settings.bySlug("glow")).hasMessageContaining("away");
    }

    /// Counts the connections that are taken, or gives none.
    private static final class Counted implements DataSource {
        private final DataSource real;
        private final AtomicInteger taken = new AtomicInteger();
        private volatile boolean away;

        Counted(DataSource real) {
            this.real = real;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("away");
            }
            taken.incrementAndGet();
            return real.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return real.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            real.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            real.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return real.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return real.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return real.isWrapperFor(type);
        }
    }
}
