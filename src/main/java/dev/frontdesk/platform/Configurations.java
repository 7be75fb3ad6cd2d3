package dev.frontdesk.platform;

import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/// Reads configuration files with `${NAME:-default}` replaced from the environment. A name without a value and without
/// a default is an error; a variable that is set but empty counts as not set. Values are made safe for the double
/// quotes they stand in, so a password may contain anything.
public final class Configurations {
    private Configurations() {}

    public static ConfigurationSourceProvider files(Map<String, String> environment) {
        return substituting(new FileConfigurationSourceProvider(), environment);
    }

    /// Those that come with the program.
    public static ConfigurationSourceProvider builtIn(Map<String, String> environment) {
        return substituting(new ResourceConfigurationSourceProvider(), environment);
    }

    private static ConfigurationSourceProvider substituting(
            ConfigurationSourceProvider source, Map<String, String> environment) {
        var substitutor = new StringSubstitutor(name -> quotable(environment.get(name)));
        substitutor.setEnableUndefinedVariableException(true);
        substitutor.setDisableSubstitutionInValues(true);
        return new SubstitutingSourceProvider(source, substitutor);
    }

    private static @Nullable String quotable(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
