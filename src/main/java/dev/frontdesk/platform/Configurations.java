package dev.frontdesk.platform;

import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/// Reads configuration files with `${NAME:-default}` replaced from the environment. A name without a value and without
/// a default is a [CannotStartException], as is a file that cannot be read; a variable that is set but empty counts as
/// not set. Values are made safe for the double quotes they stand in, so a password may contain anything.
public final class Configurations {
    private static final Pattern IN_QUOTES = Pattern.compile("'([^']+)'");

    private Configurations() {}

    public static ConfigurationSourceProvider files(Map<String, String> environment) {
        return substituting(Configurations::open, environment);
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
        var substituting = new SubstitutingSourceProvider(source, substitutor);
        return path -> {
            try {
                return substituting.open(path);
            } catch (IllegalArgumentException e) {
                throw new CannotStartException("%s uses ${%s}, which has no value in the environment and no default."
                        .formatted(path, quoted(String.valueOf(e.getMessage()))));
            }
        };
    }

    private static InputStream open(String path) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(Path.of(path)));
        } catch (NoSuchFileException _) {
            throw new CannotStartException("There is no file %s.".formatted(path));
        } catch (IOException | InvalidPathException _) {
            throw new CannotStartException("%s cannot be read: is it a file, and may you read it?".formatted(path));
        }
    }

    /// The variable that a substitutor's message names.
    private static String quoted(String message) {
        var name = IN_QUOTES.matcher(message);
        return name.find() ? name.group(1) : message;
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
