package dev.frontdesk.ops;

import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.database.ConfiguresDatabase;
import dev.frontdesk.platform.database.Migrations;
import dev.frontdesk.platform.database.MigrationsDataSource;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.migrations.DbCommand;
import java.util.Map;
import liquibase.exception.LiquibaseException;
import net.sourceforge.argparse4j.inf.Namespace;

/// `db migrate config.yml`, `db status config.yml`, `db rollback …`: Liquibase on the configured database. The embedded
/// one is attached to, or started for the command.
public final class SchemaCommand<T extends Configuration & ConfiguresDatabase> extends DbCommand<T> {
    public SchemaCommand(Class<T> configurationClass) {
        super(
                "db",
                configuration -> new MigrationsDataSource(configuration.database()),
                configurationClass,
                Migrations.MASTER_FILE,
                Map.of(Migrations.ANALYTICS, false));
    }

    /// What Liquibase and its commands refuse, they refuse in words for whoever asked.
    @Override
    protected void run(Bootstrap<T> bootstrap, Namespace namespace, T configuration) throws Exception {
        try {
            super.run(bootstrap, namespace, configuration);
        } catch (IllegalArgumentException | LiquibaseException refused) {
            throw new CannotStartException(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        CommandFailure.print(cli.getStdErr(), failure);
    }
}
