package dev.frontdesk.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The port of an embedded database.
final class DatabasePort {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePort.class);

    private DatabasePort() {}

    /// The port it had, so that whoever knows it finds it again; another when somebody took it meanwhile.
    ///
    /// @param remembered the file that names it, if there is one
    static int freeFor(Path remembered) throws IOException {
        var earlier = Files.exists(remembered) ? Files.readString(remembered) : "";
        if (isNumber(earlier)) {
            var port = Integer.parseInt(earlier.strip());
            if (isFree(port)) {
                return port;
            }
            LOG.warn("Port {} of the embedded database is taken; it gets another.", port);
        }
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    static boolean isNumber(String text) {
        return text.strip().matches("\\d{1,9}");
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
