package dev.frontdesk.ops.torture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.frontdesk.ops.CommandFailure;
import dev.frontdesk.ops.promise.PromiseChecker;
import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.ops.promise.VerdictTable;
import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.Folders;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.database.ConfiguresDatabase;
import dev.frontdesk.platform.database.DataSources;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.DatabaseConfiguration;
import dev.frontdesk.platform.database.JdbiFactory;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/// `torture --kills N`: kills the service under load and checks every promise. It needs no configuration: it works in a
/// folder of its own and touches nobody's data. `torture --check-only config.yml` only asks the configured database
/// whether every promise is kept, and changes nothing. Either ends with exit code 1 when one is broken.
///
/// @param <C> the root configuration, of which it knows only where the data lives
public final class TortureCommand<C extends Configuration & ConfiguresDatabase> extends ConfiguredCommand<C> {
    private static final int KILLS = 15;
    private static final int MINUTES = 60;
    private static final int GUESTS = 16;

    private final Class<C> configurationClass;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream progress;

    /// @param out gets the result alone; `progress` is told what happens meanwhile
    public TortureCommand(Class<C> configurationClass, InstantSource clock, PrintStream out, PrintStream progress) {
        super("torture", "Kills the service under load, again and again, and checks every promise");
        this.configurationClass = configurationClass;
        this.clock = clock;
        this.out = out;
        this.progress = progress;
    }

    @Override
    protected Class<C> getConfigurationClass() {
        return configurationClass;
    }

    @Override
    public void configure(Subparser parser) {
        parser.usage("./frontdesk torture [--kills N] [--minutes M] [--guests N] [--seed S] [--folder DIR] [--json]\n"
                + "       ./frontdesk torture --check-only config.yml [--json]");
        parser.addArgument("--kills")
                .type(Integer.class)
                .choices(Arguments.range(0, 100_000))
                .setDefault(KILLS)
                .help("how often something is killed; " + KILLS + " unless told");
        parser.addArgument("--minutes")
                .type(Integer.class)
                .choices(Arguments.range(1, 1_000))
                .setDefault(MINUTES)
                .help("no more kills after so long; " + MINUTES + " unless told");
        parser.addArgument("--guests")
                .type(Integer.class)
                .choices(Arguments.range(1, 200))
                .setDefault(GUESTS)
                .help("how many guests text at a time; " + GUESTS + " unless told");
        parser.addArgument("--seed").type(Long.class).help("of what guests say and who is killed; printed by each run");
        parser.addArgument("--folder").metavar("DIR").help("a new folder to work in; a temporary one unless told");
        parser.addArgument("--check-only")
                .action(Arguments.storeTrue())
                .help("kills nothing: only asks the configured database");
        parser.addArgument("--json").action(Arguments.storeTrue()).help("the result for machines");
        super.configure(parser);
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        if (namespace.getBoolean("check_only")) {
            super.run(bootstrap, namespace);
        } else {
            torture(namespace);
        }
    }

    @Override
    protected void run(Bootstrap<C> bootstrap, Namespace namespace, C configuration) throws Exception {
        requireData(configuration.database());
        var dataSource = DataSources.forCommand(configuration.database());
        dataSource.start();
        try {
            var verdicts = new PromiseChecker(new Database(JdbiFactory.over(dataSource))).check(clock.instant());
            out.print(namespace.getBoolean("json") ? json(Map.of("verdicts", verdicts)) : VerdictTable.of(verdicts));
            requireKept(verdicts, "");
            progress.println(allKept(verdicts));
        } finally {
            dataSource.stop();
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        CommandFailure.print(cli.getStdErr(), failure);
    }

    private void torture(Namespace namespace) throws Exception {
        var given = namespace.<Long>get("seed");
        var seed = given == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : given;
        var workplace = Workplace.open(namespace.getString("folder"));
        progress.println("torture in " + workplace.folder() + ", seed " + seed);
        var plan = new Torture.Plan(
                workplace.folder(),
                namespace.getInt("kills"),
                Duration.ofMinutes(namespace.getInt("minutes")),
                namespace.getInt("guests"),
                seed);
        var report = new Torture(plan, clock, progress::println).run();
        out.print(namespace.getBoolean("json") ? json(report) : report.table());
        requireKept(report.verdicts(), " Everything is kept in " + workplace.folder() + ".");
        progress.println(allKept(report.verdicts()));
        Folders.remove(workplace.folder());
    }

    /// To look at a database must not make one.
    private static void requireData(DatabaseConfiguration database) {
        if (database.isEmbedded() && !Files.isDirectory(database.dataDir())) {
            throw new CannotStartException("There is no data in " + database.dataDir() + ": is DATA_DIR right?");
        }
    }

    private static String allKept(List<Verdict> verdicts) {
        return "All " + verdicts.size() + " promises kept.";
    }

    private static void requireKept(List<Verdict> verdicts, String whereToLook) {
        var broken = verdicts.stream()
                .filter(verdict -> !verdict.isKept())
                .map(Verdict::name)
                .toList();
        if (!broken.isEmpty()) {
            throw new CannotStartException("Broken: " + String.join(", ", broken) + "." + whereToLook);
        }
    }

    private static String json(Object result) throws JsonProcessingException {
        return Json.newMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result)
                + System.lineSeparator();
    }
}
