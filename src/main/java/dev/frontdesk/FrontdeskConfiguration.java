package dev.frontdesk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.admin.AdminConfiguration;
import dev.frontdesk.ai.AiConfig;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.messaging.MessagingConfiguration;
import dev.frontdesk.platform.database.ConfiguresDatabase;
import dev.frontdesk.platform.database.DatabaseConfiguration;
import dev.frontdesk.platform.http.CapacityConfiguration;
import dev.frontdesk.platform.work.DurableWorkConfiguration;
import io.dropwizard.core.Configuration;
import io.dropwizard.validation.ValidationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `config.yml`: one record a feature, under the feature's name.
public final class FrontdeskConfiguration extends Configuration implements ConfiguresDatabase {
    private final boolean demo;

    @NotNull
    private final URI publicUrl;

    @Valid
    @NotNull
    private final DatabaseConfiguration database;

    @Valid
    @NotNull
    private final DurableWorkConfiguration work;

    @Valid
    @NotNull
    private final MessagingConfiguration messaging;

    @NotNull
    private final AiConfig ai;

    @NotNull
    private final AdminConfiguration admin;

    @Valid
    private final @Nullable CapacityConfiguration capacity;

    public FrontdeskConfiguration(
            @JsonProperty("demo") boolean demo,
            @JsonProperty("publicUrl") URI publicUrl,
            @JsonProperty("database") DatabaseConfiguration database,
            @JsonProperty("work") @Nullable DurableWorkConfiguration work,
            @JsonProperty("messaging") MessagingConfiguration messaging,
            @JsonProperty("ai") @Nullable AiConfig ai,
            @JsonProperty("admin") AdminConfiguration admin,
            @JsonProperty("capacity") @Nullable CapacityConfiguration capacity) {
        this.demo = demo;
        this.publicUrl = publicUrl;
        this.database = database;
        this.work = work == null ? DurableWorkConfiguration.DEFAULT : work;
        this.messaging = messaging;
        this.ai = ai == null ? AiConfig.DEFAULT : ai;
        this.admin = admin;
        this.capacity = capacity;
    }

    /// Whether the phone at `/try` is there and numbers may be made up.
    public boolean demo() {
        return demo;
    }

    /// Where the world reaches this server.
    public URI publicUrl() {
        return publicUrl;
    }

    /// Signatures are made over it: a wrong one refuses every webhook.
    @ValidationMethod(message = "publicUrl must be http:// or https:// with a host, and without a query")
    @JsonIgnore
    public boolean isPublicUrlUsable() {
        return publicUrl == null
                || (publicUrl.isAbsolute()
                        && publicUrl.getScheme().startsWith("http")
                        && publicUrl.getHost() != null
                        && publicUrl.getQuery() == null);
    }

    /// A turn that is still thought about when its lease ends is taken over, and what was thought is thrown away.
    @ValidationMethod(
            message = "ai.turnTimeout must be more than 0 and at most " + TurnClaims.MOST_THINKING_SECONDS + " seconds")
    @JsonIgnore
    public boolean isTurnTimeoutInsideTheLease() {
        return ai.turnTimeout().isPositive()
                && ai.turnTimeout().compareTo(Duration.ofSeconds(TurnClaims.MOST_THINKING_SECONDS)) <= 0;
    }

    @Override
    public DatabaseConfiguration database() {
        return database;
    }

    public DurableWorkConfiguration work() {
        return work;
    }

    public MessagingConfiguration messaging() {
        return messaging;
    }

    public AiConfig ai() {
        return ai;
    }

    public AdminConfiguration admin() {
        return admin;
    }

    /// Where it is not set, what suits the database's connections.
    public CapacityConfiguration capacity() {
        return capacity == null ? CapacityConfiguration.over(database.requestConnections()) : capacity;
    }

    /// A request that is let in and finds no connection waits where nobody counts it.
    @ValidationMethod(
            message =
                    "capacity.requests.atOnce and capacity.webhooks.atOnce together must not exceed what requests have of"
                            + " database.maxConnections, three of five")
    @JsonIgnore
    public boolean isEveryRequestGivenAConnection() {
        return capacity == null
                || database == null
                || capacity.requests() == null
                || capacity.webhooks() == null
                || capacity.atOnce() <= database.requestConnections();
    }
}
