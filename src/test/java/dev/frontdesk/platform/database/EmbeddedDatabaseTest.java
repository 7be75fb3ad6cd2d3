package dev.frontdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.platform.CannotStartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other processes are real ones: locks of files are held by processes, and only a process can be killed.
class EmbeddedDatabaseTest {
    @TempDir
    static Path folder;

    /// Opens the database as a server, says so, and waits to be killed or told to stop.
    static final class Holder {
        public static void main(String[] args) throws IOException {
            try (var database = EmbeddedDatabase.openForServer(Path.of(args[0]))) {
                System.out.println("open " + database.url());
                var _ = System.in.read();
            } catch (CannotStartException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    @Test
    void keepsItsRowsThroughStopsAndKills() throws Exception {
        var first = EmbeddedDatabase.open(folder);
        var url = first.url();
        execute(first, "CREATE TABLE kept (n INT)");
        execute(first, "INSERT INTO kept VALUES (1)");
        assertThat(query(first, "SHOW fsync")).isEqualTo("on");
        assertThat(query(first, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query(first, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(query(first, "SHOW server_version")).isEqualTo("18.6");
        first.close();
        assertThatThrownBy(() -> query(first, "SELECT 1")).isInstanceOf(SQLException.class);

        var holder = start(folder, Map.of());
        assertThat(line(holder)).isEqualTo("open " + url);

        var refused = start(folder, Map.of());
        assertThat(line(refused)).startsWith("refused: Another Frontdesk server is using the data folder " + folder);
        assertThat(refused.waitFor()).isZero();

        try (var beside = EmbeddedDatabase.open(folder)) {
            assertThat(query(beside, "SELECT n FROM kept")).isEqualTo("1");
        }

        holder.destroyForcibly().waitFor();
        try (var afterKill = EmbeddedDatabase.openForServer(folder)) {
            assertThat(afterKill.url()).isEqualTo(url);
            assertThat(query(afterKill, "SELECT n FROM kept")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsAnewWhenItsPidFileNamesSomebodyElse(@TempDir Path other) throws Exception {
        EmbeddedDatabase.open(other).close();
        var stale =
                ProcessHandle.current().pid() + "\n" + other.resolve("postgres") + "\n1\n1\n\n127.0.0.1\n 1 1\nready\n";
        Files.writeString(other.resolve("postgres/postmaster.pid"), stale);

        try (var again = EmbeddedDatabase.open(other)) {
            assertThat(query(again, "SELECT 1")).isEqualTo("1");
        }
    }

    @Nested
    class SaysInOneSentenceWhatKeepsItFromStarting {
        @TempDir
        Path parent;

        @Test
        void theFolderIsAFile() throws Exception {
            var file = Files.writeString(parent.resolve("file"), "");

            assertThat(whyNot(file))
                    .isEqualTo(
                            "The data folder %s cannot be used (it is a file): let this user write to it, or set DATA_DIR to another folder.",
                            file);
            assertThat(whyNot(file.resolve("data")))
                    .startsWith("The data folder %s/data cannot be used (".formatted(file));
        }

        @Test
        @EnabledIf("mayBeForbiddenToWrite")
        void theFolderMayNotBeWritten() throws Exception {
            var data = Files.createDirectory(parent.resolve("data"));
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));

            assertThat(whyNot(data)).startsWith("The data folder %s cannot be used (no access to ".formatted(data));
        }

        /// Root may do everything.
        static boolean mayBeForbiddenToWrite() {
            return !"root".equals(System.getProperty("user.name"));
        }

        @Test
        void theFilesAreThoseOfAnotherMajorVersion() throws Exception {
            Files.createDirectory(parent.resolve("postgres"));
            Files.writeString(parent.resolve("postgres/PG_VERSION"), "17\n");

            assertThat(whyNot(parent))
                    .isEqualTo(
                            "The data folder %s holds the files of PostgreSQL 17, and this Frontdesk runs 18: give it a DATA_DIR of its own.",
                            parent);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Operation not permitted", "No space left on device"})
        void rootMayNotHaveAUserNamespace(String refusal) throws Exception {
            var unshare = Files.createDirectory(parent.resolve("bin")).resolve("unshare");
            Files.writeString(
                    unshare, "#!/bin/sh\necho 'unshare: unshare failed: %s' >&2\nexit 1\n".formatted(refusal));
            Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
            var path = unshare.getParent() + ":" + System.getenv("PATH");

            var process = start(parent.resolve("data"), Map.of("PATH", path), "-Duser.name=root");

            assertThat(line(process))
                    .isEqualTo(
                            "refused: PostgreSQL does not run as root, and this machine allows no"
                                    + " user namespace to be somebody else in: start Frontdesk as another user, or set DATABASE_URL.");
        }

        @Test
        void theDiskIsFull() {
            var full = new FileSystemException("data/postgres.log", null, "No space left on device");

            assertThat(EmbeddedDatabaseFailure.explain(parent, full))
                    .hasMessage(
                            "The disk of the data folder %s is full: make room, or set DATA_DIR to another folder.",
                            parent);
        }

        @Test
        void itsProgramsDoNotRun() throws Exception {
            EmbeddedDatabase.open(parent).close();
            Files.writeString(parent.resolve("postgres/postgresql.conf"), "shared_buffers = lots");

            assertThat(whyNot(parent))
                    .isEqualTo(
                            "The embedded database in %s does not start (pg_ctl: could not start server): see"
                                    + " postgres.log there.",
                            parent);
        }

        private static String whyNot(Path data) {
            return String.valueOf(catchThrowableOfType(CannotStartException.class, () -> EmbeddedDatabase.open(data))
                    .getMessage());
        }
    }

    @Test
    void startsAlsoWithoutWhatItWroteDownLastTime(@TempDir Path other) throws Exception {
        Files.writeString(other.resolve("password"), "");
        EmbeddedDatabase.open(other).close();
        Files.writeString(other.resolve("port"), "");
        Files.writeString(other.resolve("postgres/postmaster.pid"), "half\na\nfile\n\n");

        try (var again = EmbeddedDatabase.open(other)) {
            assertThat(query(again, "SELECT 1")).isEqualTo("1");
        }
    }

    /// Two databases at work in the same files would destroy them. The one that is killed has a process in the middle
    /// of
    /// something that takes long.
    @Test
    void startsOnlyWhenAllOfItsKilledPredecessorHasEnded(@TempDir Path other) throws Exception {
        try (var first = EmbeddedDatabase.open(other)) {
            execute(first, "CREATE TABLE kept AS SELECT 1 AS n");
        }
        var holder = start(other, Map.of());
        assertThat(line(holder)).startsWith("open");
        var seenFromBeside = new EmbeddedDatabaseFolder(other);
        var reached = seenFromBeside.connection();
        var password = Files.readString(other.resolve("password"));
        var connection = DriverManager.getConnection(reached.url(), reached.user(), password);
        var busy = ProcessHandle.of(pid(connection)).orElseThrow();
        var _ = Thread.ofVirtual().start(() -> runForEver(connection));
        await().until(() -> busy.info().totalCpuDuration().orElseThrow().compareTo(Duration.ofMillis(200)) > 0);

        holder.destroyForcibly().waitFor();
        seenFromBeside.postmaster().orElseThrow().destroyForcibly();
        await().until(() -> seenFromBeside.postmaster().isEmpty());
        assertThat(runs(busy)).isTrue();

        try (var again = EmbeddedDatabase.openForServer(other)) {
            assertThat(runs(busy)).isFalse();
            assertThat(query(again, "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    private static long pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    /// One that ended is still there until somebody asks what became of it, but it runs no program.
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static void runForEver(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN LOOP END LOOP; END $$");
        } catch (SQLException _) {
            // killed, as it is meant to be
        }
    }

    private static Process start(Path folder, Map<String, String> environment, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Holder.class.getName(), folder.toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// The first line a process says, logging aside.
    private static String line(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        var line = out.readLine();
        while (line != null && !line.startsWith("open") && !line.startsWith("refused")) {
            line = out.readLine();
        }
        return line == null ? "" : line;
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().value());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().value());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
