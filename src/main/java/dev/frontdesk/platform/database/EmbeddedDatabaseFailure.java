package dev.frontdesk.platform.database;

import dev.frontdesk.platform.CannotStartException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Why the embedded database does not start, in a sentence that says what to do. The whole story is logged at DEBUG.
final class EmbeddedDatabaseFailure {
    private static final String NO_SPACE = "No space left on device";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseFailure.class);

    private EmbeddedDatabaseFailure() {}

    static CannotStartException explain(Path folder, IOException failure) {
        LOG.debug("The embedded database in {} does not start", folder, failure);
        var message = String.valueOf(failure.getMessage());
        if (message.contains("unshare: ") || message.contains("\"unshare\"")) {
            // First of all: where no namespace is allowed, it complains of no space.
            return new CannotStartException("PostgreSQL does not run as root, and this machine allows no user namespace"
                    + " to be somebody else in: start Frontdesk as another user, or set DATABASE_URL.");
        }
        if (message.contains(NO_SPACE)) {
            return new CannotStartException(
                    "The disk of the data folder %s is full: make room, or set DATA_DIR to another folder."
                            .formatted(folder));
        }
        if (failure instanceof FileSystemException refused) {
            return new CannotStartException(
                    "The data folder %s cannot be used (%s): let this user write to it, or set DATA_DIR to another folder."
                            .formatted(folder, reason(refused)));
        }
        return new CannotStartException("The embedded database in %s does not start (%s): see postgres.log there."
                .formatted(folder, complaint(message)));
    }

    private static String reason(FileSystemException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "no access to " + denied.getFile();
            case FileAlreadyExistsException _ -> "it is a file";
            default -> refused.getFile() + ": " + refused.getReason();
        };
    }

    /// Of all that a program prints.
    private static String complaint(String message) {
        return message.lines()
                .filter(line -> line.contains("error:") || line.contains("could not"))
                .findFirst()
                .or(() -> message.lines().findFirst())
                .orElse("no reason given");
    }
}
