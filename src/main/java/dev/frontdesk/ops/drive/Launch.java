package dev.frontdesk.ops.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a service is started: always on the same folder and ports, so that whoever knows it finds it again.
///
/// @param folder holds its data (`data`), its configuration and its log
/// @param port of the application; `adminPort` of the operators' connector
/// @param environment its settings, as README.md lists them; it inherits none from here
/// @param jvmOptions for example `-Xmx512m`, after those of `jvm.options`, which `./frontdesk server` has too
/// @param patience until it must be healthy
public record Launch(
        Path folder,
        int port,
        int adminPort,
        Map<String, String> environment,
        List<String> jvmOptions,
        Duration patience) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    public Launch {
        folder = folder.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /// On the embedded database of the folder, on free ports of this machine, reached by nobody else.
    public static Launch in(Path folder) {
        var ports = freePorts();
        return new Launch(folder, ports.getFirst(), ports.getLast(), Map.of(), List.of(), USUAL_PATIENCE);
    }

    /// With one more setting.
    public Launch with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Launch(folder, port, adminPort, more, jvmOptions, patience);
    }

    /// With more options of the JVM, for example `-XX:TieredStopAtLevel=1` for one that lives for seconds.
    public Launch withJvmOptions(String... options) {
        var more = new ArrayList<>(jvmOptions);
        more.addAll(List.of(options));
        return new Launch(folder, port, adminPort, environment, more, patience);
    }

    /// Healthy sooner, or not at all.
    public Launch waitingFor(Duration atMost) {
        return new Launch(folder, port, adminPort, environment, jvmOptions, atMost);
    }

    public URI application() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI admin() {
        return URI.create("http://127.0.0.1:" + adminPort);
    }

    /// Where the embedded database is, unless `DATABASE_URL` says otherwise.
    public Path dataDir() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("service.log");
    }

    Map<String, String> allSettings() {
        var all = new HashMap<>(Map.of(
                "DATABASE_URL", "embedded",
                "DATA_DIR", dataDir().toString(),
                "BIND", "127.0.0.1",
                "PORT", Integer.toString(port),
                "ADMIN_PORT", Integer.toString(adminPort)));
        all.putAll(environment);
        return all;
    }

    /// Both held at once: one after the other they might be the same.
    private static List<Integer> freePorts() {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
