package dev.frontdesk.ops.torture;

import dev.frontdesk.platform.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
