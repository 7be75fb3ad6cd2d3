package dev.frontdesk.platform.database;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// The database as features use it: DAOs, and transactions over several of them.
public final class Database {
    private static final String DEADLOCK_DETECTED = "40P01";

    private final Daos daos;

    public Database(Jdbi jdbi) {
        this.daos = new Daos(jdbi);
    }

    /// A DAO each of whose calls takes a connection for that call alone; inside a transaction, that of the transaction.
    public <D> D dao(Class<D> type) {
        return daos.dao(type);
    }

    /// Runs `body`, all of whose reads use the same connection, each seeing what is committed when it begins. It must
    /// not wait for anything but the database.
    public <R> R onOneConnection(Supplier<R> body) {
        return daos.onOneConnection(_ -> body.get());
    }

    /// Runs `body` in one transaction (read committed) and commits, or rolls back when it throws. Run a second time
    /// when PostgreSQL broke a deadlock at its expense: `body` must touch nothing but the database.
    public <R> R inTransaction(Function<Tx, R> body) {
        try {
            return once(body);
        } catch (RuntimeException e) {
            if (!wasDeadlocked(e)) {
                throw e;
            }
            return once(body);
        }
    }

    @SuppressWarnings(
            "unchecked") // the result of a transaction that rolls back is as typed as that of one that commits
    private <R> R once(Function<Tx, R> body) {
        try {
            return daos.onOneConnection(handle -> handle.inTransaction(_ -> body.apply(new Tx(daos))));
        } catch (Tx.RolledBack rolledBack) {
            return (R) rolledBack.result();
        }
    }

    /// However deep: the connection pool at times wraps what the driver threw.
    private static boolean wasDeadlocked(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DEADLOCK_DETECTED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    public void useTransaction(Consumer<Tx> body) {
        inTransaction(tx -> {
            body.accept(tx);
            return Boolean.TRUE;
        });
    }
}
