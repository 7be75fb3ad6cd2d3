package dev.frontdesk.ops.drive;

import dev.frontdesk.platform.CannotStartException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `server config.yml` in a process of its own, on this program's own classes and the configuration that comes with
/// it: something that can be measured and killed. It ends with the process that started it.
public final class ServiceProcess implements AutoCloseable {
    private static final String MAIN_CLASS = "dev.frontdesk.FrontdeskApplication";
    private static final String CONFIGURATION = "config.yml";
    private static final String JVM_OPTIONS = "jvm.options";

    /// What a program needs of its surroundings; everything else might be a setting of another Frontdesk.
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LANG", "TMPDIR", "LD_LIBRARY_PATH");

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final Duration ONE_ASK = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int LOG_SHOWN = 4000;

    private final Launch launch;
    private final Process process;
    private final Duration startup;
    private final Thread whenWeEnd;

    private ServiceProcess(Launch launch, Process process, Duration startup, Thread whenWeEnd) {
        this.launch = launch;
        this.process = process;
        this.startup = startup;
        this.whenWeEnd = whenWeEnd;
    }

    /// Starts it and waits until it is healthy.
    ///
    /// @throws CannotStartException with the end of its log, when it ends or is not healthy in time
    public static ServiceProcess start(Launch launch) throws IOException, InterruptedException {
        Files.createDirectories(launch.folder());
        write(CONFIGURATION, launch.folder());
        write(JVM_OPTIONS, launch.folder());
        var builder = new ProcessBuilder(command(launch))
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(launch.allSettings());
        var started = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();
        var whenWeEnd = Thread.ofPlatform().unstarted(() -> endPolitely(process));
        Runtime.getRuntime().addShutdownHook(whenWeEnd);
        try {
            awaitHealthy(launch, process, started);
        } catch (CannotStartException | InterruptedException e) {
            process.destroyForcibly();
            forget(whenWeEnd);
            throw e;
        }
        return new ServiceProcess(launch, process, Duration.ofNanos(System.nanoTime() - started), whenWeEnd);
    }

    public URI application() {
        return launch.application();
    }

    public URI admin() {
        return launch.admin();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// From its start until it was healthy.
    public Duration startup() {
        return startup;
    }

    /// `kill -9`: nothing is finished, nothing is said goodbye to. Its embedded database goes on by itself.
    public void kill() throws InterruptedException {
        forget(whenWeEnd);
        process.destroyForcibly().waitFor();
    }

    /// Stops it as an operator would, and its embedded database with it; kills it when that takes too long.
    @Override
    public void close() {
        forget(whenWeEnd);
        endPolitely(process);
    }

    /// The last it wrote to its log.
    public String endOfLog() {
        return endOf(launch.log());
    }

    private static List<String> command(Launch launch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + JVM_OPTIONS);
        command.addAll(launch.jvmOptions());
        command.addAll(List.of("-cp", absoluteClassPath(), MAIN_CLASS, "server", CONFIGURATION));
        return command;
    }

    /// It runs in another folder.
    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// One of the files that come with the program.
    private static void write(String name, Path folder) throws IOException {
        try (InputStream in = ServiceProcess.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " in the program");
            }
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void awaitHealthy(Launch launch, Process process, long started) throws InterruptedException {
        var giveUp = started + launch.patience().toNanos();
        try (var http = HttpClient.newBuilder().connectTimeout(ONE_ASK).build()) {
            var health = HttpRequest.newBuilder(launch.application().resolve("/health-check"))
                    .timeout(ONE_ASK)
                    .build();
            while (!isHealthy(http, health)) {
                if (!process.isAlive()) {
                    throw cannotStart(launch, "ended with code " + process.exitValue());
                }
                if (System.nanoTime() > giveUp) {
                    throw cannotStart(
                            launch, "is not healthy after " + launch.patience().toSeconds() + " seconds");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isHealthy(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }

    private static CannotStartException cannotStart(Launch launch, String why) {
        return new CannotStartException("The service in %s %s. The end of its log, %s:%n%s"
                .formatted(launch.folder(), why, launch.log().getFileName(), endOf(launch.log())));
    }

    private static String endOf(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - LOG_SHOWN);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(it cannot be read: " + e.getMessage() + ")";
        }
    }

    private static void endPolitely(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread whenWeEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(whenWeEnd);
        } catch (IllegalStateException _) {
            // it is running: that is why we are here
        }
    }
}
