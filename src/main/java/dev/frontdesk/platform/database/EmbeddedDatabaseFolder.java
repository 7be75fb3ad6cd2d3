package dev.frontdesk.platform.database;

import dev.frontdesk.platform.SecretString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The embedded database of a folder, seen from beside it: who looks neither starts it nor keeps it running.
///
/// @param folder the data folder
public record EmbeddedDatabaseFolder(Path folder) {
    private static final int CONNECTIONS = 10;

    /// How it is reached, while it runs.
    ///
    /// @throws IOException when it has never been started
    public DatabaseConfiguration connection() throws IOException {
        var port = Files.readString(folder.resolve(PostgresServer.PORT_FILE)).strip();
        var password = new SecretString(Files.readString(folder.resolve(PostgresServer.PASSWORD_FILE)));
        var url = PostgresServer.url(Integer.parseInt(port), PostgresServer.DATABASE);
        return new DatabaseConfiguration(url, PostgresServer.USER, password, folder, CONNECTIONS);
    }

    /// Its first process, parent of all others; empty when it does not run.
    public Optional<ProcessHandle> postmaster() throws IOException {
        return PostgresServer.postmaster(folder.resolve(PostgresServer.DATA_FOLDER));
    }
}
