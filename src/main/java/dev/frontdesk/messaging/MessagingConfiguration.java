package dev.frontdesk.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.platform.SecretString;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The carrier's account, and where the carrier is found.
///
/// @param accountSid of Twilio; blank: nothing is sent, texts end as `simulated`
/// @param authToken signs what Twilio calls; blank: no webhook is let through
/// @param apiUrl base of Twilio's REST API
/// @param sendTimeout for one try to hand a text to Twilio
public record MessagingConfiguration(
        @JsonProperty @Nullable String accountSid,
        @JsonProperty @Nullable SecretString authToken,
        @JsonProperty @NotNull URI apiUrl,
        @JsonProperty @Nullable Duration sendTimeout) {

    private static final Duration DEFAULT_SEND_TIMEOUT = Duration.ofSeconds(10);

    /// Who we are at Twilio, when somebody.
    record Account(String sid, SecretString token) {}

    Optional<Account> account() {
        return Optional.ofNullable(accountSid)
                .filter(sid -> !sid.isBlank())
                .flatMap(sid -> token().map(token -> new Account(sid, token)));
    }

    Optional<SecretString> token() {
        return Optional.ofNullable(authToken).filter(token -> !token.value().isBlank());
    }

    /// Whether texts of a carrier are let in at all.
    public boolean acceptsWebhooks() {
        return token().isPresent();
    }

    Duration timeout() {
        return sendTimeout == null ? DEFAULT_SEND_TIMEOUT : sendTimeout;
    }
}
