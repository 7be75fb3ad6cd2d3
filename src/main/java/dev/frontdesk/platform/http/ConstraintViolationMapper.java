package dev.frontdesk.platform.http;

import io.dropwizard.jersey.validation.ConstraintMessage;
import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/// A body that breaks its constraints is invalid (422); a parameter that does is a bad request (400).
final class ConstraintViolationMapper implements ExceptionMapper<JerseyViolationException> {
    @Override
    public Response toResponse(JerseyViolationException broken) {
        var violations = broken.getConstraintViolations();
        var problems = violations.stream()
                .map(violation -> ConstraintMessage.getMessage(violation, broken.getInvocable()))
                .sorted()
                .toList();
        var status = ConstraintMessage.determineStatus(violations, broken.getInvocable());
        var code = status == 422 ? "invalid" : "bad_request";
        return HttpError.response(status, code, "the request is invalid: " + String.join("; ", problems), problems);
    }
}
