package dev.frontdesk.platform;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/// The database as features use it: DAOs, and transactions over several of them.
public final class Database {
    private final Jdbi jdbi;

    public Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A DAO each of whose calls takes a connection for that call alone.
    public <D> D dao(Class<D> type) {
        return jdbi.onDemand(type);
    }

    /// Runs `body` in one transaction (read committed) and commits, or rolls back when it throws.
    public <R> R inTransaction(Function<Tx, R> body) {
        return jdbi.inTransaction(handle -> body.apply(new Tx(handle)));
    }

    public void useTransaction(Consumer<Tx> body) {
        jdbi.useTransaction(handle -> body.accept(new Tx(handle)));
    }
}
