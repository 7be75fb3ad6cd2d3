package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `frontdesk`, on a machine that has nothing but what a test puts there: the folders where JDKs usually are
/// lie in a temporary one, and a JDK is two scripts that say what they were asked.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "find", "readlink", "sed", "sh", "touch");
    private static final String NO_JDK =
            "Frontdesk needs a JDK 25 and found none: install one (for example Temurin 25), or set JAVA_HOME to it.\n";

    @TempDir
    Path machine;

    private Path project;
    private final Map<String, String> environment = new TreeMap<>();

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void setUpTheMachine() throws IOException {
        var bin = Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) {
            script(bin.resolve(tool), "exec " + whereIs(tool) + " \"$@\"");
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", machine.resolve("home").toString());
        project = checkOut(machine.resolve("a folder with spaces"));
        built(project);
    }

    @Nested
    class LooksForAJdk25 {
        @Test
        void andSaysWhatToInstallWhenThereIsNone() throws Exception {
            jdk(machine.resolve("usr/lib/jvm/java-21"), "21.0.2");

            assertThat(run("server", "config.yml")).isEqualTo(new Run(1, "", NO_JDK));
        }

        @Test
        void alsoWithoutAHome() throws Exception {
            environment.remove("HOME");

            assertThat(run("server", "config.yml")).isEqualTo(new Run(1, "", NO_JDK));
        }

        @Test
        void whereJavaHomeSays() throws Exception {
            environment.put("JAVA_HOME", jdk(machine.resolve("my jdks/25"), "25.0.1"));

            assertThat(run("server", "config.yml").out()).startsWith("java of " + machine.resolve("my jdks/25\n"));
        }

        @Test
        void furtherWhenJavaHomeIsAnotherOrNone() throws Exception {
            var found = jdk(machine.resolve("usr/lib/jvm/temurin-25"), "25");

            environment.put("JAVA_HOME", jdk(machine.resolve("old"), "17.0.9"));
            assertThat(run("server", "config.yml").out()).startsWith("java of " + found + "\n");
            environment.put("JAVA_HOME", machine.resolve("nowhere").toString());
            assertThat(run("server", "config.yml").out()).startsWith("java of " + found + "\n");
        }

        @Test
        void furtherWhenTheOneOnThePathIsOlder() throws Exception {
            var old = jdk(machine.resolve("old"), "17.0.9");
            environment.merge("PATH", old + "/bin:", (path, first) -> first + path);
            var found = jdk(machine.resolve("home/.sdkman/candidates/java/25-tem"), "25.0.3");

            assertThat(run("server", "config.yml").out()).startsWith("java of " + found + "\n");
        }

        @Test
        void onThePathBehindALink() throws Exception {
            var jdk = jdk(machine.resolve("opt/some-jdk"), "25.0.1");
            Files.createSymbolicLink(machine.resolve("bin/javac"), Path.of(jdk, "bin/javac"));

            assertThat(run("server", "config.yml").out()).startsWith("java of " + jdk + "\n");
        }
    }

    @Nested
    class WithAJdk {
        @BeforeEach
        void install() throws IOException {
            environment.put("JAVA_HOME", jdk(machine.resolve("jdk"), "25.0.1"));
        }

        @Test
        void passesOnWhatItWasGiven() throws Exception {
            var run = run("clinic", "import", "my clinic.yaml", "config.yml");

            assertThat(run.exitCode()).isEqualTo(7);
            assertThat(run.out().lines())
                    .containsSubsequence(
                            "@" + project.resolve("jvm.options"),
                            "-jar",
                            project.resolve("target/frontdesk.jar").toString(),
                            "clinic",
                            "import",
                            "my clinic.yaml",
                            "config.yml");
            assertThat(run.err()).isEmpty();
        }

        @Test
        void compilesForLongOnlyWhatRunsForLong() throws Exception {
            assertThat(run("server", "config.yml").out()).doesNotContain("-XX:TieredStopAtLevel=1");
            assertThat(run("demo", "--with-history").out()).contains("-XX:TieredStopAtLevel=1");
        }

        @Test
        void isFoundAlsoThroughALink() throws Exception {
            var link = Files.createSymbolicLink(machine.resolve("bin/frontdesk"), project.resolve("frontdesk"));

            assertThat(runScript(link, "server", "config.yml").out())
                    .contains(project.resolve("target/frontdesk.jar").toString());
        }

        @Test
        void buildsWhenItsSourcesAreNewer() throws Exception {
            Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(Instant.parse("2126-01-01T00:00:00Z")));

            var run = run("server", "config.yml");

            assertThat(run.err())
                    .startsWith("Building Frontdesk")
                    .contains("mvnw -q -B -Dmaven.test.skip=true package");
            assertThat(run.out()).contains("config.yml");
        }

        @Test
        void buildsWhenItsLibrariesAreMissing() throws Exception {
            Files.delete(project.resolve("target/lib"));

            assertThat(run("server", "config.yml").err()).startsWith("Building Frontdesk");
        }

        @Test
        void startsNothingThatCouldNotBeBuilt() throws Exception {
            Files.delete(project.resolve("target/frontdesk.jar"));
            script(project.resolve("mvnw"), "echo 'something is wrong' >&2; exit 1");

            var run = run("demo");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).endsWith("something is wrong\nFrontdesk could not be built: see above.\n");
        }
    }

    @Test
    void helpNeedsNoJdk() throws Exception {
        for (var asked : List.of(List.<String>of(), List.of("--help"), List.of("-h"), List.of("help"))) {
            var run = run(asked.toArray(String[]::new));

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).startsWith("Usage: ./frontdesk COMMAND\n").contains("demo", "server", "check");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void aCommandThatIsNoneIsRefusedAtOnce() throws Exception {
        assertThat(run("dance"))
                .isEqualTo(
                        new Run(1, "", "There is no command \"dance\": ./frontdesk --help lists those there are.\n"));
    }

    /// The scripts as they are, but for where the machine's folders begin.
    private Path checkOut(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        for (var name : List.of("frontdesk", ".mvn/find-jdk.sh")) {
            var text = Files.readString(Path.of(name)).replaceAll("(?<=[ \\n])/(usr|opt|Library)/", machine + "/$1/");
            Files.writeString(folder.resolve(name), text);
        }
        Files.setPosixFilePermissions(folder.resolve("frontdesk"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /// As after a build; what is built again only says so.
    private static void built(Path project) throws IOException {
        for (var name : List.of("src/main", "migrations", "target/lib")) {
            Files.createDirectories(project.resolve(name));
        }
        Files.writeString(project.resolve("pom.xml"), "");
        Files.writeString(project.resolve("config.yml"), "");
        Files.writeString(project.resolve("jvm.options"), "");
        script(project.resolve("mvnw"), "echo \"mvnw $*\"");
        Files.writeString(project.resolve("target/frontdesk.jar"), "");
    }

    /// @return the JDK's folder
    private static String jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        script(folder.resolve("bin/javac"), "echo 'javac " + version + "'");
        script(
                folder.resolve("bin/java"),
                "echo \"java of " + folder + "\"; for each in \"$@\"; do echo \"$each\"; done; exit 7");
        return folder.toString();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path whereIs(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        return runScript(project.resolve("frontdesk"), arguments);
    }

    private Run runScript(Path script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(machine.resolve("bin/bash").toString(), script.toString()));
        command.addAll(List.of(arguments));
        var err = machine.resolve("err");
        var builder = new ProcessBuilder(command).directory(machine.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
