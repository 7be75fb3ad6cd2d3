package dev.frontdesk.platform.http;

import dev.frontdesk.platform.DatabaseAway;
import dev.frontdesk.platform.FailureTrace;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bugs, and databases that are away. The caller learns the request's id; the log what happened, without what the
/// request carried.
final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        var status = DatabaseAway.caused(failure) ? 503 : 500;
        LOG.error("Answered {}: {}", status, FailureTrace.of(failure));
        LOG.debug("Answered {}", status, failure);
        return HttpError.response(status);
    }
}
