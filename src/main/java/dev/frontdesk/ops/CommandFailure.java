package dev.frontdesk.ops;

import dev.frontdesk.platform.CannotStartException;
import io.dropwizard.configuration.ConfigurationException;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Why a command did nothing, for the operator: a sentence for what they can put right, a stack trace for a bug.
public final class CommandFailure {
    private CommandFailure() {}

    public static void print(PrintWriter err, Throwable failure) {
        var sentence = sentence(failure);
        if (sentence == null) {
            failure.printStackTrace(err);
        } else {
            err.println(sentence);
        }
        err.flush();
    }

    private static @Nullable String sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStartException ours -> {
                    return ours.getMessage();
                }
                case ConfigurationException configuration -> {
                    return configuration.getMessage();
                }
                case FileNotFoundException missing -> {
                    return missing.getMessage();
                }
                case NoSuchFileException missing -> {
                    return "There is no file " + missing.getFile() + ".";
                }
                case NoSuchMethodException _ -> {
                    // what Dropwizard stumbles over when there is no file to read
                    return "Name a configuration file, for example config.yml.";
                }
                case SQLException refused
                when isUnreachable(refused) -> {
                    return CannotStartException.unreachable(refused).getMessage();
                }
                case BindException _ -> {
                    return "A port is in use: set PORT and ADMIN_PORT to free ones. (" + failure.getMessage() + ")";
                }
                default -> {
                    // look further down
                }
            }
        }
        return null;
    }

    /// Connection, authorization, no such database, or one that is starting.
    private static boolean isUnreachable(SQLException refused) {
        var state = refused.getSQLState();
        return state != null
                && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000") || state.equals("57P03"));
    }
}
