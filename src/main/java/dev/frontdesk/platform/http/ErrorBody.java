package dev.frontdesk.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every refused or failed request is answered with, whoever refused it.
///
/// @param code stable, for programs
/// @param message for people
/// @param details every problem, named by its path, when there are several or they have one
/// @param requestId as in the answer's `X-Request-Id` and in the log
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        String code, String message, @Nullable List<String> details, String requestId) {}
