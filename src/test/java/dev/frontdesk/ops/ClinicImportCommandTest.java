package dev.frontdesk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.TestDatabase;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.db.ManagedPooledDataSource;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.junit.jupiter.api.BeforeEach;
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

    private String config = "";

    private record Run(boolean succeeded, String out, String err) {}

    @BeforeEach
    void configuration() throws IOException {
        config = write("config.yml", "logging: { level: WARN, appenders: [] }\n");
    }

    @Test
    void saysInOneLineWhatItDid() {
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
    void saysInOneSentenceThatAFileIsMissing() {
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
    void asksForTheMigrationsFirst() {
        assertThat(run(unmigrated, GLOW).err())
                .isEqualTo("The database is not up to date: run `./frontdesk db migrate` first.\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run run(TestDatabase database, String document) {
        return run(database, document, InputStream.nullInputStream());
    }

    /// With the process's own streams in place of the terminal.
    private Run run(TestDatabase database, String document, InputStream in) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var stdin = System.in;
        var stdout = System.out;
        System.setIn(in);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var cli = new Cli(new JarLocation(getClass()), bootstrap(database), out, err);
            var failure = cli.run("clinic", "import", document, config);
            return new Run(
                    failure.isEmpty(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
        }
    }

    private static Bootstrap<Configuration> bootstrap(TestDatabase database) {
        var bootstrap = new Bootstrap<>(new NoApplication());
        bootstrap.addCommand(new ClinicImportCommand<>(
                Configuration.class, _ -> open(database, bootstrap), TestClock.at("2026-11-23T15:00:00Z")));
        return bootstrap;
    }

    private static ManagedDataSource open(TestDatabase database, Bootstrap<?> bootstrap) {
        var pool = new PoolProperties();
        pool.setUrl(database.url());
        pool.setUsername(database.user());
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setJmxEnabled(false);
        return new ManagedPooledDataSource(pool, bootstrap.getMetricRegistry());
    }

    private static final class NoApplication extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            // Only its commands are run.
        }
    }
}
