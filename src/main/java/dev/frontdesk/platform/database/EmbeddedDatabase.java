package dev.frontdesk.platform.database;

import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.SecretString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// PostgreSQL 18 of our own, durable, with its files in a data folder.
///
/// Whoever opens it first starts it, or attaches to one that outlived its Frontdesk; whoever closes it last stops it.
/// Any number of commands may have it open; of servers one. Three lock files keep that straight, and the operating
/// system lets go of them whatever way a process ends.
public final class EmbeddedDatabase implements AutoCloseable {
    private final PostgresServer server;
    private final Path folder;
    private final FileChannel users;
    private final @Nullable FileChannel serverLock;
    private boolean closed;

    private EmbeddedDatabase(PostgresServer server, Path folder, FileChannel users, @Nullable FileChannel serverLock) {
        this.server = server;
        this.folder = folder;
        this.users = users;
        this.serverLock = serverLock;
    }

    /// Another server serves from the folder. The message is one sentence for the operator.
    public static final class InUseException extends CannotStartException {
        InUseException(Path folder) {
            super("Another Frontdesk server is using the data folder " + folder
                    + ": stop it, or give this one a DATA_DIR of its own.");
        }
    }

    /// For a command: beside a server or alone.
    ///
    /// @throws CannotStartException when the folder cannot be used, or PostgreSQL does not start in it
    public static EmbeddedDatabase open(Path folder) {
        return open(folder, false);
    }

    /// For the one server of a folder.
    ///
    /// @throws InUseException when there is one already
    /// @throws CannotStartException when the folder cannot be used, or PostgreSQL does not start in it
    public static EmbeddedDatabase openForServer(Path folder) {
        return open(folder, true);
    }

    public String url() {
        return server.url();
    }

    public String user() {
        return PostgresServer.USER;
    }

    public SecretString password() {
        return server.password();
    }

    /// Lets go of it; the last one stops it and waits until its files are safe.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (var _ = changing(folder)) {
            users.close();
            try (var alone = channel(folder, "users.lock");
                    var lock = alone.tryLock()) {
                if (lock != null) {
                    server.stop();
                }
            }
            if (serverLock != null) {
                serverLock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase open(Path relative, boolean asServer) {
        var folder = relative.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var serverLock = asServer ? lockForServer(folder) : null;
            try (var _ = changing(folder)) {
                var server = PostgresServer.in(folder);
                server.startOrAttach();
                var users = channel(folder, "users.lock");
                users.lock(0, Long.MAX_VALUE, true);
                return new EmbeddedDatabase(server, folder, users, serverLock);
            } catch (IOException | RuntimeException e) {
                if (serverLock != null) {
                    serverLock.close();
                }
                throw e;
            }
        } catch (IOException e) {
            throw EmbeddedDatabaseFailure.explain(folder, e);
        }
    }

    private static FileChannel lockForServer(Path folder) throws IOException {
        var channel = channel(folder, "server.lock");
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new InUseException(folder);
        }
        return channel;
    }

    /// Held while the database is started, attached to or stopped.
    private static FileChannel changing(Path folder) throws IOException {
        var channel = channel(folder, "change.lock");
        channel.lock();
        return channel;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static FileChannel channel(Path folder, String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
