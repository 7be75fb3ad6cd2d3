package dev.frontdesk.audit;

import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;

/// The record of tool calls. The first outcome of a delivery and tool call stays.
public final class ToolExecutions {
    private final Database database;

    public ToolExecutions(Database database) {
        this.database = database;
    }

    /// Records an outcome on its own.
    ///
    /// @return false when this delivery and tool call already had one
    public boolean record(ToolExecution execution) {
        return database.dao(ToolExecutionDao.class).insert(execution) == 1;
    }

    /// Records an outcome together with what it did.
    public boolean record(Tx tx, ToolExecution execution) {
        return tx.dao(ToolExecutionDao.class).insert(execution) == 1;
    }
}
