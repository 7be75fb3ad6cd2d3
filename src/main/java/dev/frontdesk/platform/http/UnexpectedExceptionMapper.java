package dev.frontdesk.platform.http;

import dev.frontdesk.platform.FailureTrace;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bugs, and databases that are away. The caller learns the request's id; the log what happened, without what the
/// request carried.
final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionMapper.class);
    /// SQLState classes: connection lost, out of resources, operator stops the database.
    private static final String AWAY = "08|53|57";

    @Override
    public Response toResponse(Throwable failure) {
        var status = isDatabaseAway(failure) ? 503 : 500;
        LOG.error("Answered {}: {}", status, FailureTrace.of(failure));
        LOG.debug("Answered {}", status, failure);
        return HttpError.response(status);
    }

    private static boolean isDatabaseAway(Throwable failure) {
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
