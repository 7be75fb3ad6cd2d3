package dev.frontdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            } catch (EmbeddedDatabase.InUseException e) {
                System.out.println(e.getMessage());
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

        var holder = start();
        assertThat(line(holder)).isEqualTo("open " + url);

        var refused = start();
        assertThat(line(refused)).startsWith("Another Frontdesk server is using the data folder " + folder);
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

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The first line a process says, logging aside.
    private static String line(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        var line = out.readLine();
        while (line != null && !line.startsWith("open") && !line.startsWith("Another")) {
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
