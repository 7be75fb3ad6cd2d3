package dev.frontdesk.platform.http;

import java.util.List;

/// A request that is not answered as asked, thrown by resources and filters and shown as an [ErrorBody].
public final class ApiException extends RuntimeException {
    private final int status;
    private final String code;
    private final String shown;
    private final List<String> details;

    /// @param message shown to the caller: no class names, no SQL, no vendor's words
    /// @param details shown too; empty: none
    public ApiException(int status, String code, String message, List<String> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.shown = message;
        this.details = List.copyOf(details);
    }

    public static ApiException badRequest(String message) {
        return new ApiException(400, "bad_request", message, List.of());
    }

    public static ApiException badParameter(String name, String why) {
        return new ApiException(400, "bad_request", "query parameter " + name + ": " + why, List.of(name + ": " + why));
    }

    /// `what`: for example "conversation".
    public static ApiException notFound(String what) {
        return new ApiException(404, "not_found", "there is no such " + what, List.of());
    }

    public static ApiException conflict(String message) {
        return new ApiException(409, "conflict", message, List.of());
    }

    /// A body that is well-formed, with every problem of it by path.
    public static ApiException invalid(List<String> problems) {
        return new ApiException(422, "invalid", "the request is invalid: " + String.join("; ", problems), problems);
    }

    public static ApiException unavailable(String message) {
        return new ApiException(503, "unavailable", message, List.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// The message, for the caller.
    public String shown() {
        return shown;
    }

    public List<String> details() {
        return details;
    }
}
