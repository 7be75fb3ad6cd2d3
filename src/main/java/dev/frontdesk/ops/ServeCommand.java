package dev.frontdesk.ops;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.lifecycle.JettyManaged;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `server config.yml`. When it cannot start it says why in one sentence, and leaves nothing running.
public class ServeCommand<T extends Configuration> extends ServerCommand<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    public ServeCommand(Application<T> application) {
        super(application, "server", "Serves texts and the staff API");
    }

    protected ServeCommand(Application<T> application, String name, String description) {
        super(application, name, description);
    }

    @Override
    public void configure(Subparser parser) {
        parser.usage("./frontdesk server config.yml");
        super.configure(parser);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        stopWhatWasOpened();
        CommandFailure.print(cli.getStdErr(), failure);
    }

    private void stopWhatWasOpened() {
        var environment = getEnvironment();
        if (environment == null) {
            return;
        }
        for (var opened : environment.lifecycle().getManagedObjects().reversed()) {
            try {
                if (opened instanceof JettyManaged managed) {
                    managed.getManaged().stop();
                }
            } catch (Exception e) {
                LOG.debug("Closing after a failed start", e);
            }
        }
    }
}
