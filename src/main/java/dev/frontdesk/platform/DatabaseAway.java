package dev.frontdesk.platform;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/// Tells failures of a database that cannot be reached, or takes no more, from bugs.
public final class DatabaseAway {
    /// SQLState classes: connection lost, out of resources, operator stops the database.
    private static final String AWAY = "08|53|57";

    private DatabaseAway() {}

    /// Whether `failure` came of it, however deep.
    public static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && saysAway(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAway(SQLException failure) {
        var state = failure.getSQLState();
        return (state != null && state.length() == 5 && state.substring(0, 2).matches(AWAY))
                || failure.getClass().getSimpleName().equals("PoolExhaustedException");
    }
}
