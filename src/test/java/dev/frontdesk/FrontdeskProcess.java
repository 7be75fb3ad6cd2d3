package dev.frontdesk;

import static org.awaitility.Awaitility.await;

import dev.frontdesk.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, as `./frontdesk server config.yml` runs it, on the embedded database of a
/// folder: something that can be killed.
final class FrontdeskProcess {
    private final Path folder;
    private final URI application;
    private final Process process;

    private FrontdeskProcess(Path folder, URI application, Process process) {
        this.folder = folder;
        this.application = application;
        this.process = process;
    }

    /// Starts it and waits until it serves.
    ///
    /// @param settings environment variables beside the folder and the ports
    static FrontdeskProcess start(Path folder, Map<String, String> settings) {
        var port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddw.logging.level=WARN",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrontdeskApplication.class.getName(),
                        "server",
                        "config.yml")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL",
                        "embedded",
                        "DATA_DIR",
                        folder.resolve("data").toString(),
                        "PORT",
                        Integer.toString(port),
                        "ADMIN_PORT",
                        "0"));
        builder.environment().putAll(settings);
        try {
            var started = new FrontdeskProcess(folder, URI.create("http://localhost:" + port), builder.start());
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI application() {
        return application;
    }

    AdminClient admin() {
        return new AdminClient(application, RunningFrontdesk.ADMIN_TOKEN);
    }

    /// `kill -9`: nothing is finished, nothing is said goodbye to. The database of the folder goes on by itself.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Stops it as an operator would, and the database with it, whoever started that.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        EmbeddedDatabase.openForServer(folder.resolve("data")).close();
    }

    private void awaitReady() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("it did not start: " + Files.readString(log(folder)));
            }
            return admin().tryGet("/api/admin/clinics").status() == 200;
        });
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
