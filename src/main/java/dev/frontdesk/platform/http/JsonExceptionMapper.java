package dev.frontdesk.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.frontdesk.platform.FailureTrace;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A body that is no JSON is malformed; one that is, but of another shape than asked, is invalid at a path.
final class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonExceptionMapper.class);

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return switch (failure) {
            case InvalidDefinitionException ours -> internal(ours);
            case StreamReadException _ -> malformed();
            case StreamConstraintsException _ -> tooBig();
            case JsonMappingException mapping when mapping.getCause() instanceof StreamReadException -> malformed();
            case JsonMappingException mapping when mapping.getCause() instanceof StreamConstraintsException -> tooBig();
            case MismatchedInputException empty
            when empty.getPath().isEmpty() && empty.getTargetType() == null -> malformed();
            case MismatchedInputException more when isFollowed(more) -> malformed();
            case UnrecognizedPropertyException unknown -> invalid(unknown, "is not known");
            case JsonMappingException mapping -> invalid(mapping, "has the wrong type or value");
            default -> internal(failure);
        };
    }

    /// Whether something stands behind the value. Jackson says so in words alone.
    private static boolean isFollowed(MismatchedInputException mismatch) {
        return mismatch.getPath().isEmpty() && mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    private static Response malformed() {
        return HttpError.response(400, "malformed_json", "the body is not well-formed JSON", List.of());
    }

    /// What the parser will not read to its end, whether it is JSON or not.
    private static Response tooBig() {
        return HttpError.response(
                400, "malformed_json", "the body is nested too deeply, or has too long a number or name", List.of());
    }

    private static Response invalid(JsonMappingException mapping, String why) {
        var problem = JsonPath.of(mapping) + ": " + why;
        return HttpError.response(422, "invalid", "the request is invalid: " + problem, List.of(problem));
    }

    private static Response internal(JsonProcessingException ours) {
        LOG.error("Cannot write an answer: {}", FailureTrace.of(ours));
        LOG.debug("Cannot write an answer", ours);
        return HttpError.response(500);
    }
}
