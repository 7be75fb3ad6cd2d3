package dev.frontdesk.platform.database;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// One database transaction. Everything done through it commits together or not at all.
public final class Tx {
    private final Daos daos;

    /// @param daos while they are bound to the transaction's connection
    Tx(Daos daos) {
        this.daos = daos;
    }

    /// A DAO whose statements run in this transaction.
    public <D> D dao(Class<D> type) {
        return daos.dao(type);
    }

    /// Lets the commit return before it is on disk (PostgreSQL's asynchronous commit): a crash of the database within
    /// the next moments may undo it, as a whole and with all later ones that have not waited either. A later commit
    /// that waits makes this one durable too. For what nobody was told yet, and is done again when it is lost.
    public void commitWithoutWaiting() {
        dao(SessionSettings.class).commitWithoutWaiting();
    }

    /// Of one transaction.
    interface SessionSettings {
        @SqlUpdate("SET LOCAL synchronous_commit = off")
        void commitWithoutWaiting();
    }

    /// Ends the transaction without committing and makes `result` its result: `throw tx.rollBackWith(result)`.
    public RuntimeException rollBackWith(Object result) {
        return new RolledBack(result);
    }

    /// Carries a result out of a transaction that is not to commit.
    static final class RolledBack extends RuntimeException {
        private final transient Object result;

        private RolledBack(Object result) {
            super("rolled back on purpose", null, false, false);
            this.result = result;
        }

        Object result() {
            return result;
        }
    }
}
