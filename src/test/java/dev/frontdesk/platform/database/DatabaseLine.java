package dev.frontdesk.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The way to a [TestDatabase] by a port of its own, which can be cut: whoever uses it then finds the database away,
/// while the test does not.
public final class DatabaseLine implements AutoCloseable {
    private static final String JDBC = "jdbc:";

    private final ServerSocket door;
    private final URI database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private DatabaseLine(ServerSocket door, URI database) {
        this.door = door;
        this.database = database;
    }

    public static DatabaseLine to(TestDatabase db) {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var line = new DatabaseLine(door, URI.create(db.url().substring(JDBC.length())));
            Thread.startVirtualThread(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return JDBC + "postgresql://127.0.0.1:" + door.getLocalPort() + database.getPath();
    }

    /// Ends every connection, and refuses new ones.
    public void cut() {
        hangUp(door);
        open.forEach(DatabaseLine::hangUp);
    }

    @Override
    public void close() {
        cut();
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                var server = new Socket(database.getHost(), database.getPort());
                open.add(client);
                open.add(server);
                Thread.startVirtualThread(() -> pass(client, server));
                Thread.startVirtualThread(() -> pass(server, client));
            }
        } catch (IOException _) {
            // it was cut
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one of the two hung up
        }
    }

    private static void hangUp(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
