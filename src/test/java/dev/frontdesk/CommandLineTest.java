package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ops.promise.OneBooking;
import dev.frontdesk.platform.database.TestDatabase;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands answer to somebody who mistypes, forgets or misconfigures: a sentence, and never a stack trace.
class CommandLineTest {
    private static final List<String> NEED_A_CONFIGURATION = List.of(
            "server",
            "check",
            "db migrate",
            "db status",
            "torture --check-only",
            "clinic import src/main/resources/demo/glow.yaml");

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @TempDir
    Path folder;

    private record Run(boolean succeeded, String out, String err) {}

    @ParameterizedTest
    @CsvSource({
        "server, ./frontdesk server config.yml",
        "demo, ./frontdesk demo [--with-history]",
        "check, ./frontdesk check config.yml",
        "clinic, ./frontdesk clinic import FILE config.yml",
        "bench, './frontdesk bench [--only ROW,...] [--quick] [--json] [--data-dir DIR]'",
        "torture, ./frontdesk torture [--kills N] [--minutes M] [--guests N] [--seed S] [--folder DIR] [--json]"
    })
    void eachSaysHowItIsUsed(String command, String usage) {
        var help = run(command, "--help");

        assertThat(help.succeeded()).isTrue();
        assertThat(help.out()).startsWith("usage: " + usage + "\n").doesNotContain("Dropwizard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --fast",
                "bench twice",
                "server a.yml b.yml",
                "clinic export x.yml",
                "db nonsense",
                "clinic",
                "torture --kills many"
            })
    void whatItCannotReadIsNamedFirst(String line) {
        var run = run(line.split(" "));

        assertThat(run.succeeded()).isFalse();
        assertThat(run.err().lines().findFirst())
                .hasValueSatisfying(
                        first -> assertThat(first)
                                .matches(
                                        "unrecognized arguments: .*|.*invalid choice: .*|too few arguments|argument --kills: .*"));
        assertThat(run.err()).contains("usage: ").doesNotContain("\tat ");
    }

    @Nested
    class TheConfigurationFile {
        @Test
        void isForgotten() {
            for (var command : NEED_A_CONFIGURATION) {
                assertRefused(run(command.split(" ")), "Name a configuration file, for example config.yml.");
            }
        }

        @Test
        void isNotThere() {
            for (var command : NEED_A_CONFIGURATION) {
                assertRefused(with(command, "nowhere.yml"), "There is no file nowhere.yml.");
            }
        }

        @Test
        void isAFolder() {
            assertRefused(
                    with("server", folder.toString()), folder + " cannot be read: is it a file, and may you read it?");
        }

        @Test
        void usesAVariableThatNobodySet() {
            assertRefused(
                    with("check", "src/test/resources/undefined-variable.yml"),
                    "src/test/resources/undefined-variable.yml uses ${NOBODY_SETS_THIS}, which has no value in the"
                            + " environment and no default.");
        }

        @Test
        void isEmptyOrWrong() throws IOException {
            var empty = file("empty.yml", "");
            var wrong = file("wrong.yml", "ai: { baseUrl: 'not a url' }");

            assertThat(with("check", empty).err())
                    .isEqualTo("%1$s has an error:\n  * Configuration at %1$s must not be empty\n".formatted(empty));
            assertThat(with("check", wrong).err())
                    .startsWith("%s has an error:\n  * Incorrect type of value at: ai.baseUrl".formatted(wrong));
        }
    }

    @Nested
    class TheDatabase {
        @Test
        void cannotBeReached() throws IOException {
            var away = configuration("jdbc:postgresql://127.0.0.1:1/nothing");

            for (var command : NEED_A_CONFIGURATION) {
                if (!command.equals("check")) {
                    assertRefused(
                            with(command, away),
                            "The database cannot be reached (SQLState 08001): check DATABASE_URL, DATABASE_USER and"
                                    + " DATABASE_PASSWORD.");
                }
            }
        }

        @Test
        void isNotRolledBackWithoutSayingHowFar() throws IOException {
            assertRefused(
                    with("db rollback", configuration(db.url())), "Must specify either a count, a tag, or a date.");
            assertThat(with("db rollback --tag never", configuration(db.url())).err())
                    .contains("never")
                    .doesNotContain("\tat ")
                    .hasLineCount(1);
        }
    }

    @Nested
    class Torture {
        @Test
        void asksALiveDatabaseWithoutKillingAnything() throws IOException {
            assertThat(with("torture --check-only", configuration(db.url()))).isEqualTo(new Run(true, "", ""));
            db.database().useTransaction(tx -> {
                OneBooking.insert(tx);
                OneBooking.run(tx, OneBooking.message("again", "outbound", "simulated", "turn2", null, "15:00"));
            });

            assertThat(with("torture --check-only", configuration(db.url())))
                    .isEqualTo(new Run(false, "", "Broken: one-reply.\n"));
        }

        @Test
        void worksInNobodysFolder() {
            assertRefused(
                    run("torture", "--folder", folder.toString()),
                    "The folder " + folder + " is there already: name one that is not.");
        }
    }

    @Test
    void aPortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertRefused(
                    with("server", file("config.yml", configurationOf(db.url()) + """
                            server:
                              applicationConnectors: [{ type: http, bindHost: 127.0.0.1, port: %d }]
                              adminConnectors: [{ type: http, port: 0 }]
                            """.formatted(port))),
                    "Port %d cannot be opened, most likely because it is in use: set PORT and ADMIN_PORT to free ones."
                            .formatted(port));
        }
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run).isEqualTo(new Run(false, "", sentence + "\n"));
    }

    private String configuration(String databaseUrl) throws IOException {
        return file("config.yml", configurationOf(databaseUrl));
    }

    private static String configurationOf(String databaseUrl) {
        return """
                publicUrl: http://localhost:8080
                database: { url: "%s", user: postgres, dataDir: unused, maxConnections: 5 }
                messaging: { apiUrl: "http://localhost:1" }
                admin: { token: "", bind: 127.0.0.1 }
                logging: { level: "OFF", appenders: [] }
                """.formatted(databaseUrl);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Run with(String command, String configuration) {
        return run((command + " " + configuration).split(" "));
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var application = new FrontdeskApplication();
        var bootstrap = new Bootstrap<>(application);
        application.addDefaultCommands(bootstrap);
        var failure = new Cli(new JarLocation(FrontdeskApplication.class), bootstrap, out, err).run(arguments);
        return new Run(failure.isEmpty(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
