package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `.ci/run` on a machine that has what the test gives it and nothing else.
@DisabledOnOs(OS.WINDOWS)
class ContinuousIntegrationTest {
    @TempDir
    Path machine;

    private record Run(int exitCode, String out) {}

    @BeforeEach
    void checkOut() throws IOException {
        Files.createDirectories(machine.resolve("project/.ci"));
        Files.createDirectories(machine.resolve("bin"));
        Files.copy(Path.of(".ci/run"), machine.resolve("project/.ci/run"));
        program("project/mvnw", "echo mvnw \"$@\"");
        program("bin/dirname", "echo \"${1%/*}\"");
        program("bin/id", "echo 0");
    }

    @Test
    void demandsTheBrowserFromTheTests() throws Exception {
        program("bin/chromium", "");

        assertThat(run()).isEqualTo(new Run(0, "mvnw -B -ntp verify -Dtest.browser=required\n"));
    }

    @Test
    void installsTheBrowserWhereItCan() throws Exception {
        program(
                "bin/apt-get",
                "[ \"$1\" = update ] || printf '#!/bin/sh\\n' > " + machine.resolve("bin/google-chrome")
                        + "; [ \"$1\" = update ] || /bin/chmod +x " + machine.resolve("bin/google-chrome"));

        assertThat(run().out()).endsWith("mvnw -B -ntp verify -Dtest.browser=required\n");
    }

    @Test
    void endsWhereItCannot() throws Exception {
        assertThat(run().exitCode()).isEqualTo(1);
        assertThat(run().out()).startsWith("The browser tests need a Chromium").doesNotContain("mvnw");
    }

    @Test
    void endsWhereInstallingFails() throws Exception {
        program("bin/apt-get", "exit 100");

        assertThat(run().exitCode()).isEqualTo(1);
        assertThat(run().out()).contains("The browser tests need a Chromium").doesNotContain("mvnw");
    }

    @Test
    void endsWhereItMayNotInstall() throws Exception {
        program("bin/id", "echo 1000");
        program("bin/apt-get", "echo installs");

        assertThat(run().exitCode()).isEqualTo(1);
        assertThat(run().out()).doesNotContain("installs", "mvnw");
    }

    private Run run() throws Exception {
        var builder = new ProcessBuilder(
                        "/bin/bash", machine.resolve("project/.ci/run").toString())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out);
    }

    private void program(String name, String body) throws IOException {
        var file = Files.write(machine.resolve(name), List.of("#!/bin/sh", body));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
