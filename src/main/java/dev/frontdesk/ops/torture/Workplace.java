package dev.frontdesk.ops.torture;

import dev.frontdesk.platform.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The folder of a run: new, so that nobody's data is tortured.
record Workplace(Path folder) {
    static Workplace open(@Nullable String named) throws IOException {
        if (named == null) {
            return new Workplace(Files.createTempDirectory("frontdesk-torture-"));
        }
        var wanted = Path.of(named);
        if (Files.exists(wanted)) {
            throw new CannotStartException("The folder " + wanted + " is there already: name one that is not.");
        }
        return new Workplace(Files.createDirectories(wanted));
    }

    /// Removes all there is. Links are removed, not followed.
    void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
