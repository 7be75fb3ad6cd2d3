package dev.frontdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.platform.database.ConfiguresDatabase;
import dev.frontdesk.platform.database.DatabaseConfiguration;
import dev.frontdesk.platform.database.TestDatabase;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ClinicImportCommandTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase unmigrated = TestDatabase.empty();

    private static final String GLOW =
            Path.of("src/main/resources/demo/glow.yaml").toString();

    @TempDir
    Path folder;

    private record Run(boolean succeeded, String out, String err) {}

    @Test
    void saysInOneLineWhatItDid() throws IOException {
        var first = run(db, GLOW);
        var second = run(db, GLOW);

        assertThat(first)
                .isEqualTo(new Run(
                        true, "clinic glow created: 2 locations, 12 services, 5 providers, 14 questions\n", ""));
        assertThat(second.out()).startsWith("clinic glow unchanged: ");
    }

    @Test
    void readsStandardInput() throws IOException {
        var document = """
                slug: piped
                name: Piped
                time_zone: UTC
                locations: [{ name: Main }]
                services: [{ name: Facial, duration_minutes: 30 }]
                """;

        var run = run(db, "-", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.out().lines())
                .containsExactly(
                        "clinic piped created: 1 location, 1 service, 0 providers, 0 questions",
                        "note: locations[0].hours: none given: it never opens",
                        "note: services[0]: no provider performs it");
    }

    @Test
    void namesProblemsOneALine() throws IOException {
        var run = run(db, write("bad.yaml", "slug: bad\nname: 5\ntime_zone: Mars/Base\nlocations: []\n"));

        assertThat(run.succeeded()).isFalse();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "name: must be a text: put it in quotes",
                        "time_zone: \"Mars/Base\" is not a known time zone, for example America/New_York",
                        "locations: must name at least one location");
    }

    @Test
    void saysInOneSentenceThatAFileIsMissing() throws IOException {
        var run = run(db, folder.resolve("nowhere.yaml").toString());

        assertThat(run.succeeded()).isFalse();
        assertThat(run.err()).matches(".*nowhere.yaml cannot be read: is it there, and a file\\?\n");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var file = folder.resolve("latin1.yaml");
        Files.write(file, new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xE9});

        assertThat(run(db, file.toString()).err()).endsWith("latin1.yaml is not UTF-8.\n");
    }

    @Test
    void asksForTheMigrationsFirst() throws IOException {
        assertThat(run(unmigrated, GLOW).err())
                .startsWith("The database lacks ")
                .contains("run `./frontdesk db migrate config.yml`")
                .hasLineCount(1);
    }

    private String configuration(TestDatabase database) throws IOException {
        return write("config.yml", """
                database: { url: "%s", user: %s, dataDir: unused, maxConnections: 5 }
                logging: { level: WARN, appenders: [] }
                """.formatted(database.url(), database.user()));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run run(TestDatabase database, String document) throws IOException {
        return run(database, document, InputStream.nullInputStream());
    }

    /// With the process's own streams in place of the terminal.
    private Run run(TestDatabase database, String document, InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var stdin = System.in;
        var stdout = System.out;
        System.setIn(in);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var cli = new Cli(new JarLocation(getClass()), bootstrap(), out, err);
            var failure = cli.run("clinic", "import", document, configuration(database));
            return new Run(
                    failure.isEmpty(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
        }
    }

    private static Bootstrap<DatabaseAlone> bootstrap() {
        var bootstrap = new Bootstrap<>(new NoApplication());
        bootstrap.addCommand(new ClinicImportCommand<>(DatabaseAlone.class));
        return bootstrap;
    }

    static final class DatabaseAlone extends Configuration implements ConfiguresDatabase {
        private final DatabaseConfiguration database;

        @JsonCreator
        DatabaseAlone(@JsonProperty("database") DatabaseConfiguration database) {
            this.database = database;
        }

        @Override
        public DatabaseConfiguration database() {
            return database;
        }
    }

    private static final class NoApplication extends Application<DatabaseAlone> {
        @Override
        public void run(DatabaseAlone configuration, Environment environment) {
            // Only its commands are run.
        }
    }
}
