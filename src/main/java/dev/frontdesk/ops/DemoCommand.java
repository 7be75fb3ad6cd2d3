package dev.frontdesk.ops;

import dev.frontdesk.ops.history.DemoHistory;
import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.database.ConfiguresDatabase;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `demo`: the server on its built-in configuration, with the demo clinic and the phone at `/try`. Needs no file, no
/// key and no account, and prints where to go.
public final class DemoCommand<T extends Configuration & ConfiguresDatabase> extends ServeCommand<T> {
    private static final String TOKEN_VARIABLE = "ADMIN_TOKEN";
    private static final String WITH_HISTORY = "--with-history";
    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);
    private static final int TOKEN_BYTES = 16;

    private final DemoHistory history;
    private final Map<String, String> environmentVariables;
    private final PrintStream out;
    private boolean withHistory;

    /// @param history the application's
    public DemoCommand(
            Application<T> application,
            DemoHistory history,
            Map<String, String> environmentVariables,
            PrintStream out) {
        super(application, "demo", "Serves the demo clinic on this machine");
        this.history = history;
        this.environmentVariables = new HashMap<>(environmentVariables);
        this.out = out;
    }

    @Override
    public void configure(Subparser parser) {
        // no file: the configuration comes with the program
        parser.usage("./frontdesk demo [" + WITH_HISTORY + "]");
        parser.addArgument(WITH_HISTORY)
                .action(Arguments.storeTrue())
                .help("first plays some weeks of invented conversations, on a database that has none");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        if (environmentVariables.getOrDefault(TOKEN_VARIABLE, "").isBlank()) {
            environmentVariables.put(TOKEN_VARIABLE, newToken());
        }
        bootstrap.setConfigurationSourceProvider(Configurations.builtIn(environmentVariables));
        out.println("Starting Frontdesk…");
        withHistory = namespace.getBoolean("with_history");
        if (withHistory) {
            history.beginsInThePast();
        }
        super.run(bootstrap, new Namespace(Map.of("file", "demo.yml")));
    }

    @Override
    protected void run(Environment environment, Namespace namespace, T configuration) throws Exception {
        environment.lifecycle().addServerLifecycleListener(server -> started(server, configuration));
        super.run(environment, namespace, configuration);
    }

    /// A history is played aside: Jetty cannot be stopped while it waits for its listeners.
    private void started(Server server, T configuration) {
        if (withHistory) {
            Thread.ofVirtual().name("history").start(() -> {
                play(server);
                welcome(server, configuration);
            });
        } else {
            welcome(server, configuration);
        }
    }

    private void play(Server server) {
        try {
            history.play(
                    URI.create("http://localhost:" + port(server, "application")),
                    environmentVariables.getOrDefault(TOKEN_VARIABLE, ""),
                    line -> say("history: " + line));
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (server.isRunning()) {
                LOG.warn("history ended early", e);
            }
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private void welcome(Server server, T configuration) {
        if (!server.isRunning()) {
            return;
        }
        out.printf(
                """

                Frontdesk is ready.

                  Text with the clinic   http://localhost:%1$d/try
                  The API, described     http://localhost:%1$d/openapi.json
                  What was booked        curl -H 'Authorization: Bearer %3$s' http://localhost:%1$d/api/admin/appointments
                  Operations             http://localhost:%2$d/

                Stop it with Ctrl-C; what was booked is kept in %4$s.
                Unless ADMIN_TOKEN is set, the token is a new one each time.

                """,
                port(server, "application"),
                port(server, "admin"),
                environmentVariables.get(TOKEN_VARIABLE),
                configuration.database().isEmbedded() ? configuration.database().dataDir() : "your database");
        out.flush();
    }

    private static int port(Server server, String name) {
        for (var connector : server.getConnectors()) {
            if (name.equals(connector.getName()) && connector instanceof NetworkConnector network) {
                return network.getLocalPort();
            }
        }
        return 0;
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "fd_" + HexFormat.of().formatHex(bytes);
    }
}
