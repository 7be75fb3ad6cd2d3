package dev.frontdesk.platform.database;

import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.Folders;
import dev.frontdesk.platform.SecretString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// One PostgreSQL in a folder: its programs, its files, the port and the password it is known by. Callers see to it
/// that only one of them changes it at a time.
final class PostgresServer {
    static final String USER = "frontdesk";
    static final String DATABASE = "frontdesk";
    static final String DATA_FOLDER = "postgres";
    static final String PASSWORD_FILE = "password";
    static final String PORT_FILE = "port";
    private static final String PID_FILE = "postmaster.pid";
    private static final String MAJOR_VERSION = "18";
    private static final String VERSION = MAJOR_VERSION + ".6";
    private static final int MAX_ANSWER_TRIES = 300;
    private static final int PATIENT_ORPHAN_TRIES = 20;
    private static final int MAX_ORPHAN_TRIES = 100;
    private static final Duration ANSWER_PAUSE = Duration.ofMillis(100);

    /// Durable, and silent about what statements carry: names and numbers stay out of its log.
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=120",
            "shared_buffers=64MB",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // Plans that were made while tables were empty are made again within seconds, not within a minute.
            "autovacuum_naptime=10s",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0");

    private final Path folder;
    private final Path data;
    private final Path programs;
    private final SecretString password;
    private int port;

    private PostgresServer(Path folder, Path programs, SecretString password) {
        this.folder = folder;
        this.data = folder.resolve(DATA_FOLDER);
        this.programs = programs;
        this.password = password;
    }

    static PostgresServer in(Path folder) throws IOException {
        requireVersion(folder);
        var password = new SecretString(password(folder));
        return new PostgresServer(folder, PostgresBinaries.unpacked(folder, VERSION), password);
    }

    /// Between major versions the files differ.
    private static void requireVersion(Path folder) throws IOException {
        var version = folder.resolve("postgres/PG_VERSION");
        var found = Files.exists(version) ? Files.readString(version).strip() : MAJOR_VERSION;
        if (!found.equals(MAJOR_VERSION)) {
            throw new CannotStartException(
                    "The data folder %s holds the files of PostgreSQL %s, and this Frontdesk runs %s: give it a DATA_DIR of its own."
                            .formatted(folder, found, MAJOR_VERSION));
        }
    }

    /// An empty file was left by one that was stopped before it could write.
    private static String password(Path folder) throws IOException {
        var secret = folder.resolve(PASSWORD_FILE);
        if (!Files.exists(secret)) {
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        if (Files.size(secret) == 0) {
            Files.writeString(secret, randomPassword());
        }
        return Files.readString(secret);
    }

    String url() {
        return url(DATABASE);
    }

    SecretString password() {
        return password;
    }

    void startOrAttach() throws IOException {
        if (postmaster(data).isPresent()) {
            port = Integer.parseInt(
                    Files.readAllLines(data.resolve(PID_FILE)).get(3).strip());
            awaitAnswer();
            return;
        }
        awaitEndOfOrphans();
        initialise();
        forgetUselessPid();
        port = DatabasePort.freeFor(folder.resolve(PORT_FILE));
        start();
        createDatabase();
        Files.writeString(folder.resolve(PORT_FILE), Integer.toString(port));
    }

    void stop() throws IOException {
        run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
    }

    /// Makes the data folder. One that was being made when the machine stopped is made anew.
    private void initialise() throws IOException {
        var unfinished = folder.resolve("initialising");
        if (Files.exists(data.resolve("PG_VERSION")) && !Files.exists(unfinished)) {
            return;
        }
        Files.writeString(unfinished, "");
        Folders.remove(data);
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "--pwfile=" + folder.resolve(PASSWORD_FILE),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Files.delete(unfinished);
    }

    private void start() throws IOException {
        var options = new ArrayList<>(List.of("-p " + port));
        SETTINGS.forEach(setting -> options.add("-c " + setting));
        var log = folder.resolve("postgres.log");
        run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "60",
                "-l",
                log.toString(),
                "-o",
                String.join(" ", options));
    }

    /// One that outlived its Frontdesk may be repairing its files.
    private void awaitAnswer() throws IOException {
        for (var tries = 1; ; tries++) {
            try (var _ = connect(DATABASE)) {
                return;
            } catch (SQLException e) {
                if (tries == MAX_ANSWER_TRIES) {
                    throw new IOException("the embedded database runs but does not answer", e);
                }
                LockSupport.parkNanos(ANSWER_PAUSE.toNanos());
            }
        }
    }

    private void createDatabase() throws IOException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("the embedded database started but does not answer", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password.value());
    }

    private String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The first process of the database in a folder: what its pid file names, if that lives and is PostgreSQL.
    /// After a reboot the number may be another's.
    static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        return namedPid(data)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent());
    }

    private static Optional<Long> namedPid(Path data) throws IOException {
        var file = data.resolve(PID_FILE);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.size() > 3 && DatabasePort.isNumber(lines.getFirst()) && DatabasePort.isNumber(lines.get(3))
                ? Optional.of(Long.parseLong(lines.getFirst().strip()))
                : Optional.empty();
    }

    /// PostgreSQL clears up its own pid file, with what else a killed one left in the machine. It refuses to when the
    /// file is unfinished, or the number is now another program's.
    private void forgetUselessPid() throws IOException {
        var pid = namedPid(data);
        if (pid.isEmpty()
                || ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive).isPresent()) {
            Files.deleteIfExists(data.resolve(PID_FILE));
        }
    }

    /// Where only the first process was killed, the others end by themselves, at the latest when they have finished
    /// what they are at. Two PostgreSQLs at work in the same files would destroy them. These are known by their
    /// program, which is unpacked in this folder for this database alone.
    private void awaitEndOfOrphans() throws IOException {
        for (var tries = 1; ; tries++) {
            var orphans = ProcessHandle.allProcesses().filter(this::isOurs).toList();
            if (orphans.isEmpty()) {
                return;
            }
            if (tries == MAX_ORPHAN_TRIES) {
                throw new IOException("processes of an earlier PostgreSQL do not end");
            }
            if (tries > PATIENT_ORPHAN_TRIES) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            LockSupport.parkNanos(ANSWER_PAUSE.toNanos());
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var program = programs.resolve("bin/postgres").toString();
        return process.info().command().filter(program::equals).isPresent();
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(folder, program, ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
