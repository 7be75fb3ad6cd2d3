package dev.frontdesk.ops;

import dev.frontdesk.platform.ConfiguresDatabase;
import dev.frontdesk.platform.Migrations;
import dev.frontdesk.platform.MigrationsDataSource;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.migrations.DbCommand;
import java.util.Map;
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

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        CommandFailure.print(cli.getStdErr(), failure);
    }
}
