package dev.frontdesk.admin;

import dev.frontdesk.platform.SecretString;
import io.dropwizard.auth.Authenticator;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells who holds a secret. Every request asks the database, so a revoked token ends with its next request.
final class TokenAuthenticator implements Authenticator<String, Staff> {
    /// Stands for the configured token wherever a token's id is recorded.
    static final UUID BOOTSTRAP_TOKEN = new UUID(0, 1);

    private static final Duration USE_STAMPED_EVERY = Duration.ofMinutes(1);

    private final ApiTokenDao tokens;
    private final byte @Nullable [] bootstrapHash;
    private final InstantSource clock;

    TokenAuthenticator(ApiTokenDao tokens, Optional<SecretString> bootstrap, InstantSource clock) {
        this.tokens = tokens;
        this.bootstrapHash =
                bootstrap.map(secret -> TokenSecret.hash(secret.value())).orElse(null);
        this.clock = clock;
    }

    @Override
    public Optional<Staff> authenticate(String secret) {
        var hash = TokenSecret.hash(secret);
        if (bootstrapHash != null && MessageDigest.isEqual(bootstrapHash, hash)) {
            return Optional.of(new Staff(BOOTSTRAP_TOKEN, Role.ADMIN, null));
        }
        return tokens.findLive(hash).map(this::used);
    }

    private Staff used(ApiTokenDao.Row token) {
        var now = clock.instant();
        var stampedSince = now.minus(USE_STAMPED_EVERY);
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(stampedSince)) {
            tokens.stampUse(token.id(), now, stampedSince);
        }
        return new Staff(token.id(), token.role(), token.clinicIds() == null ? null : Set.copyOf(token.clinicIds()));
    }
}
