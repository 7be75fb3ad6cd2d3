package dev.frontdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
    private final SQLException deadlock = new SQLException("deadlock detected", "40P01");

    @RegisterExtension
    static final TestDatabase db = TestDatabase.empty();

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aTransactionThatLostToADeadlockIsRunAgain() {
        assertThat(runFailingOnceWith(new ConnectionException(deadlock))).isEqualTo(2);
    }

    @Test
    void soIsOneWhoseLossTheConnectionPoolWrapped() {
        var wrapped = new UndeclaredThrowableException(new InvocationTargetException(deadlock));

        assertThat(runFailingOnceWith(wrapped)).isEqualTo(2);
    }

    @Test
    void anyOtherFailureIsTheCallers() {
        var failure = new IllegalStateException(new SQLException("unique", "23505"));

        assertThatThrownBy(() -> runFailingOnceWith(failure)).isSameAs(failure);
        assertThat(runs).hasValue(1);
    }

    private int runFailingOnceWith(RuntimeException failure) {
        return db.database().inTransaction(_ -> {
            if (runs.incrementAndGet() == 1) {
                throw failure;
            }
            return runs.get();
        });
    }
}
