package dev.frontdesk.ops;

import dev.frontdesk.platform.CannotStartException;
import io.dropwizard.configuration.ConfigurationException;
import java.io.PrintWriter;
import java.net.BindException;
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
                    return String.valueOf(configuration.getMessage()).strip();
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
                    return portInUse(failure);
                }
                default -> {
                    // look further down
                }
            }
        }
        return null;
    }

    /// Jetty's message ends with the address.
    private static String portInUse(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        var port = message.substring(message.lastIndexOf(':') + 1);
        return "Port %s cannot be opened, most likely because it is in use: set PORT and ADMIN_PORT to free ones."
                .formatted(port);
    }

    /// Connection, authorization, no such database, or one that is starting.
    private static boolean isUnreachable(SQLException refused) {
        var state = refused.getSQLState();
        return state != null
                && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000") || state.equals("57P03"));
    }
}
