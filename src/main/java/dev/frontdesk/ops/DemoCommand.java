package dev.frontdesk.ops;

import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.ConfiguresDatabase;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;

/// `demo`: the server on its built-in configuration, with the demo clinic and the phone at `/try`. Needs no file, no
/// key and no account, and prints where to go.
public final class DemoCommand<T extends Configuration & ConfiguresDatabase> extends ServeCommand<T> {
    private static final String TOKEN_VARIABLE = "ADMIN_TOKEN";
    private static final int TOKEN_BYTES = 16;

    private final Map<String, String> environmentVariables;
    private final PrintStream out;

    public DemoCommand(Application<T> application, Map<String, String> environmentVariables, PrintStream out) {
        super(application, "demo", "Serves the demo clinic on this machine");
        this.environmentVariables = new HashMap<>(environmentVariables);
        this.out = out;
    }

    @Override
    public void configure(Subparser parser) {
        // no file: the configuration comes with the program
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        if (environmentVariables.getOrDefault(TOKEN_VARIABLE, "").isBlank()) {
            environmentVariables.put(TOKEN_VARIABLE, newToken());
        }
        bootstrap.setConfigurationSourceProvider(Configurations.builtIn(environmentVariables));
        out.println("Starting Frontdesk…");
        super.run(bootstrap, new Namespace(Map.of("file", "demo.yml")));
    }

    @Override
    protected void run(Environment environment, Namespace namespace, T configuration) throws Exception {
        environment.lifecycle().addServerLifecycleListener(server -> welcome(server, configuration));
        super.run(environment, namespace, configuration);
    }

    private void welcome(Server server, T configuration) {
        out.printf(
                """

                Frontdesk is ready.

                  Text with the clinic   http://localhost:%1$d/try
                  API                    http://localhost:%1$d/api/admin (described at /openapi.json)
                  Admin token            %3$s
                  Operations             http://localhost:%2$d/

                Stop it with Ctrl-C; what was booked is kept in %4$s.

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
