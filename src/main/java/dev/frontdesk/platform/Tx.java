package dev.frontdesk.platform;

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

    Handle handle() {
        return handle;
    }
}
