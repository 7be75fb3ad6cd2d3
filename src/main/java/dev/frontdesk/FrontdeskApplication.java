package dev.frontdesk;

import dev.frontdesk.ops.DemoCommand;
import dev.frontdesk.ops.SchemaCommand;
import dev.frontdesk.ops.ServeCommand;
import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.DatabaseFeature;
import dev.frontdesk.platform.DbSchedulerWork;
import dev.frontdesk.platform.Http;
import dev.frontdesk.platform.SystemClock;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;

/// Puts the features together.
public final class FrontdeskApplication extends Application<FrontdeskConfiguration> {
    public static void main(String[] args) throws Exception {
        new FrontdeskApplication().run(args);
    }

    @Override
    public String getName() {
        return "frontdesk";
    }

    @Override
    protected void addDefaultCommands(Bootstrap<FrontdeskConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(Configurations.files(System.getenv()));
        bootstrap.addCommand(new ServeCommand<>(this));
        bootstrap.addCommand(new DemoCommand<>(this, System.getenv(), System.out));
        bootstrap.addCommand(new SchemaCommand<>(FrontdeskConfiguration.class));
        bootstrap.addCommand(new CheckCommand<>(this));
    }

    @Override
    public void run(FrontdeskConfiguration configuration, Environment environment) {
        var clock = SystemClock.inMicroseconds();
        Http.install(environment, configuration.getServerFactory());
        var store = DatabaseFeature.open(configuration.database(), environment);
        var work = new DbSchedulerWork(store.dataSource(), clock, configuration.work());

        // Features, one line each, in the order they lean on each other:
        // clinic, conversation, booking, dialogue, messaging, admin, console.

        environment.lifecycle().manage(work);
    }
}
