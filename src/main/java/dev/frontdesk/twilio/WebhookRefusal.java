package dev.frontdesk.twilio;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Tells the carrier, in the one error body, why a webhook was not taken. The carrier shows it to its operator.
public record WebhookRefusal(String code, @Nullable String message) {
    public static Response of(int status, String code, @Nullable String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new WebhookRefusal(code, message))
                .build();
    }
}
