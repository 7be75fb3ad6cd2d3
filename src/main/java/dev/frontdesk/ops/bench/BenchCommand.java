package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.CommandFailure;
import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.Folders;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/// `bench`: the benchmarks, on a service and an embedded database of their own. Prints one table to paste; what it is
/// doing meanwhile goes to standard error. A missed target is said in the table and is no failure; a row that could not
/// be measured is one.
public final class BenchCommand extends Command {
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream progress;

    public BenchCommand(InstantSource clock, PrintStream out, PrintStream progress) {
        super("bench", "Measures how fast the service is on this machine");
        this.clock = clock;
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void configure(Subparser parser) {
        parser.usage("./frontdesk bench [--only ROW,...] [--quick] [--json] [--data-dir DIR]");
        parser.addArgument("--only")
                .metavar("ROW,...")
                .help("measures these rows alone: " + String.join(", ", names()));
        parser.addArgument("--quick").action(Arguments.storeTrue()).help("one short run a row, to try it out");
        parser.addArgument("--json").action(Arguments.storeTrue()).help("prints JSON instead of a table");
        parser.addArgument("--data-dir")
                .metavar("DIR")
                .help("an empty or new folder for the database, kept afterwards; without it a temporary one");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        var only = only(namespace.getString("only"));
        var effort = namespace.getBoolean("quick") ? Effort.QUICK : Effort.FULL;
        var given = namespace.getString("data_dir");
        var folder = given == null ? Files.createTempDirectory("frontdesk-bench") : empty(Path.of(given));
        try {
            var report = new Bench(clock, progress).run(folder, only, effort);
            out.println(namespace.getBoolean("json") ? report.json() : report.markdown());
            out.flush();
            requireAll(report);
        } finally {
            if (given == null) {
                Folders.remove(folder);
            }
        }
    }

    private static void requireAll(Report report) {
        var failed = report.rows().stream()
                .filter(row -> !row.isMeasured())
                .map(Measurement::row)
                .toList();
        if (!failed.isEmpty()) {
            throw new CannotStartException("Not measured, since calls failed: " + String.join(", ", failed) + ".");
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        CommandFailure.print(cli.getStdErr(), failure);
    }

    private static Set<String> names() {
        return Bench.rows().stream().map(Row::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> only(@Nullable String given) {
        if (given == null) {
            return Set.of();
        }
        var wanted =
                Arrays.stream(given.split(",")).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        wanted.stream().filter(name -> !names().contains(name)).findFirst().ifPresent(unknown -> {
            throw new CannotStartException(
                    "There is no row \"%s\": there are %s.".formatted(unknown, String.join(", ", names())));
        });
        return wanted;
    }

    /// Figures of a database that somebody uses would be neither here nor there.
    private static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new CannotStartException(folder + " is not empty: name a new folder for the benchmarks.");
            }
        }
        return folder.toAbsolutePath();
    }
}
