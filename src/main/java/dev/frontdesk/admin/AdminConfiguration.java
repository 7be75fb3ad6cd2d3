package dev.frontdesk.admin;

import dev.frontdesk.platform.SecretString;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// @param token a bearer token with the admin role that needs no row in the database; null or empty: none
/// @param bind the address the admin connector listens on; null: this machine only
public record AdminConfiguration(
        @Nullable SecretString token, @Nullable String bind) {

    /// The bootstrap token, when there is one.
    Optional<SecretString> bootstrap() {
        return Optional.ofNullable(token).filter(secret -> !secret.value().isBlank());
    }

    /// Whether others than this machine reach the admin connector.
    boolean isExposed() {
        if (bind == null || bind.isBlank()) {
            return false;
        }
        try {
            return !InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return true;
        }
    }
}
