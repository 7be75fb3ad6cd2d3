package dev.frontdesk.ops;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/// `check config.yml`: reads a configuration, with what the environment puts into it, and says what is wrong with it.
public final class ConfigurationCheckCommand<T extends Configuration> extends ConfiguredCommand<T> {
    private final Class<T> configurationClass;
    private final PrintStream out;

    public ConfigurationCheckCommand(Class<T> configurationClass, PrintStream out) {
        super("check", "Reads a configuration and says what is wrong with it");
        this.configurationClass = configurationClass;
        this.out = out;
    }

    @Override
    public void configure(Subparser parser) {
        parser.usage("./frontdesk check config.yml");
        super.configure(parser);
    }

    @Override
    protected Class<T> getConfigurationClass() {
        return configurationClass;
    }

    @Override
    protected void run(Bootstrap<T> bootstrap, Namespace namespace, T configuration) {
        out.println(namespace.getString("file") + " can be used.");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        CommandFailure.print(cli.getStdErr(), failure);
    }
}
