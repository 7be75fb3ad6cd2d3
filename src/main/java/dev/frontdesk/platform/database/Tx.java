package dev.frontdesk.platform.database;

import org.jdbi.v3.core.Handle;

/// One database transaction. Everything done through it commits together or not at all.
public final class Tx {
    private final Handle handle;

    Tx(Handle handle) {
        this.handle = handle;
    }

    /// A DAO whose statements run in this transaction.
    public <D> D dao(Class<D> type) {
        return handle.attach(type);
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

    Handle handle() {
        return handle;
    }
}
