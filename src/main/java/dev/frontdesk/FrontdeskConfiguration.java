package dev.frontdesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.platform.ConfiguresDatabase;
import dev.frontdesk.platform.DatabaseConfiguration;
import dev.frontdesk.platform.DurableWorkConfiguration;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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

    public FrontdeskConfiguration(
            @JsonProperty("demo") boolean demo,
            @JsonProperty("publicUrl") URI publicUrl,
            @JsonProperty("database") DatabaseConfiguration database,
            @JsonProperty("work") @Nullable DurableWorkConfiguration work) {
        this.demo = demo;
        this.publicUrl = publicUrl;
        this.database = database;
        this.work = work == null ? DurableWorkConfiguration.DEFAULT : work;
    }

    /// Whether the phone at `/try` is there and numbers may be made up.
    public boolean demo() {
        return demo;
    }

    /// Where the world reaches this server.
    public URI publicUrl() {
        return publicUrl;
    }

    @Override
    public DatabaseConfiguration database() {
        return database;
    }

    public DurableWorkConfiguration work() {
        return work;
    }
}
